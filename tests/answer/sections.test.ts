import { describe, expect, test } from 'vitest';
import { isDisputed } from '../../src/answer/sections.js';

function differ(...values: string[]): boolean {
  const claims = values.map((value) => ({ value, statement: 'It is so.', quotes: ['a-quote'] }));
  const outcome = { id: 'outcome/any', title: 'Any', statement: 'It is so.', about: [], claims };
  return isDisputed(outcome);
}

describe('accounts differ', () => {
  test.each([
    ['two', 'three'],
    ['3', '3%'],
    ['two years', 'two months'],
    ['three', 'another three'],
    ['several', '3'],
    ['£5m', '$5m'],
    ['£2,000', '€2,000'],
    ['10-15', '10-14'],
    ['five, four accepted', 'five, three accepted'],
  ])('where they give %s and %s', (one, other) => {
    expect(differ(one, other)).toBe(true);
  });

  test.each([
    ['three', '3'],
    ['Three officers', '3  officers '],
    ['one hundred and twenty', '120'],
    ['1,200', '1200'],
    ['£2 bn', '£2 billion'],
    ['two-year term', '2 year term'],
    ['not  named', 'Not named'],
  ])('and not where they give %s and %s', (one, other) => {
    expect(differ(one, other)).toBe(false);
  });
});
