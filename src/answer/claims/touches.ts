/** Whether a quote tells of what a statement tells: a record rests on quotes of this and of that besides. */
import { wordsOf } from '../../search/terms.js';
import { withoutFrame } from './gist.js';
import type { Reader } from './reader.js';

/**
 * Do they share a word, or one of its meaning, that tells of more than bodies and offices, which stand
 * behind everything in a case? `except` are folded words that do not count.
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
