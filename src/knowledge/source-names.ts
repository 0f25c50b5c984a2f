/** What a source is called: its publisher, and as much more as tells it from the case's other sources. */
import { shortDate } from '../text/date-words.js';
import type { SourceEntry } from './schema.js';

/** What a source needs to be told from the others of the case. */
export interface Apart {
  /** `publisher` where no other is of the same one; `headline` where another is of the same day, too. */
  readonly by: 'publisher' | 'day' | 'headline';
  /** In quotation marks; where it is not known, or another of them begins with the same words, the id. */
  readonly headline: string;
}

type Published = Pick<SourceEntry, 'id' | 'publisher' | 'published' | 'title'>;

/** A source of a casebook, as far as its name goes. */
export interface Named extends Published {
  readonly apart: Apart;
}

export function apartOf(source: Published, all: readonly Published[]): Apart {
  const ofPublisher = all.filter(({ publisher }) => publisher === source.publisher);
  const ofDay = ofPublisher.filter(({ published }) => published === source.published);
  const begun = beginning(source);
  const isClear = ofDay.filter((other) => beginning(other) === begun).length === 1;
  return Object.freeze({
    by: ofPublisher.length === 1 ? 'publisher' : ofDay.length === 1 ? 'day' : 'headline',
    headline: begun === undefined || !isClear ? source.id : `“${begun}”`,
  });
}

/**
 * Within a sentence or a title: "The Guardian"; "The Guardian of 2 Feb 2022" where it has another in the
 * case. `say` words a date.
 */
export function nameOf(
  { publisher, published, apart }: Named,
  say: (iso: string) => string = shortDate,
): string {
  switch (apart.by) {
    case 'publisher':
      return publisher;
    case 'day':
      return `${publisher} of ${say(published)}`;
    case 'headline':
      return `${publisher} of ${say(published)} (${apart.headline})`;
  }
}

/** With the day in any case: "The Guardian, 2 Feb 2022". */
export function datedNameOf(
  { publisher, published, apart }: Named,
  say: (iso: string) => string = shortDate,
): string {
  const dated = `${publisher}, ${say(published)}`;
  return apart.by === 'headline' ? `${dated}, ${apart.headline}` : dated;
}

/** Characters: a button holds 80, of which publisher, day and paragraph take some 40. */
const longest = 40;

/** The first words of the headline. */
function beginning({ title }: Published): string | undefined {
  if (title === undefined || title.length <= longest) return title;
  const cut = title.slice(0, longest);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), 1))}…`;
}
