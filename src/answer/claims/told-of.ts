/**
 * Whom records tell of, and who only speaks in them: that somebody was dismissed is no more told of
 * whoever announced it.
 */
import type { Casebook, CaseRecord } from '../../knowledge/casebook.js';
import type { Person } from '../../knowledge/schema.js';
import { literally } from '../../text/literally.js';
import { speechNoun as noun, speechVerb as verb } from '../../text/speech-words.js';
import { cite } from '../cite.js';
import { quotesOf } from './quotes.js';
import type { Reader } from './reader.js';

interface Untold {
  readonly person: Person;
  /** The statement tells that they speak, which none of the records does. */
  readonly says: boolean;
}

/** People named in a statement of whom the records do not tell it, in the order of the casebook. */
export function peopleUntold(
  reader: Reader,
  statement: string,
  records: readonly CaseRecord[],
): Untold[] {
  const { told, speaking } = toldOf(reader, records);
  return reader.names
    .namedIn(statement)
    .filter(({ kind, id }) => kind === 'person' && !told.has(id))
    .map((person) => ({ person, says: tellsSpeechOf(statement, person) }))
    .filter(({ person, says }) => !says || !speaking.has(person.id));
}

/** Ids of people whom the quotes name, or our sentences beside whoever speaks; and of those who speak. */
function toldOf({ casebook, names }: Reader, records: readonly CaseRecord[]) {
  const told = new Set<string>();
  const speaking = new Set<string>();
  for (const record of records) {
    const quotes = cite(casebook, quotesOf(record)).map(({ quote }) => quote);
    const claims = record.type === 'outcome' ? record.claims : [];
    const own = [...quotes, ...claims].flatMap(({ speaker }) => speaker ?? []);
    const idsIn = (text: string) => names.peopleIn(text).map(({ id }) => id);
    for (const id of own) speaking.add(id);
    for (const { text } of quotes) for (const id of idsIn(text)) told.add(id);
    for (const id of calledOnlyHe(casebook, record)) told.add(id);
    const said = 'statement' in record ? (record.statement ?? '') : '';
    for (const person of names.peopleIn(said)) {
      // "Calder said that …": what is told there is told of others, but for "… that she …".
      const isOther = own.includes(person.id) && tellsSpeechOf(said, person);
      if (!isOther || ofOneself.test(said)) told.add(person.id);
    }
  }
  return { told, speaking };
}

/** "Calder said that she was sorry", "Calder spoke of being sorry". */
const ofOneself = new RegExp(
  `(?<!\\p{L})${verb}\\s+(?:(?:that\\s+)?(?:he|she)|of\\s+(?:how\\s+(?:he|she)|\\p{L}+ing))(?!\\p{L})`,
  'iu',
);

/** Of whom alone a record is, where somebody else's quote has a pronoun for them: "he was suspended". */
function calledOnlyHe(casebook: Casebook, record: CaseRecord): string[] {
  const about = 'about' in record ? record.about : [];
  const people = about.filter((id) => casebook.person(id)?.kind === 'person');
  const [only, ...others] = people;
  if (only === undefined || others.length > 0) return [];
  const isCalled = cite(casebook, quotesOf(record)).some(
    ({ quote }) => quote.speaker !== only && pronoun.test(quote.text),
  );
  return isCalled ? [only] : [];
}

const pronoun = /(?<!\p{L})(?:he|she|him|her|his|hers)(?!\p{L})/iu;

/** Whether a text tells that they speak: "Calder said", "according to Calder", "Calder: …". */
function tellsSpeechOf(text: string, { name, aliases }: Person): boolean {
  const own = [name, ...aliases].map(lastWord).map(literally).join('|');
  const before = `(?:according to|in the words of|as per|from|(?:${verb})\\s+by|quot(?:e|es|ed|ing))(?:\\s+[\\p{L}’'.-]+){0,4}\\s+`;
  const behind = `(?:['’]s?)?(?:\\s+(?!(?:was|were|got)\\b(?! clear))[\\p{L}’'-]+){0,4}?\\s+(?:${verb}|${noun})(?!\\p{L})`;
  return [
    new RegExp(`(?<!\\p{L})${before}(?:${own})(?!\\p{L})`, 'iu'),
    new RegExp(
      `(?<!\\p{L})(?:${own})(?:${behind}|[^.!?]{0,40}:|\\s+(?:was|is)\\s+quoted|[^.!?]{0,40}\\swho\\s+${verb}(?!\\p{L}))`,
      'iu',
    ),
    // "…", said Calder. But "the council said Calder was …" tells what somebody else says.
    new RegExp(
      `(?<!\\p{L})${verb}(?:\\s+[\\p{L}’'.-]+){0,4}\\s+(?:${own})\\s*(?:[.,;:!?)–—-]|$)`,
      'iu',
    ),
    new RegExp(`[–—-]\\s*(?:[\\p{L}’'.-]+\\s+){0,4}(?:${own})\\W*$`, 'iu'),
  ].some((way) => way.test(text));
}

function lastWord(name: string): string {
  return name.split(/\s+/).at(-1) ?? name;
}
