/**
 * Whom or what a question asks about: what was done by officers is no answer to what was done by bystanders,
 * nor how many officers to how many rapists, however well the rest fits.
 */
import type { Casebook } from '../../knowledge/casebook.js';
import { isFormOfAddress } from '../../text/forms-of-address.js';
import { isFunctionWord } from '../function-words.js';
import { Later } from '../later.js';
import { settings } from '../settings.js';
import { stemOf, wordsOf } from '../terms.js';
import { isAuxiliary, isCopula } from './auxiliaries.js';
import { toldWords } from './case-records.js';
import type { Unsupported, UntoldOf } from './evidence.js';
import {
  givenNames,
  individuals,
  nameAndAliasWords,
  namesBorne,
  nameWords,
} from './known-names.js';
import { isNameSlip, isSlipOfFinger, isSlipOfFunctionWord } from './name-slip.js';
import { topicsAt } from './topic-asked.js';

/** Finds the words for whom or what a question asks about. */
export function createAskedAbout(casebook: Casebook): (question: string) => UntoldOf {
  const namesAndAliases = new Later(() => new Set(casebook.people.flatMap(nameAndAliasWords)));
  const names = new Later(() => namesBorne(casebook));
  const written = new Later(() => [...toldWords(casebook)].filter((word) => !isFunctionWord(word)));
  const wholes = new Later(() => wholeNames(casebook));
  // Whose given name the case does not know may be called by any.
  const surnamesAlone = new Later(() => {
    const halfKnown = individuals(casebook).filter((person) => givenNames(person).length === 0);
    return new Set(halfKnown.flatMap(({ name }) => nameWords(name)));
  });

  return (question) => {
    const words = wordsOf(question);
    const leasts = leastsOf(words);
    const name = nameDoneTo(words);
    const withName = new Map([
      ...leasts,
      ...name.map((word): [string, number] => [word, leastOfName]),
    ]);
    return ({ unsupported }) => {
      const untold = new Set(unsupported.map(wordOf));
      const isUntold = name.every((word) => untold.has(word));
      return unsupported.filter((each) => isMissed(each, isUntold ? withName : leasts)).map(wordOf);
    };
  };

  /** The words that are asked about, each with the share that it must have of the question to be missed. */
  function leastsOf(words: readonly string[]): ReadonlyMap<string, number> {
    const subject = subjectAt(words);
    const isHalfName = surnamesAlone.value.has(words[subject + 1] ?? '');
    const hasPerson = words.slice(0, -1).some((word) => namesAndAliases.value.has(word));
    const asked: [at: number, least: number][] = [
      [isHalfName ? none : subject, leastOfSubject],
      [hasPerson && isCopula(words[0] ?? '') ? words.length - 1 : none, leastOfSubject],
      [reasonAt(words), leastOfReason],
      [countedAt(words), 0],
      [behindName(words, wholes.value), leastOfName],
      ...topicsAt(words, (word) => names.value.has(word)).map((at): [number, number] => [
        at,
        leastOfTopic,
      ]),
    ];
    return new Map(
      asked.flatMap(([at, least]) => {
        const word = words[at];
        return word === undefined || isFunctionWord(word) ? [] : [[word, least]];
      }),
    );
  }

  /** Is a word that is asked about missing from a record so plainly that the record answers something else? */
  function isMissed({ word, kind, share }: Unsupported, leasts: ReadonlyMap<string, number>) {
    const least = leasts.get(word);
    if (least === undefined) return false;
    // A wrong number is set right by the answer; whom a question names is held to the record by `PeopleAsked`.
    if (kind === 'number' || names.value.has(word)) return false;
    // No word of the case is near it: "was Smith put on notice".
    const isStrange = kind === 'garbled' && word.length >= settings.oneMistake;
    return namesAndAliases.value.has(word) || ((isStrange || share >= least) && !isSlip(word));
  }

  /** May it be mistyped for what the record does tell of? */
  function isSlip(word: string): boolean {
    const stem = stemOf(word);
    return (
      isSlipOfFunctionWord(word) ||
      [...namesAndAliases.value].some((known) => isNameSlip(word, known)) ||
      written.value.some((told) => isSlipOfFinger(word, told) && stemOf(told) !== stem)
    );
  }
}

/** "How many officers": what is counted. */
function countedAt(words: readonly string[]): number {
  return words.findIndex((_, i) => words[i - 1] === 'many' && words[i - 2] === 'how');
}

/** "Did the officers resign": whose deed is asked for, behind the auxiliary that a question begins with. */
function subjectAt(words: readonly string[]): number {
  const at = words.slice(0, mostBefore).findIndex(isAuxiliary);
  const isBefore = (word: string) => determiners.has(word) || isFormOfAddress(word);
  return at < 0 ? none : words.findIndex((word, i) => i > at && !isBefore(word));
}

/** "Who murdered anna reed": whom it was done to, by their whole name; a word alone, or behind an article, is none. */
function nameDoneTo([who, verb = '', ...behind]: readonly string[]): readonly string[] {
  if (who !== 'who' || isFunctionWord(verb)) return [];
  const end = behind.findIndex(isFunctionWord);
  const name = end < 0 ? behind : behind.slice(0, end);
  return name.length > 1 ? name : [];
}

/** "Alder council museum": what stands behind a whole name, and is in none, makes it that of something else. */
function behindName(words: readonly string[], wholes: readonly (readonly string[])[]): number {
  const isBehind = (at: number, whole: readonly string[]) =>
    at >= whole.length && whole.every((each, i) => words[at - whole.length + i] === each);
  return words.findIndex(
    (word, at) =>
      wholes.some((whole) => isBehind(at, whole)) && !wholes.some((whole) => whole.includes(word)),
  );
}

/** What organisations are called by more than one word. */
function wholeNames({ people }: Pick<Casebook, 'people'>): string[][] {
  return people
    .filter(({ kind }) => kind === 'organisation')
    .flatMap(({ name, aliases }) => [name, ...aliases].map(nameWords))
    .filter(({ length }) => length > 1);
}

/** "Sacked for lying". */
function reasonAt(words: readonly string[]): number {
  const at = words.indexOf('for', 2);
  return at < 0 ? none : words.findIndex((word, i) => i > at && word !== 'the');
}

function wordOf({ word }: Unsupported): string {
  return word;
}

/** The place of a word that a question does not have. */
const none = -1;
/** An auxiliary behind so many words begins no question any more. */
const mostBefore = 4;
/** Share of the question from which on its subject is missed, or what somebody is asked to be: with less it may be a mere description. 0.4 to 0.6. */
const leastOfSubject = 0.5;
/** The same share of a reason. 0.3 to 0.5. */
const leastOfReason = 0.4;
/** The same share of a word of a name. 0.2 to 0.4. */
const leastOfName = 0.3;
/** The same share of what somebody is asked to have spoken of. 0.1 to 0.35. */
const leastOfTopic = 0.2;
/** They lead to the noun, and are not it. */
const determiners: ReadonlySet<string> = new Set(
  'the a an any all these those his her their its this that'.split(' '),
);
