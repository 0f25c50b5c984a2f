/** Words cannot both mean the same and never stand for one another. */
import { errorAt, type Problem } from '../problem.js';
import type { CheckContext } from './context.js';

export function* checkVocabulary({ knowledge, place }: CheckContext): Generator<Problem> {
  const { same, different } = knowledge.vocabulary;
  for (const [index, group] of different.entries()) {
    for (const [at, word] of group.entries()) {
      for (const other of group.slice(0, at)) {
        const clash = same.findIndex(({ words }) => has(words, word) && has(words, other));
        if (clash === -1) continue;
        const { file, line } = place(['vocabulary', 'same', clash]);
        yield errorAt(
          place(['vocabulary', 'different', index, at]),
          'contradiction',
          `"${word}" and "${other}" are said to be different here and to mean the same at ${file}:${line}`,
          'take one of them out of one of the two groups',
        );
      }
    }
  }
}

function has(words: readonly string[], word: string): boolean {
  return words.some((candidate) => candidate.toLowerCase() === word.toLowerCase());
}
