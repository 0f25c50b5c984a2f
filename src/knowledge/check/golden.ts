/** Golden questions ask for paragraphs that exist. Their record ids are references like any other. */
import { counted } from '../../text/counted.js';
import { nearestId } from '../nearest-id.js';
import { errorAt, type Problem } from '../problem.js';
import type { CheckContext } from './context.js';

export function* checkGolden({ knowledge, place }: CheckContext): Generator<Problem> {
  const paragraphs = new Map(knowledge.sources.map(({ id, paragraphs }) => [id, paragraphs]));
  for (const [index, golden] of knowledge.golden.entries()) {
    for (const [at, cite] of golden.cites.entries()) {
      const [source = '', number] = cite.split('#');
      const count = paragraphs.get(source);
      const where = place(['golden', index, 'cites', at]);
      const who = `golden "${golden.ask}"`;
      if (count === undefined) {
        const near = nearestId(source, paragraphs.keys());
        const fix = near ? `did you mean ${near}#${number}?` : 'name a source of sources/';
        yield errorAt(
          where,
          'unknown-id',
          `${who} cites the source ${source}, which does not exist`,
          fix,
        );
      } else if (Number(number) < 1 || Number(number) > count) {
        const what = `${who} cites ¶${number} of ${source}, which has ${counted(count, 'paragraph')}`;
        yield errorAt(where, 'no-such-paragraph', what, 'correct the paragraph');
      }
    }
  }
}
