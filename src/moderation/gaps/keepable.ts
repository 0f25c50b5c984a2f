/**
 * Whether the words of a refused question may be kept. Strict, because nobody looks before they are
 * written down: what might name somebody, or lead to them, is counted and not kept.
 */
import type { Engine } from '../../answer/engine.js';
import { askRecords, personRecords } from '../../search/case/case-records.js';
import { isFunctionWord } from '../../search/function-words.js';
import { stemOf } from '../../search/terms.js';
import { eachInSteps, type Steps } from '../../steps.js';
import { plainWords, words } from '../../text/words.js';

/** The words that a case itself uses. */
interface CaseWords {
  /** In any form: by their stems. */
  readonly stems: ReadonlySet<string>;
  /** Those that it writes with a capital letter, as it writes them. */
  readonly names: ReadonlySet<string>;
}

/** Reads them, in everything that a case says and is asked. */
export function* caseWords({ casebook }: Pick<Engine, 'casebook'>): Steps<CaseWords> {
  const records = [...askRecords(casebook), ...personRecords(casebook)];
  yield;
  // Most words stand in thousands of texts, and each is taken apart once. No word holds a space.
  const spaced = new Set<string>();
  const read = (text: string) => {
    for (const part of text.split(/\s+/u)) spaced.add(part);
  };
  [casebook.info.name, casebook.info.summary].forEach(read);
  for (const { words } of casebook.vocabulary.same) words.forEach(read);
  for (const { publisher, title = '' } of casebook.sources) [publisher, title].forEach(read);
  yield* eachInSteps(records, ({ text, title = '', question = '' }) => {
    [text, title, question].forEach(read);
  });
  const all = new Set<string>();
  yield* eachInSteps([...spaced], (part) => {
    for (const word of partsOf(part)) all.add(word);
  });
  const stems = new Set<string>();
  yield* eachInSteps([...all], (word) => stems.add(stemmed(word)));
  return { stems, names: new Set([...all].filter(isCapitalised)) };
}

/**
 * True where nothing in the question is a mention, an address, an e-mail, a link, a longer number, or
 * a word that may be a name. A word that the case does not know counts as one, unless it stands in
 * lower case after an article or the like, where English puts no names: "the dog", "how many dogs",
 * but not "did smith" nor "is john".
 */
export function isKeepable(question: string, known: CaseWords): boolean {
  if (leads.some((lead) => lead.test(question))) return false;
  const shouted = !/\p{Ll}/u.test(question);
  const found = words(question).map(({ text, start }) => ({ text, opens: opens(question, start) }));
  return found.every(({ text, opens: first }, at) => {
    const before = found[at - 1]?.text.toLowerCase() ?? '';
    const afterArticle = !first && articles.has(before);
    return partsOf(text).every((part) => {
      if (!first && !shouted && isCapitalised(part)) return known.names.has(part) || part === 'I';
      return isOrdinary(part, known) || (afterArticle && (shouted || !isCapitalised(part)));
    });
  });
}

/** What leads to somebody by its form alone. */
const leads: readonly RegExp[] = [
  // Mentions, e-mail addresses, handles; Discord's markup of users, roles, channels, commands, emoji.
  /[@＠]/u,
  /<[#&:/a-z!]/iu,
  // Links, with or without their beginning.
  /:\/\/|\bwww\.|\p{L}\.\p{L}{2,}/iu,
  // Five digits or more, however they are parted.
  /\d(?:[\s().+/-]*\d){4,}/u,
  // British postcodes.
  /\b[a-z]{1,2}\d[a-z\d]?\s*\d[a-z]{2}\b/iu,
  // A house number and a street.
  /\b\d+\s?[a-z]?,?\s+(?:[\p{L}’'-]+\s+){1,3}(?:street|st|road|rd|lane|ln|avenue|ave|drive|close|court|way|place|square|terrace|gardens|crescent|hill|park|row|mews|grove|house)\b/iu,
  /\b(?:flat|apartment|room|unit)\s+\d/iu,
];

/** Words after which an unknown word in lower case is a thing rather than a person. */
const articles: ReadonlySet<string> = new Set(
  'a an the any some every each many few several their its his our your my these those'.split(' '),
);

function isOrdinary(part: string, { stems }: CaseWords): boolean {
  return /^\d+$/.test(part) || isFunctionWord(part.toLowerCase()) || stems.has(stemmed(part));
}

/** The parts of words: "five-year" is two, and "officer’s" is "officer". */
function partsOf(text: string): string[] {
  return plainWords(text)
    .flatMap((word) => word.replace(/[’']s$/iu, '').split(/[-‐‑:·/]/u))
    .filter((part) => part !== '');
}

/** A capital at the beginning of a sentence says nothing. */
function opens(text: string, at: number): boolean {
  return /(?:^|[.!?…:])[\s"'“”‘’(]*$/u.test(text.slice(0, at));
}

function isCapitalised(word: string): boolean {
  return /^\p{Lu}/u.test(word);
}

function stemmed(word: string): string {
  return stemOf(word.toLowerCase().replace(/[’']/gu, ''));
}
