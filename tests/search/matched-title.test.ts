import { expect, test } from 'vitest';
import type { CaseRecord } from '../../src/knowledge/casebook.js';
import { titleFor } from '../../src/search/matched-title.js';

const record: CaseRecord = {
  type: 'question',
  id: 'question/sent-home',
  title: 'Suspensions',
  ask: ['“were 14 workers” sent home?'],
  answer: [],
};

test.each([
  ['14 workers', '14 workers”'],
  ['workers sent home', 'workers” sent home'],
  ['wor', 'workers”'],
  ['14 w', 'were 14'],
])(
  'of a wording %j shows what was typed, figures too, and no second word for one unfinished',
  (typed, shown) => {
    expect(titleFor(record, typed)).toBe(`Suspensions (“${shown}”)`);
  },
);

test.each(['were', 'w'])('small words alone are not shown: %j', (typed) => {
  expect(titleFor(record, typed)).toBe('Suspensions');
});
