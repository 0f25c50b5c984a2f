/**
 * Whom a question names. An answer that tells nothing of them is another's: that one was ashamed says
 * nothing of whether another was.
 */
import type { Casebook, CaseRecord } from '../knowledge/casebook.js';
import { told } from './case-records.js';
import { Later } from './later.js';
import type { NamesakeIn } from './namesakes.js';
import type { QueryWord } from './query.js';
import { wordsOf } from './terms.js';

/** Of a record's id, the words of the question that name somebody of whom the record tells nothing. */
export type NamedInVain = (id: string) => readonly string[];

export function createPeopleAsked(casebook: Casebook, namesakeIn: NamesakeIn) {
  const surnames = new Later(() => surnamesOf(casebook));
  const words = new Map<string, ReadonlySet<string>>();
  return namedIn;

  function namedIn(question: string, read: readonly QueryWord[]): NamedInVain {
    const namesake = namesakeIn(question, read);
    // Of another person of that name nothing here tells.
    if (namesake !== undefined) return () => [namesake];
    const named = [...new Set(read.map(({ meant }) => meant))].filter((word) =>
      surnames.value.has(word),
    );
    return (id) => named.filter((surname) => !tellsOf(id, surname));
  }

  function tellsOf(id: string, surname: string): boolean {
    const record = casebook.record(id);
    // What the sources are silent on names nobody that it would have to.
    if (record === undefined || record.type === 'silence') return true;
    const known = words.get(id) ?? wordsToldBy(record, casebook);
    words.set(id, known);
    return known.has(surname);
  }
}

/** The last words of people's names, where these are more than one. */
function surnamesOf({ people }: Casebook): ReadonlySet<string> {
  const names = people.filter(({ kind }) => kind === 'person').map(({ name }) => wordsOf(name));
  return new Set(names.flatMap((words) => (words.length > 1 ? words.slice(-1) : [])));
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
