import { expect, test } from 'vitest';
import { clauses, smallClauses } from '../../src/text/clauses.js';

test.each<[string, string[]]>([
  ['two were sacked, one resigned', ['two were sacked', 'one resigned']],
  ['it began in 2018 and nobody knew', ['it began in 2018', 'nobody knew']],
  ['a five-year term of 1,000 days at 9:30', ['a five-year term of 1,000 days at 9:30']],
  ['on Feb. 2 Sgt. Holt left, they say', ['on Feb. 2 Sgt. Holt left', 'they say']],
  ['no way... (it was 14!) lol', ['no way', 'it was 14', 'lol']],
  ['the mayor did it, not the council', ['the mayor did it, not the council']],
  ['talks between the mayor and Holt failed', ['talks between the mayor and Holt failed']],
  ['it closed because of the rust', ['it closed because of the rust']],
  ['one clause only', ['one clause only']],
])('%s', (sentence, parts) => {
  expect(clauses(sentence)).toEqual(parts);
});

test('smaller clauses are parted where one leads on from another', () => {
  expect(smallClauses('it began after he left, which nobody saw')).toEqual([
    'it began',
    'he left',
    'which nobody saw',
  ]);
});

test('"those" are not parted from who they are', () => {
  expect(smallClauses('one is left of those who sent them, who knew')).toEqual([
    'one is left of those who sent them',
    'who knew',
  ]);
});
