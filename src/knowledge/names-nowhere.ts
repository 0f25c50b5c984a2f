/** Names that no source names: whoever is told of is told of as the sources call them. */
import { isFormOfAddress } from '../text/forms-of-address.js';
import { months } from '../text/months.js';
import { sentences } from '../text/sentences.js';
import { weekdaysIn } from '../text/weekdays.js';
import { allSentences, besideFacts } from './check/told.js';
import type { Locate } from './load.js';
import { type Problem, warningAt } from './problem.js';
import type { Knowledge } from './schema.js';
import type { Texts } from './texts.js';
import type { Path } from './yaml.js';

/**
 * Warns of a person who is called, and of a sentence that has, a name that stands in none of the full texts.
 * A silence may name what is not told of. Says nothing where a text is missing, for it may be there.
 */
export function namesNowhere(knowledge: Knowledge, texts: Texts, place: Locate): Problem[] {
  const { sources, people } = knowledge;
  if (sources.length === 0 || sources.some(({ id }) => !texts.has(id))) return [];
  const published = sources.flatMap(({ publisher, title = '' }) => [publisher, title]);
  const heard = wordsOf([...[...texts.values()].flat(), ...published]);
  const strange = (known: ReadonlySet<string>, names: readonly string[]) => [
    ...new Set(names.filter((name) => !known.has(name.toLowerCase()) && !isNoName(name))),
  ];
  const called = people.flatMap(({ id, kind, name, aliases }, index) => {
    // An organisation may have its name written out; the unnamed have what only looks like one at its head.
    if (kind === 'organisation') return [];
    const names = kind === 'person' ? inCapitals(name) : [name, ...aliases].flatMap(namesWithin);
    const at = place(['people', index, 'name']);
    return warning(id, 'is called', strange(heard, names), at);
  });
  const known = new Set([
    ...heard,
    ...wordsOf(people.flatMap(({ name, aliases }) => [name, ...aliases])),
  ]);
  const told = [...toldIn(knowledge)].flatMap(({ id, text, path }) =>
    warning(id, 'names', strange(known, namesWithin(text)), place(path)),
  );
  return [...called, ...told];
}

function warning(
  id: string,
  does: string,
  names: readonly string[],
  at: ReturnType<Locate>,
): Problem[] {
  if (names.length === 0) return [];
  const what = `${id} ${does} “${names.join(' ')}”, which stands in none of the full texts`;
  const fix = 'call them as the sources do: nobody is named whom the sources do not name';
  return [warningAt(at, 'name-nowhere', what, fix, id)];
}

/** What records say in sentences; a heading may have each of its words in capitals. */
function* toldIn(knowledge: Knowledge): Generator<{ id: string; text: string; path: Path }> {
  for (const { record, text, path } of allSentences(knowledge)) {
    if (path.at(-1) !== 'title') yield { id: record.id, text, path };
  }
  for (const [index, person] of knowledge.people.entries()) {
    for (const { text, at } of besideFacts(person)) {
      yield { id: person.id, text, path: ['people', index, ...at] };
    }
  }
}

/** The words in capitals that begin no sentence, where every word has one. */
function namesWithin(text: string): readonly string[] {
  return sentences(text).flatMap((sentence) => {
    const [first = ''] = lettered(sentence.text);
    return inCapitals(sentence.text.slice(sentence.text.indexOf(first) + first.length));
  });
}

/** Not an abbreviation, which is the name of nobody: "Calder", not "ABA". */
function inCapitals(text: string): readonly string[] {
  return lettered(text).filter((word) => /^\p{Lu}\p{M}*\p{Ll}/u.test(word));
}

function isNoName(word: string): boolean {
  return isFormOfAddress(word) || months.includes(word) || weekdaysIn(word).length > 0;
}

function wordsOf(texts: readonly string[]): ReadonlySet<string> {
  return new Set(texts.flatMap(lettered).map((word) => word.toLowerCase()));
}

/** Parted at every mark, so that "Calder’s" and "Calder-Webb" hold the same words however they are typed. */
function lettered(text: string): readonly string[] {
  return text.normalize('NFC').match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
}
