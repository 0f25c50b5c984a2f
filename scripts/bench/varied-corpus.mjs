/**
 * A large corpus made of a small one: no two paragraphs the same. Sentences are
 * drawn from all texts, and in each some words give way to others, drawn as often as they stand in the
 * texts (which keeps Zipf's law) or made up (which lets the vocabulary grow, as Heaps' law says).
 */
import { randomFrom } from '../shared/random.mjs';

/** Words of a text that give way to others. */
const changed = 0.25;
/** Of the words changed, those that no text holds; gives about a word's hundredth new words. */
const invented = 0.06;

/**
 * @param {readonly { title?: string, text: string }[]} records
 * @param {{ count: number, seed?: number, prefix?: string }} options
 * @returns {Generator<{ id: string, title: string, text: string }>}
 */
export function* variedCorpus(records, { count, seed = 1, prefix = 'varied' }) {
  const random = randomFrom(seed);
  const sentences = records.flatMap(({ text }) => text.split(/(?<=[.?!])\s+/).filter(Boolean));
  const words = sentences.flatMap((sentence) => sentence.split(/\s+/));
  const titles = records.map(({ title, text }) => title ?? text.split(/\s+/).slice(0, 5).join(' '));
  const lengths = records.map(({ text }) => text.split(/(?<=[.?!])\s+/).length);
  const drawn = (list) => list[Math.floor(random() * list.length)];
  const vary = (text) =>
    text
      .split(/\s+/)
      .map((word) => {
        if (random() >= changed) return word;
        return random() < invented ? madeUp() : drawn(words);
      })
      .join(' ');
  const syllables = 'ba den ko li mar nu pel ra sti tor ven wi zan gro fel ush ond ek al im'.split(
    ' ',
  );
  // Few made-up words are used often and most once or twice, as names are.
  const madeUp = () => {
    let number = Math.floor(2_000_000 ** random());
    let word = drawn(syllables);
    for (; number > 0; number = Math.floor(number / syllables.length)) {
      word += syllables[number % syllables.length];
    }
    return word;
  };
  for (let i = 0; i < count; i++) {
    const text = Array.from({ length: drawn(lengths) }, () => vary(drawn(sentences))).join(' ');
    yield { id: `${prefix}-${i}`, title: vary(drawn(titles)), text };
  }
}
