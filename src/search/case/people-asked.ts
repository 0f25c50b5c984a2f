/**
 * Whom a question names. An answer that tells nothing of them is another's: that one was ashamed says
 * nothing of whether another was.
 */
import type { Casebook, CaseRecord } from '../../knowledge/casebook.js';
import { plainWords } from '../../text/words.js';
import { isFunctionWord } from '../function-words.js';
import { Later } from '../later.js';
import type { QueryWord } from '../query.js';
import type { SearchIndex } from '../search-index.js';
import { wordsOf } from '../terms.js';
import { told } from './case-records.js';
import { accountsOnly, asksForDeed } from './deeds-asked.js';
import { individuals, nameWords } from './known-names.js';

/** The words of a question that name somebody of whom a record tells nothing. */
export type NamedInVain = (record: CaseRecord) => readonly string[];

/** Finds whom a question names, in the words that an index read it as. */
export type PeopleAsked = (
  question: string,
  read: readonly QueryWord[],
  index: Index,
) => NamedInVain;

type Index = Pick<SearchIndex, 'tally' | 'groupNumber'>;

export function createPeopleAsked(casebook: Casebook): PeopleAsked {
  const surnames = new Later(() => surnamesOf(casebook));
  const toldBy = new Map<string, ReadonlySet<string>>();
  const accountsOf = new Map<string, ReadonlySet<string>>();
  return namedIn;

  function namedIn(question: string, read: readonly QueryWord[], index: Index): NamedInVain {
    const named = read.filter((word) => isAsWritten(word) && surnames.value.has(word.meant));
    const words = wordsOf(question);
    // "Was it Calder or Hall?" is answered by what tells of one of them.
    const isChoice = words.includes('or');
    const meantBy = new Map(read.map(({ word, meant }) => [word, meant]));
    const meant = words.map((word) => meantBy.get(word) ?? word);
    return (record) => {
      const inVain = named.filter((word) =>
        tellsOf(record, word.meant)
          ? hasAccountOnly(record, word.meant) && asksForDeed(meant, word.meant)
          : !isAskedSo(record, word, index),
      );
      return isChoice && inVain.length < named.length
        ? []
        : [...new Set(inVain.map((word) => word.meant))];
    };
  }

  function tellsOf(record: CaseRecord, surname: string): boolean {
    const known = toldBy.get(record.id) ?? wordsToldBy(record, casebook);
    toldBy.set(record.id, known);
    return known.has(surname);
  }

  function hasAccountOnly(record: CaseRecord, surname: string): boolean {
    const tellers = accountsOf.get(record.id) ?? accountsOnly(record, casebook);
    accountsOf.set(record.id, tellers);
    return tellers.has(surname);
  }
}

/** Do several wordings of the record name them? A source may call somebody "she" whom all who ask call by name. */
function isAskedSo({ id }: CaseRecord, { variants: [variant] }: QueryWord, index: Index): boolean {
  if (variant === undefined) return false;
  const { groups, holders } = index.tally(variant.term);
  return (holders[groups.indexOf(index.groupNumber(id) ?? -1)] ?? 0) >= several;
}

/** Was the name itself typed, right or wrong? "Calderwood" is read as Calder too, for want of a better word. */
function isAsWritten({ word, meant }: QueryWord): boolean {
  return Math.abs(word.length - meant.length) <= slip;
}

/**
 * The surnames of those whom the case knows by more than one word, but for those that are words as well:
 * of every text, or written small by the sources ("bridge").
 */
function surnamesOf(casebook: Casebook): ReadonlySet<string> {
  const named = individuals(casebook).filter(
    ({ name }) => wordsOf(name).length > 1 && !/^The\s/.test(name),
  );
  const texts = casebook.records
    .filter(({ type }) => type !== 'question' && type !== 'silence')
    .map((record) => told(record, casebook));
  // Most texts hold none of them at all, and looking for that costs next to nothing.
  const isWrittenSmall = (word: string) =>
    texts.some((text) => text.includes(word) && plainWords(text).includes(word));
  const surnames = named.flatMap(({ name }) => nameWords(name).slice(-1));
  return new Set(surnames.filter((word) => !isFunctionWord(word) && !isWrittenSmall(word)));
}

/** Words of everything that a record shows, and the names of those it is about. */
function wordsToldBy(record: CaseRecord, casebook: Casebook): ReadonlySet<string> {
  const about = 'about' in record ? record.about : [];
  const names = about.flatMap((id) => casebook.person(id)?.name ?? []);
  const answers =
    record.type === 'question' ? record.answer.flatMap((id) => casebook.record(id) ?? []) : [];
  return new Set([
    ...wordsOf(told(record, casebook)),
    ...names.flatMap(wordsOf),
    ...answers.flatMap((answer) => [...wordsToldBy(answer, casebook)]),
  ]);
}

/** Wordings of a record from which on a name in them is no aside. 2 to 5. */
const several = 3;

/** Letters by which a mistyped name is longer or shorter than it ought to be. */
const slip = 2;
