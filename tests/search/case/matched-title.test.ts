import { expect, test } from 'vitest';
import type { CaseRecord } from '../../../src/knowledge/casebook.js';
import { titleFor } from '../../../src/search/case/matched-title.js';

const record: CaseRecord = {
  type: 'question',
  id: 'question/sent-home',
  title: 'Suspensions',
  ask: ['“were 14 workers” sent home?'],
  answer: [],
};

test.each([
  ['14 workers', '14 workers'],
  ['home workers sent', 'home workers sent'],
  [' Workers sent  home?', 'Workers sent home'],
  ['wor', 'workers'],
  ['14 w', '14 workers'],
  ['workers s', 'workers sent'],
  ['workers we', 'workers were'],
  ['14-w', '14-workers'],
])(
  'of a wording %j shows what was typed, as it was, with its last word finished',
  (typed, shown) => {
    expect(titleFor(record, typed)).toBe(`Suspensions (“${shown}”)`);
  },
);

test('small words alone are not shown', () => {
  expect(titleFor(record, 'were')).toBe('Suspensions');
});

test('a number is met by its word and its figure, and no year by what it begins with', () => {
  const numbered = { ...record, ask: ['which two in 2018'] };
  expect(titleFor(numbered, 'tw')).toBe('Suspensions (“two”)');
  expect(titleFor({ ...record, ask: ['which in 2018'] }, 'tw')).toBe('Suspensions');
  expect(titleFor(numbered, '20')).toBe('Suspensions (“2018”)');
});
