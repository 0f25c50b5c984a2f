/** A source is found in the file of its id, and read at an address of its own. */
import { sourceFile } from '../files.js';
import { type Problem, warningAt } from '../problem.js';
import type { CheckContext } from './context.js';

/** People look for it there, and full texts are told of by it. */
export function* checkSourceFiles({ knowledge, place }: CheckContext): Generator<Problem> {
  for (const [index, { id }] of knowledge.sources.entries()) {
    const at = place(['sources', index, 'id']);
    if (at.file === sourceFile(id)) continue;
    const what = `source ${id} is in ${at.file}, which is not called by its id`;
    yield warningAt(
      at,
      'source-file',
      what,
      `call the file ${sourceFile(id)}, or correct the id`,
      id,
    );
  }
}

/** An address that came along with a copied file leads every reader of its quotes to another text. */
export function* checkAddresses({ knowledge, place }: CheckContext): Generator<Problem> {
  const sourceAt = new Map<string, string>();
  for (const [index, { id, url }] of knowledge.sources.entries()) {
    const other = sourceAt.get(url);
    sourceAt.set(url, other ?? id);
    // One that is there twice is told of as that.
    if (other === undefined || other === id) continue;
    const what = `${id} has the address of ${other}, so its links open that one`;
    const fix = 'correct one of the two, unless both were published at that address';
    yield warningAt(place(['sources', index, 'url']), 'same-address', what, fix, id);
  }
}
