import { describe, expect, test } from 'vitest';
import { errorAt, warningAt } from '../../src/knowledge/problem.js';
import { reportProblems } from '../../src/knowledge/report.js';

const at = (file: string, line: number) => ({ file, line, column: 3 });

describe('the report of problems', () => {
  test('names file, line and column, what is wrong and what to do, by file and line', () => {
    const problems = [
      warningAt(at('people.yaml', 2), 'b', 'is odd', 'look at it'),
      errorAt(at('facts.yaml', 12), 'a', 'is wrong', 'correct it'),
      errorAt(at('facts.yaml', 4), 'a', 'is wrong too', 'correct it too'),
    ];
    expect(reportProblems(problems, 'knowledge/')).toEqual([
      'knowledge/facts.yaml:4:3  error  is wrong too',
      '  correct it too',
      'knowledge/facts.yaml:12:3  error  is wrong',
      '  correct it',
      '',
      'knowledge/people.yaml:2:3  warning  is odd',
      '  look at it',
      '',
      '2 errors, 1 warning',
    ]);
  });

  test('shows errors alone where they are what counts, and counts all', () => {
    const problems = [
      warningAt(at('facts.yaml', 2), 'b', 'is odd', 'look at it'),
      errorAt(at('facts.yaml', 4), 'a', 'is wrong', 'correct it'),
    ];
    expect(reportProblems(problems, '', 'error')).toEqual([
      'facts.yaml:4:3  error  is wrong',
      '  correct it',
      '',
      '1 error, 1 warning',
    ]);
  });

  test('says nothing where there is nothing', () => {
    expect(reportProblems([])).toEqual([]);
  });

  test('keeps what a file holds from moving the cursor', () => {
    const [line] = reportProblems([errorAt(at('x.yaml', 1), 'a', 'a\u001b[2J\nb\u202e', 'c')]);
    expect(line).toBe('x.yaml:1:3  error  a [2J b ');
  });
});
