/** What each record tells, as bags of word stems: its statement, its claims and the quotes they rest on. */
import type { Casebook, CaseRecord } from '../../knowledge/casebook.js';
import { isFunctionWord } from '../../search/function-words.js';
import { stemOf, wordsOf } from '../../search/terms.js';
import { eachInSteps, type Steps } from '../../steps.js';
import { recordsInStep } from './known-words.js';

export type Bag = ReadonlySet<string>;

export interface Tellings {
  /** Stems of the content words of a text. */
  bagOf(text: string): Bag;
  /** How much a text and the likest thing that the record tells share, 0 to 1 (Dice's coefficient). */
  likeness(bag: Bag, recordId: string): number;
  /** Whether the record tells of what a word means. */
  tells(recordId: string, word: string): boolean;
  /** Whether the vocabulary keeps a word apart from others: "jailed" from "sacked". */
  isKeptApart(word: string): boolean;
  /**
   * Whether the record does not tell of a word of a text, and tells of one that must never stand for it,
   * which the text has not as well.
   */
  opposes(recordId: string, word: string, text: string): boolean;
  /** Whether two words are one, or mean the same. */
  areAlike(a: string, b: string): boolean;
}

/** Reads what the records of a casebook tell, once. */
export function* tellingsOf(casebook: Casebook): Steps<Tellings> {
  const stems = new Map<string, string>();
  const read = (text: string, stem: (word: string) => string): Bag =>
    new Set(
      wordsOf(text)
        .filter((word) => !isFunctionWord(word))
        .map(stem),
    );
  const learn = (word: string) => {
    const stem = stems.get(word) ?? stemOf(word);
    stems.set(word, stem);
    return stem;
  };
  const bags = new Map<string, readonly Bag[]>();
  const take = (record: CaseRecord) => {
    const texts = textsOf(casebook, record);
    bags.set(
      record.id,
      texts.map((text) => read(text, learn)),
    );
  };
  yield* eachInSteps(casebook.records, take, recordsInStep);
  const alike = alikeIn(casebook);
  const apart = casebook.vocabulary.different.map((words) => read(words.join(' '), stemOf));
  // As written: "cleared" is kept apart from "dismissed", "clear" is a word of any chat.
  const keptApart = new Set(casebook.vocabulary.different.flat().flatMap(wordsOf));
  /** Stems of a text and of what means the same. */
  const wide = (text: string) =>
    new Set([...read(text, stemOf)].flatMap((stem) => [stem, ...(alike.get(stem) ?? [])]));
  function tells(recordId: string, word: string): boolean {
    const told = bags.get(recordId) ?? [];
    return [...read(word, stemOf)].every((stem) =>
      [stem, ...(alike.get(stem) ?? [])].some((each) =>
        told.some((bag) => bag.has(each) || [...bag].some((other) => isFamily(each, other))),
      ),
    );
  }
  return {
    areAlike: (a, b) => [...read(a, stemOf)].some((stem) => wide(b).has(stem)),
    isKeptApart: (word) => {
      const [written = ''] = wordsOf(word);
      return keptApart.has(written) || keptApart.has(written.replace(/s$/, ''));
    },
    opposes(recordId, word, text) {
      if (tells(recordId, word)) return false;
      const own = wide(word);
      const said = wide(text);
      const told = bags.get(recordId) ?? [];
      return apart
        .filter((list) => [...own].some((stem) => list.has(stem)))
        .some((list) =>
          [...list].some((other) => !said.has(other) && told.some((bag) => bag.has(other))),
        );
    },
    tells,
    // What only a message says is not kept, or the stems would grow with all that is ever checked.
    bagOf: (text) => read(text, (word) => stems.get(word) ?? stemOf(word)),
    likeness: (bag, recordId) =>
      Math.max(0, ...(bags.get(recordId) ?? []).map((telling) => dice(bag, telling))),
  };
}

/** Of a word's stem those of the words that mean the same; of each word of a phrase, too. */
function alikeIn({ vocabulary }: Casebook): ReadonlyMap<string, readonly string[]> {
  const alike = new Map<string, string[]>();
  for (const { words } of vocabulary.same) {
    const stems = words
      .flatMap(wordsOf)
      .filter((word) => !isFunctionWord(word))
      .map(stemOf);
    for (const stem of stems) alike.set(stem, [...(alike.get(stem) ?? []), ...stems]);
  }
  return alike;
}

function textsOf(casebook: Casebook, record: CaseRecord): string[] {
  const quoted = (ids: readonly string[]) => ids.map((id) => casebook.quote(id)?.text ?? '');
  switch (record.type) {
    // A fact's title asks what it tells ("What the sergeant did"); an event's and an outcome's say it.
    case 'fact':
      return [record.statement, ...quoted(record.quotes)];
    case 'event':
      return [record.title, record.statement, ...quoted(record.quotes)];
    case 'outcome':
      return [
        record.title,
        ...record.claims.flatMap((claim) => [claim.statement, ...quoted(claim.quotes)]),
      ];
    case 'silence':
      return [record.title, record.statement, ...record.ask];
    case 'person':
      return record.roles.map(({ text }) => text);
    case 'question':
      return [];
  }
}

/** "racist" and "racism": the same to begin with, and for most of it. */
function isFamily(a: string, b: string): boolean {
  return a.slice(0, familyPrefix) === b.slice(0, familyPrefix) && a.length >= familyPrefix;
}

/** Letters; shorter beginnings are those of many words. */
const familyPrefix = 5;

function dice(a: Bag, b: Bag): number {
  if (a.size + b.size === 0) return 0;
  let shared = 0;
  for (const stem of a) if (b.has(stem)) shared++;
  return (2 * shared) / (a.size + b.size);
}
