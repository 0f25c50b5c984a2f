/**
 * Groups refused questions that ask the same, with the search engine that answers. Groups are only
 * made of wordings that may be kept.
 */
import { sha256 } from '../../knowledge/hash.js';
import type { Vocabulary } from '../../knowledge/schema.js';
import { isFunctionWord } from '../../search/function-words.js';
import { createIndex, type SearchIndex } from '../../search/index.js';
import { isQuestionWord } from '../../search/kinds.js';
import { words } from '../../text/words.js';

export interface Grouping {
  /** The key of the group that asks the same; undefined where there is none yet. */
  find(wording: string): string | undefined;
  /** Takes a group up. */
  add(key: string, wording: string): void;
}

/** A question without what makes no difference: capitals, spaces, its question mark. */
export function normalised(question: string): string {
  return question
    .normalize('NFC')
    .toLowerCase()
    .replace(/\s+/gu, ' ')
    .replace(/^[\s"'“”‘’]+|[\s"'“”‘’.!?…]+$/gu, '');
}

/** The key of a group that begins with this wording: 16 hex digits. */
export function keyOf(wording: string): string {
  return sha256(wording).slice(0, keyLength);
}

const keyLength = 16;
/** So many groups are looked at more closely. */
const near = 5;

export function createGrouping({
  same,
  different,
}: Pick<Vocabulary, 'same' | 'different'>): Grouping {
  const vocabulary = { same: same.map((one) => one.words), different };
  // A group is one question: there are no wordings to learn to tell it by, and for a thousand groups
  // learning would take a second after each that is added.
  const options = { ...vocabulary, learned: { judge: () => undefined } };
  const index = createIndex([], options);
  const wordings = new Map<string, string>();
  return {
    find(wording) {
      const own = keyOf(wording);
      if (wordings.has(own)) return own;
      const hits = index.search(wording, { limit: near });
      return hits.find(({ id }) => {
        const there = wordings.get(id);
        return (
          there !== undefined &&
          asking(there) === asking(wording) &&
          holdsAll(index, wording, id) &&
          holdsAll(createIndex([recordOf(own, wording)], options), there, own)
        );
      })?.id;
    },
    add(key, wording) {
      if (wordings.has(key)) return;
      wordings.set(key, wording);
      index.put([recordOf(key, wording)]);
    },
  };
}

function recordOf(id: string, question: string) {
  return { id, question, text: '' };
}

/**
 * Whether everything that a question is about is met in a group. The score alone would take "who won
 * the football" for "who won the cricket": nearest, but about something else.
 */
function holdsAll(index: SearchIndex, question: string, id: string): boolean {
  const hit = index.search(question, { limit: near }).find((one) => one.id === id);
  if (hit === undefined) return false;
  const met = new Set(hit.why.map(({ term }) => term.toLowerCase()));
  return contentOf(question).every((word) => met.has(word));
}

function contentOf(question: string): string[] {
  return lowerWords(question).filter((word) => !isFunctionWord(word));
}

/** Who, when and how many make questions of the same words different ones. */
function asking(question: string): string {
  const all = lowerWords(question);
  return all
    .flatMap((word, at) =>
      word === 'how' ? [`how ${measures.has(all[at + 1] ?? '') ? all[at + 1] : ''}`] : [word],
    )
    .filter((word) => word.startsWith('how') || isQuestionWord(word) || word === 'not')
    .sort()
    .join(' ');
}

const measures: ReadonlySet<string> = new Set('many much long often old far big'.split(' '));

function lowerWords(text: string): string[] {
  return words(text).map((word) => word.text.toLowerCase());
}
