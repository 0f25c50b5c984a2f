/** Whether a quote tells of what a statement tells: a record rests on quotes of this and of that besides. */
import { wordsOf } from '../../search/terms.js';
import { withoutFrame } from './gist.js';
import type { Reader } from './reader.js';

/**
 * Does the quote have a word of the statement, or one that means the same? Names of bodies, and roles, do
 * not count: they stand behind everything in a case; nor do the folded words of `except`.
 */
export function touches(
  { names, tellings }: Pick<Reader, 'names' | 'tellings'>,
  statement: string,
  quoted: string,
  except: ReadonlySet<string> = new Set(),
): boolean {
  const said = wordsOf(names.withoutBodies(withoutFrame(statement)))
    .filter((word) => !except.has(word) && !names.hasRole(word))
    .join(' ');
  return tellings.areAlike(said, names.withoutBodies(quoted));
}
