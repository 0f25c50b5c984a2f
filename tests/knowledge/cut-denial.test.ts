import { describe, expect, test } from 'vitest';
import { cutDenial } from '../../src/knowledge/cut-denial.js';
import { fixtureFiles, fixtureWith, lineOf, verified } from '../support/fixture.js';

const chronicle = 'sources/chronicle-2019-05-14.yaml';

describe('a quote that begins behind a denial', () => {
  test('is a warning, which says what to take in', () => {
    const files = fixtureWith(
      chronicle,
      'The council denies that it ignored any warning.',
      'it ignored any warning.',
    );
    expect(verified(files).problems).toMatchObject([
      {
        severity: 'warning',
        code: 'cut-denial',
        id: 'c7-denies',
        file: chronicle,
        line: lineOf(files, chronicle, 'text: it ignored any warning'),
        what: 'quote c7-denies is cut off from “denies that”, which stands before it in chronicle-2019-05-14 ¶7: alone it says the opposite',
        fix: 'let it begin with “denies that”, or earlier',
      },
    ]);
  });

  test.each([
    ['The firm denied that ', 'denied that'],
    ['She found no evidence that the ', 'no evidence that the'],
    ['The police said that nobody had ', 'nobody had'],
    ['The driver wasn’t ', 'wasn’t'],
    ['He failed to ', 'failed to'],
    ['The police refuse to ', 'refuse to'],
    ['The firm and its owner dispute that ', 'dispute that'],
    ['It was safe for no more than ', 'no more than'],
  ])('%s…', (before, denial) => {
    expect(cutDenial(before)).toBe(denial);
  });

  test.each([
    'A man, who asked not to be named, ',
    'A man who did not want to be named said that ',
    'The council had no record. It ',
    'It was not only ',
    'She said: “',
    '',
  ])('is none where the denial is of something else: %s…', (before) => {
    expect(cutDenial(before)).toBeUndefined();
  });

  test('is none in the invented case', () => {
    expect(verified(fixtureFiles()).problems).toEqual([]);
  });
});
