import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  eachPlainWord,
  fold,
  isNumber,
  stemOf,
  usualWriting,
  wordsOf,
} from '../../src/search/terms.js';

describe('the words of a text', () => {
  test.each([
    ["What's the officer's rank?", ['what', 'the', 'officer', 'rank']],
    ['They don’t and they’re not', ['they', 'dont', 'and', 'they', 'not']],
    ['the officers’ messages', ['the', 'officers', 'messages']],
    ['Café Müller', ['cafe', 'muller']],
    ['I.O.P.C. and U.K.', ['iopc', 'and', 'uk']],
    ['1,139 of 2,000,000', ['1139', 'of', '2000000']],
    ['a 90-minute meeting', ['a', '90', 'minute', 'meeting']],
    ['two in Feb', ['2', 'in', 'february']],
    ['forty by Jul', ['40', 'by', 'july']],
    ['U.K law, the 1,000th', ['uk', 'law', 'the', '1000th']],
    ["grade 'd', the 're-election'", ['grade', 'd', 'the', 're', 'election']],
    ['don´t and don`t', ['dont', 'and', 'dont']],
    ['teh sergeant', ['the', 'sergeant']],
    ['𝗪𝗛𝗢 was Ｓａｃｋｅｄ', ['who', 'was', 'sacked']],
  ])('%j are %j', (text, words) => {
    expect(wordsOf(text)).toEqual(words);
  });

  test.each(['', '   ', '?!…', '\u200b\u202e'])('%j has none', (text) => {
    expect(wordsOf(text)).toEqual([]);
  });

  test('what is drawn together stands for its first word, with an apostrophe or without', () => {
    expect(wordsOf("who's there, whats that, they've gone")).toEqual(
      wordsOf('who there, what that, they gone'),
    );
  });

  test('a lone surrogate is no word and breaks none', () => {
    expect(wordsOf('be\ud800fore')).toEqual(['be', 'fore']);
  });
});

describe('words of other scripts', () => {
  test('lose accents, vowel points and what cannot be seen', () => {
    expect(wordsOf('Café Ångström Ζωή')).toEqual(['cafe', 'angstrom', 'ζωη']);
    expect(wordsOf('Größe, Œuvre, Smørrebrød')).toEqual(['grosse', 'oeuvre', 'smorrebrod']);
    expect(wordsOf('مُحَمَّد')).toEqual(wordsOf('محمد'));
    expect(wordsOf('בֵּית־סֵפֶר')).toEqual(wordsOf('בית ספר'));
    expect(wordsOf('co\u00adoperation deli\u200bvery 7\ufe0f\u20e3')).toEqual([
      'cooperation',
      'delivery',
      '7',
    ]);
  });

  test('keep the marks that are their vowels', () => {
    const words = ['कल', 'काला', 'किला'];
    expect(new Set(words.flatMap(wordsOf)).size).toBe(words.length);
  });
});

describe('a stem', () => {
  test('is shared by the forms of a word', () => {
    expect(new Set(['resign', 'resigned', 'resigning', 'resigns'].map(stemOf)).size).toBe(1);
  });

  test('leaves numbers, very short words and endless ones as they are', () => {
    const endless = 'resigned'.repeat(1_000);
    expect(['2018', '90s', 'us', endless].map(stemOf)).toEqual(['2018', '90s', 'us', endless]);
  });

  test('a number is one in figures; its words have become figures before', () => {
    expect(wordsOf('two 14 officers').map(isNumber)).toEqual([true, true, false]);
  });
});

describe('the words of a plain text, found where they stand', () => {
  test('are those of any text', () => {
    const letter = fc.constantFrom(..."abTWO two 2019,.'’–“é½…²ſ\u0301\n");
    fc.assert(
      fc.property(fc.string({ unit: letter, maxLength: 30 }), (text) => {
        const folded = fold(text);
        const words: string[] = [];
        const isPlain = eachPlainWord(folded, (from, to) => {
          words.push(usualWriting(folded.slice(from, to)));
        });
        expect(words).toEqual(isPlain ? wordsOf(text) : []);
      }),
      { numRuns: 1000 },
    );
  });
});
