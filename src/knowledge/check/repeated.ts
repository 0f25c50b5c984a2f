/** An id stands once in a list: a card shows a quote as often as its record names it. */
import { type Problem, warningAt } from '../problem.js';
import type { CheckContext } from './context.js';
import { references } from './references.js';

export function* checkRepeated({ knowledge, place }: CheckContext): Generator<Problem> {
  const seen = new Set<string>();
  for (const { id, path, from } of references({ knowledge })) {
    if (typeof path.at(-1) !== 'number') continue;
    const inList = [...path.slice(0, -1), id].join(' ');
    if (!seen.has(inList)) {
      seen.add(inList);
      continue;
    }
    const what = `${from} names ${id} twice in one list`;
    yield warningAt(place(path), 'repeated-id', what, 'delete one of the two', from);
  }
}
