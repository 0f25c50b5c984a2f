/**
 * Records in any number, for cost alone: words as frequent as in natural text (Zipf's law), titles of
 * four and texts of thirty words. A question takes four words of a record among small words, so that a
 * record answers it.
 */
import { randomFrom } from '../shared/random.mjs';

const smallWords =
  `the of and to in a is that for it was on are as with be by at this from or have an they which one you
  had not but what all were when we there can more if no out so up about who would them some could time
  how my than first been did its`.split(/\s+/);
/** Distinct words, small ones included. A million records of English text have about as many. */
const vocabulary = 200_000;
/** What is more frequent than this is no word to ask for. */
const commonest = 300;
const consonants = 'bdfghklmnprstvz';
const vowels = 'aeiou';
const endings = ['', '', '', 's', 'ed', 'ing', 'er', 'ment'];

/**
 * @param {number} size records
 * @param {number} count questions
 * @returns {{ records: import('./engine.mjs').BenchRecord[], questions: string[] }} the same in every run
 */
export function generate(size, count) {
  const random = randomFrom(17);
  const below = (limit) => Math.floor(random() * limit);
  // Evenly spread logarithms of ranks: each rank is as frequent as its inverse.
  const anyRank = () => Math.floor(vocabulary ** random()) - 1;
  const rareRank = () => commonest + Math.floor((vocabulary - commonest) ** random()) - 1;
  const words = Array.from({ length: vocabulary }, (_, rank) => wordOf(rank));
  const text = (length, rank) => Array.from({ length }, () => words[rank()]).join(' ');
  const records = Array.from({ length: size }, (_, i) => ({
    id: `r${i}`,
    title: text(4, rareRank),
    question: '',
    text: text(30, anyRank),
  }));
  const questions = Array.from({ length: count }, () => {
    const { title, text: body } = records[below(size)];
    const bodyWords = body.split(' ').filter((word) => !smallWords.includes(word));
    const small = () => smallWords[below(smallWords.length)];
    const held = [...title.split(' ').slice(0, 2), ...bodyWords.slice(0, 2)];
    return held.map((word) => `${small()} ${word}`).join(' ');
  });
  return { records, questions };
}

/** Frequent words are short, and words stand so far apart that a typing mistake makes no other. */
function wordOf(rank) {
  if (rank < smallWords.length) return smallWords[rank];
  const syllables = rank < commonest ? 2 : rank < 5000 ? 3 : 4;
  const kinds = consonants.length * vowels.length;
  // A multiplier that shares no factor with the number of words scatters ranks without collisions.
  let rest = Number((BigInt(rank) * 7919n * 104_729n) % BigInt(kinds ** syllables));
  let word = '';
  for (let i = 0; i < syllables; i++) {
    const syllable = rest % kinds;
    rest = Math.floor(rest / kinds);
    word +=
      consonants[syllable % consonants.length] + vowels[Math.floor(syllable / consonants.length)];
  }
  return word + endings[rank % endings.length];
}
