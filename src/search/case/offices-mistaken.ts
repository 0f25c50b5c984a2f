/**
 * An office right before the name of somebody who does not hold it: the case knows the commissioner and
 * knows Hall, and Commissioner Hall is neither.
 */
import type { Casebook } from '../../knowledge/casebook.js';
import type { Person } from '../../knowledge/schema.js';
import { isFunctionWord } from '../function-words.js';
import { Later } from '../later.js';
import { usualWriting, wordsAsTyped } from '../terms.js';
import { calledBy, individuals, namesBorne, nameWords } from './known-names.js';
import { standTogether } from './namesakes.js';

/** The office in a question that is another's than the bearer's of the name behind it. */
export type OfficeMistaken = (question: string) => string | undefined;

export function createOfficeMistaken(casebook: Casebook): OfficeMistaken {
  const offices = new Later(() => officesOf(casebook));
  const bearers = new Later(() => bearersOf(casebook));
  return (text) => {
    const typed = wordsAsTyped(text);
    const words = typed.map(usualWriting);
    return words.find((word, i) => {
      if (!offices.value.has(word)) return false;
      const bearing = bearers.value.get(words[i + 1] ?? '') ?? [];
      return (
        bearing.length > 0 &&
        !bearing.some((person) => calledBy(person).includes(word)) &&
        standTogether({ text, typed }, i)
      );
    });
  };
}

/** Words by which alone somebody is known, and which are no part of a name: "the commissioner". */
function officesOf(casebook: Casebook): ReadonlySet<string> {
  const names = namesBorne(casebook);
  const alone = casebook.people
    .filter(({ kind }) => kind !== 'organisation')
    .flatMap(({ name, aliases }) => [name, ...aliases].map(nameWords))
    .filter((words) => words.length === 1)
    .flat();
  return new Set(alone.filter((word) => !names.has(word)));
}

/** By each word of their names, those who bear it. */
function bearersOf(casebook: Casebook): ReadonlyMap<string, readonly Person[]> {
  const bearers = new Map<string, Person[]>();
  for (const person of individuals(casebook)) {
    for (const word of nameWords(person.name).filter((each) => !isFunctionWord(each))) {
      bearers.set(word, [...(bearers.get(word) ?? []), person]);
    }
  }
  return bearers;
}
