import { describe, expect, test } from 'vitest';
import { sentencesOf } from '../../../src/answer/claims/parts.js';
import { readerOf } from '../../../src/answer/claims/reader.js';
import { statedIn } from '../../../src/answer/claims/stated.js';
import { inOneGo } from '../../../src/steps.js';
import { fixtureApp } from '../../support/fixture-app.js';

const { engine } = await fixtureApp();
const { names } = inOneGo(readerOf(engine));

/** What a sentence states, where it is taken apart as far as it can be. */
function stated(message: string): string[] {
  const [sentence] = sentencesOf(names, message);
  if (sentence === undefined) throw new Error(`"${message}" has no sentence.`);
  return statedIn(sentence.text, sentence.divisions.at(-1) ?? []).map(({ text }) => text);
}

describe('a sentence states', () => {
  test.each<[string, string[]]>([
    [
      'the bridge was full of rust and dirt, and two were hurt',
      ['the bridge was full of rust and dirt', 'and two were hurt'],
    ],
    ['rust, dirt and noise were everywhere', ['rust, dirt and noise were everywhere']],
    ['the sign was moved: proven', ['the sign was moved: proven']],
  ])('nothing by a noun of a list: %s', (message, texts) => {
    expect(stated(message)).toEqual(texts);
  });

  test('no denial apart from what is denied', () => {
    expect(stated('the council denies that it ignored a warning and two were hurt')).toEqual([
      'the council denies that it ignored a warning',
      'two were hurt',
    ]);
  });

  test.each([
    '“I regret the rust and dirt, and two were hurt” – Ines Calder',
    '"We wrote twice, and nobody answered", said its chief engineer Calder',
    'According to the council, two were suspended',
    'As Ines Calder put it, two were hurt',
  ])('nothing by a piece of a quotation or by who said it: %s', (message) => {
    expect(stated(message)).toEqual([message]);
  });

  test('nothing by one of two names', () => {
    expect(stated('the bridge swayed, but Calder and Achterberg knew of it')).toEqual([
      'the bridge swayed',
      'but Calder and Achterberg knew of it',
    ]);
    expect(stated('two were hurt and the talks between Calder and Achterberg failed')).toEqual([
      'two were hurt',
      'the talks between Calder and Achterberg failed',
    ]);
  });

  test('of whom it tells together with what it tells of them', () => {
    expect(stated('the bridge swayed, the man who took the sign')).toEqual([
      'the bridge swayed',
      'the man who took the sign',
    ]);
  });
});

test('clauses that say something of their own are apart', () => {
  expect(stated('two were suspended, one left')).toEqual(['two were suspended', 'one left']);
});
