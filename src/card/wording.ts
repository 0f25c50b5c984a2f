/** The words a card adds to what the sources and the curators wrote; each kind once, in one place. */
import type { Account, Answer, Status } from '../answer/answer.js';
import type { ClaimLabel } from '../answer/claims/checked.js';
import type { Quote } from '../knowledge/casebook.js';
import type { FactStatus } from '../knowledge/schema.js';
import { datedNameOf, nameOf } from '../knowledge/source-names.js';
import { longDate, shortDate } from '../text/date-words.js';
import type { Card } from './card.js';

/** The line above the title, by status. An answer needs none: the quotes speak. */
export const kickers = {
  answered: '',
  disputed: 'The sources differ',
  silent: 'The sources do not say',
  unclear: 'More than one answer',
  not_found: 'No answer',
  invalid: 'Please try again',
} as const satisfies Record<Status, string>;

/** The line above the title of an answer. */
export function kickerOf({ status, sections, suggestions }: Answer): string {
  const isOne = status === 'unclear' && sections.length === 0 && suggestions.length === 1;
  return isOne ? 'Perhaps this' : kickers[status];
}

/** The status in a word or two, said first where there is no colour to tell it by. */
export function plainStatusOf({ status, kicker }: Card): string {
  return kicker === '' && status !== 'notice' ? 'Answer' : kicker;
}

/** What the sources do with a statement of a message; never whether it is right. */
export const claimLabels = {
  says: 'The sources say',
  differ: 'The sources differ',
  silent: 'The sources do not say',
  none: 'Left alone',
} as const satisfies Record<ClaimLabel, string>;

/** In place of a statement whose words are not to be shown openly. */
export const notRepeated = 'Words of the message that are not repeated here';

/** How far a fact goes, said before it. */
export const standings = {
  alleged: 'Alleged',
  reported: 'Reported',
  found: 'Found',
  stated: 'Stated',
  denied: 'Denied',
} as const satisfies Record<FactStatus, string>;

export const nearestHeading = 'The nearest that they do say';

/** One paragraph of one source. */
type Place = Pick<Quote, 'source' | 'paragraph'>;

/** "The Guardian, 2 Feb 2022, ¶11". */
export function referenceOf({ source, paragraph }: Place): string {
  return `${datedNameOf(source)}, ¶${paragraph}`;
}

/** "The Guardian, 2 February 2022, paragraph 11": read aloud, with no sign in it. */
export function spokenReferenceOf({ source, paragraph }: Place): string {
  return `${datedNameOf(source, longDate)}, paragraph ${paragraph}`;
}

/** "The Guardian ¶11"; the whole reference where the case has another text of that publisher. */
export function shortReferenceOf(place: Place): string {
  const { source, paragraph } = place;
  return source.apart.by === 'publisher' ? `${source.publisher} ¶${paragraph}` : referenceOf(place);
}

/** The same with no sign in it: "The Guardian, paragraph 11". */
export function shortSpokenReferenceOf(place: Place): string {
  const { source, paragraph } = place;
  return source.apart.by === 'publisher'
    ? `${source.publisher}, paragraph ${paragraph}`
    : spokenReferenceOf(place);
}

/** Before and behind the quote that a paragraph is shown for, where no type can set it apart. */
export const quoteMarks = { begin: '[[', end: ']]' } as const;

/** Over an answer that is told as of a day. */
export function asTheSourcesStood(day: string): string {
  return `As the sources stood on ${longDate(day)}. What was published later does not count here.`;
}

/** Under a statement that has superseded another. */
export function replaces(title: string): string {
  return `This replaces “${title}”, which has been superseded.`;
}

/** In a menu, before something is chosen. */
export const prompts = {
  listed: 'Open one with its quotes',
  begin: 'See an answer with its quotes',
} as const;

export const ways = {
  context: 'Context',
  previous: { quote: 'Previous quote', paragraph: 'Previous paragraph' },
  next: { quote: 'Next quote', paragraph: 'Next paragraph' },
} as const;

/** "The Guardian", or "Ines Calder, in The Post". */
export function accountOf({ source, speaker }: Account): string {
  return speaker === undefined ? nameOf(source) : `${speaker}, in ${nameOf(source)}`;
}

/** So many days of publication are named one by one; of more, the first and the last. */
const mostDays = 5;

/** When what is shown was reported: nothing here says how things stand now. `say` words a date. */
export function asReported(
  days: readonly string[],
  say: (iso: string) => string = shortDate,
): string {
  const said = days.map(say);
  const [first, last] = [said[0], said.at(-1)];
  if (first === undefined || last === undefined) return '';
  if (said.length > mostDays) return `As reported on ${said.length} days from ${first} to ${last}`;
  const before = said.slice(0, -1).join(', ');
  return before === '' ? `As reported on ${last}` : `As reported on ${before} and ${last}`;
}

/** "outcome/dismissed · knowledge 3fa9c2e1": what to name when reporting a mistake. */
export function footerOf({ id, knowledge }: Pick<Answer, 'id' | 'knowledge'>): string {
  const version = `knowledge ${knowledge.slice(0, 8)}`;
  return id === null ? version : `${id} · ${version}`;
}
