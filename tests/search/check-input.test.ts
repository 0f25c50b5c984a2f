import { describe, expect, test } from 'vitest';
import {
  checkIds,
  checkLimit,
  checkOptions,
  checkRecords,
  checkText,
} from '../../src/search/check-input.js';
import type { SearchRecord } from '../../src/search/types.js';

/** As from JavaScript, where no compiler has looked. */
const given = (records: unknown) => () => checkRecords(records as SearchRecord[]);

describe('records', () => {
  test.each<[string, unknown]>([
    ['a text alone', [{ id: 'a', text: 'x' }]],
    ['an empty text', [{ id: '', text: '' }]],
    ['nothing in fields that may be left out', [{ id: 'a', text: null, title: 'x', group: null }]],
    ['fields of somebody else', [{ id: 'a', text: 'x', price: 3 }]],
    ['none', []],
  ])('pass with %s', (_what, records) => {
    expect(given(records)).not.toThrow();
  });

  test.each<[unknown, string]>([
    [new Set(), 'What was given as records is an object. Give an array.'],
    [undefined, 'What was given as records is undefined.'],
    [[{ id: 'a', text: 'x' }, null], 'Record 2 is null. Records are objects'],
    [['a'], 'Record 1 is a string.'],
    [[{ text: 'x' }], 'Record 1 has an id that is undefined. Make strings of all ids.'],
    [[{ id: 7, text: 'x' }], 'Record 1 has an id that is the number 7.'],
    [[{ id: 'a', group: 7, text: 'x' }], 'Record 1 ("a") has a group that is the number 7.'],
    [[{ id: 'a', text: ['x'] }], 'Record 1 ("a") has a text that is an array.'],
    [[{ id: 'a', question: ['x', 'y'], text: '' }], 'Several wordings are several records'],
    [[{ id: 'a', body: 'x' }], 'Record 1 ("a") has no text, no title and no question'],
  ])('%j are refused with the place, the id and the field', (records, message) => {
    expect(given(records)).toThrow(TypeError);
    expect(given(records)).toThrow(message);
  });

  test('are counted on from those that were checked before', () => {
    expect(() => checkRecords(JSON.parse('[{}]'), 2_000)).toThrow('Record 2001 has an id');
  });
});

test('ids are an array of strings: the letters of one are no ids', () => {
  expect(() => checkIds('ab' as unknown as string[])).toThrow('What was given as ids is a string.');
  expect(() => checkIds([1] as unknown as string[])).toThrow('Id 1 is the number 1.');
  expect(() => checkIds(['a'])).not.toThrow();
});

test('a question is a string', () => {
  expect(() => checkText('The question', undefined as unknown as string)).toThrow(
    'The question is undefined. Give a string.',
  );
});

test('a limit is a whole number, or none', () => {
  for (const limit of [0, 1, Number.POSITIVE_INFINITY]) {
    expect(() => checkLimit(limit)).not.toThrow();
  }
  expect(() => checkLimit(-1)).toThrow('The limit is -1. Give a whole number, 0 or more.');
});

describe('options', () => {
  test('pass as they are meant', () => {
    const given = {
      same: [['sacked', 'let go']],
      different: [],
      elsewhere: ['hi'],
      weights: [1, 0],
    };
    expect(() => checkOptions(given, 2)).not.toThrow();
    expect(() => checkOptions({}, 2)).not.toThrow();
  });

  test.each<[unknown, string]>([
    [{ same: ['sacked', 'dismissed'] }, 'List 1 of same is a string. Each is an array of words'],
    [{ different: [['a'], [7]] }, 'List 2 of different is an array.'],
    [{ same: 'sacked' }, 'What was given as same is a string. Give an array.'],
    [{ elsewhere: 'abc' }, 'What was given as elsewhere is a string.'],
    [{ elsewhere: ['abc', null] }, 'Text 2 of elsewhere is null. Give strings.'],
    [{ weights: [1] }, 'The number of weights is 1. Give 2, one for each rank feature.'],
    [{ weights: [1, Number.NaN] }, 'Weight 2 is the number NaN. Give a finite number.'],
    [{ commonBy: 'nonsense' }, "is 'nonsense'. Give 'records' or 'answers'."],
    [{ commonBy: 3 }, 'is the number 3.'],
    [{ learns: 1 }, 'Whether it learns (learns) is the number 1. Give true or false.'],
    [{ learned: {} }, 'What has learned (learned) is an object that judges nothing.'],
    [{ english: 'the' }, 'What knows English (english) is a string. Give EnglishWords.'],
    [{ learned: null }, 'What has learned (learned) is null that judges nothing.'],
  ])('%j are refused with what to give instead', (options, message) => {
    expect(() => checkOptions(options as object, 2)).toThrow(TypeError);
    expect(() => checkOptions(options as object, 2)).toThrow(message);
  });
});
