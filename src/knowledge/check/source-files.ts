/** A source is found in the file of its id: people look for it there, and full texts are told of by it. */
import { sourceFile } from '../files.js';
import { type Problem, warningAt } from '../problem.js';
import type { CheckContext } from './context.js';

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
