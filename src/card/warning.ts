/** How a card warns of words that may hurt, and how it covers them. */
import type { Casebook } from '../knowledge/casebook.js';

/**
 * `warn`: said before, and the words stand open. `spoiler`: said before, and the words stand behind a
 * cover that the reader lifts. `withhold`: said, and the words are not shown.
 */
export type Cover = 'warn' | 'spoiler' | 'withhold';

interface Warned {
  readonly warning?: string;
  readonly cover?: Cover;
}

/** The warning for the content notes with these ids; nothing where there is none. */
export function warningOf(casebook: Casebook, noteIds: readonly string[], cover: Cover): Warned {
  if (noteIds.length === 0) return {};
  const said = noteIds.map((id) => noteText(casebook, id)).join(' ');
  const covered = coverNotes[cover];
  return { warning: covered === '' ? said : `${said} ${covered}`, cover };
}

/** A note that the case no longer has, of an older answer, is a note all the same. */
function noteText(casebook: Casebook, id: string): string {
  const note = casebook.contentNote(id);
  return note === undefined ? 'This quote has a content note.' : `${note.label}. ${note.warning}`;
}

/** Whether the words are hidden, for good or until the reader lifts the cover. */
export function hides(cover: Cover | undefined): boolean {
  return cover === 'spoiler' || cover === 'withhold';
}

/** What the warning adds about the cover. */
const coverNotes = {
  warn: '',
  spoiler: 'The quote is hidden; reveal it only if you wish to read it.',
  withhold: 'This server does not show such quotes; read it in the source, if you wish to.',
} as const satisfies Record<Cover, string>;

/** Stands where the words would. */
export const withheldWords = 'Not shown here.';
