/**
 * What of a question was mistyped, and what it was read as: “Inez Caldor” as “Ines Calder”. It is said on
 * the card, for a name that is nearly another's may have been meant for somebody else.
 */
import type { Answer } from '../answer/answer.js';
import type { Casebook } from '../knowledge/casebook.js';
import { withCapital } from '../text/capital.js';
import { plainWords } from '../text/words.js';
import type { Card } from './card.js';
import { escapeMarkdown } from './markdown.js';

/** Characters of such a line at most, escaped. */
const longest = 80;

/** “Read “sakced” as “sacked””; undefined where every word was taken as it was typed. */
export function readAsOf(
  casebook: Casebook,
  { query, why }: Pick<Answer, 'query' | 'why'>,
): string | undefined {
  const mistyped = why.filter(({ how }) => how === 'spelling');
  if (mistyped.length === 0) return undefined;
  const meant = new Map(mistyped.map(({ term, matched }) => [lower(term), matched]));
  const words = plainWords(query).map((typed): Word => {
    const word = typed.replace(/['’]s$/u, '');
    return { typed: word, read: meant.get(lower(word)) ?? word };
  });
  const readings = words
    .flatMap((word, at) => (meant.has(lower(word.typed)) ? readingOf(casebook, words, at) : []))
    .filter(({ typed, read }) => lower(typed) !== lower(read));
  const pairs = [...new Set(readings.map(({ typed, read }) => `“${typed}” as “${read}”`))];
  // Of many mistakes the first are said: whoever made them sees that there were some.
  for (let count = pairs.length; count > 0; count -= 1) {
    const line = `Read ${pairs.slice(0, count).join(', ')}`;
    if (escapeMarkdown(line).length <= longest) return line;
  }
  return undefined;
}

/**
 * The card to measure pages by. They must not hang on whether somebody mistyped: the buttons that turn
 * them give the answer by its record, without that line.
 */
export function withRoomForReadAs(card: Card): Card {
  const isAnswer = answers.some((status) => status === card.status);
  return isAnswer ? { ...card, readAs: 'x'.repeat(longest) } : card;
}

const answers = ['answered', 'disputed', 'silent'] as const;

/** One word of the question, or several that are one name. */
interface Word {
  readonly typed: string;
  readonly read: string;
}

/** The word, with what is typed around it of the same name. */
function readingOf(casebook: Casebook, words: readonly Word[], at: number): Word | [] {
  const word = words[at];
  if (word === undefined) return [];
  const [inName] = casebook.people
    .flatMap(({ name, aliases = [] }) => [name, ...aliases])
    .map(plainWords)
    .filter((name) => name.every(isOfName) && writingIn(name, word) !== undefined)
    .map((name) => readingAround(words, at, name))
    .sort((a, b) => b.typed.length - a.typed.length);
  return (
    inName ?? { ...word, read: /^\p{Lu}/u.test(word.typed) ? withCapital(word.read) : word.read }
  );
}

function readingAround(words: readonly Word[], at: number, name: readonly string[]): Word {
  let [from, to] = [at, at + 1];
  while (writingIn(name, words[from - 1]) !== undefined) from -= 1;
  while (writingIn(name, words[to]) !== undefined) to += 1;
  const span = words.slice(from, to);
  return {
    typed: span.map(({ typed }) => typed).join(' '),
    read: span.map((word) => writingIn(name, word) ?? word.read).join(' '),
  };
}

/** The word as the name has it, if it does. */
function writingIn(name: readonly string[], word: Word | undefined): string | undefined {
  return word && name.find((one) => lower(one) === lower(word.read));
}

/** “Authority for the Bridges of Alder” is a name; “the suspended worker” says who it is in words. */
function isOfName(word: string): boolean {
  return /^\p{Lu}/u.test(word) || /^(?:of|for|the|and|de|van|von)$/.test(word);
}

function lower(word: string): string {
  return word.toLowerCase();
}
