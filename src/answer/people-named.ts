/** Whom or what a question names, and where it does. */
import type { Person } from '../knowledge/schema.js';

/** UTF-16 offsets of a name in a text. */
export interface NamedPerson {
  readonly person: Person;
  readonly start: number;
  readonly end: number;
}

/** Names and aliases of people and bodies in a text, in its order; of two that overlap the longer. */
export function peopleNamedIn(text: string, people: readonly Person[]): NamedPerson[] {
  const small = text.toLowerCase();
  const found = people
    .filter(({ kind }) => kind !== 'unnamed')
    .flatMap((person) =>
      [person.name, ...person.aliases].flatMap((name) =>
        placesOf(name.toLowerCase(), small, person),
      ),
    )
    .sort((a, b) => b.end - b.start - (a.end - a.start));
  const apart: NamedPerson[] = [];
  for (const each of found) {
    if (apart.every(({ start, end }) => each.end <= start || end <= each.start)) apart.push(each);
  }
  return apart.sort((a, b) => a.start - b.start);
}

function placesOf(name: string, text: string, person: Person): NamedPerson[] {
  const places: NamedPerson[] = [];
  for (let start = text.indexOf(name); start >= 0; start = text.indexOf(name, start + 1)) {
    const end = start + name.length;
    const isWhole = !letter.test(text[start - 1] ?? '') && !letter.test(text[end] ?? '');
    if (isWhole) places.push({ person, start, end });
  }
  return places;
}

const letter = /[\p{L}\p{N}]/u;
