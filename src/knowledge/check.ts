/** The rules a knowledge folder must hold beyond the shape of its files. */
import type { CheckContext, Rule } from './check/context.js';
import { checkReferences } from './check/references.js';
import type { Loaded } from './load.js';
import { inOrder, type Problem } from './problem.js';

const rules: readonly Rule[] = [checkReferences];

/**
 * Everything that is wrong with loaded knowledge, all rules at once. Nothing where the files could
 * not be read as what they must be: `load` has reported why.
 */
export function check({
  knowledge,
  lock,
  place,
}: Pick<Loaded, 'knowledge' | 'lock' | 'place'>): Problem[] {
  if (!knowledge) return [];
  const context: CheckContext = { knowledge, lock, place };
  return inOrder(rules.flatMap((rule) => [...rule(context)]));
}
