import { describe, expect, test } from 'vitest';
import { createIndex } from '../../src/search/create-index.js';
import { EnglishWords } from '../../src/search/english.js';
import { Lexicon } from '../../src/search/lexicon.js';
import { Spelling } from '../../src/search/spelling.js';

/** Spelling over a text of these words. */
function knowing(...words: string[]) {
  const lexicon = new Lexicon();
  const spelling = new Spelling(lexicon);
  const put = (word: string) => {
    const surface = lexicon.add(word);
    lexicon.countUse(surface, 1);
    lexicon.countDocuments(lexicon.termOf[surface] ?? 0, 1);
    spelling.takeIn();
  };
  for (const word of words) put(word);
  return {
    correct: (word: string) => spelling.correct(word),
    put,
  };
}

describe('a correction', () => {
  const spelling = knowing(
    'dismissed',
    'misconduct',
    'naseem',
    'sergeant',
    'officers',
    'met',
    'cost',
  );

  test.each([
    ['dismised', 'dismissed'], // a letter left out
    ['nassem', 'naseem'], // a letter for another
    ['misscondduct', 'misconduct'], // two doubled, in a long word
  ])('of %s is %s', (typed, word) => {
    expect(spelling.correct(typed)[0]?.word).toBe(word);
  });

  test('forgives a first letter that is wrong or missing', () => {
    expect(spelling.correct('fficers')[0]?.word).toBe('officers');
    expect(spelling.correct('ifficers')[0]?.word).toBe('officers');
    expect(spelling.correct('fofficers')[0]?.word).toBe('officers');
  });

  test.each([
    ['promoshun', 'promotion'],
    ['sargent', 'sergeant'],
    ['nazeam', 'naseem'],
    ['ofisa', 'officer'],
  ])('%s, spelt by ear, is %s', (typed, word) => {
    expect(knowing('promotion', 'sergeant', 'naseem', 'officer').correct(typed)[0]?.word).toBe(
      word,
    );
  });

  test('by ear is not made of what sounds otherwise', () => {
    expect(knowing('dismissed', 'promoted').correct('demoded')).toEqual([]);
  });

  test('by ear is sure of nothing of which hardly a letter was typed', () => {
    expect(knowing('force').correct('frahce')).toEqual([
      { word: 'force', mistakes: 2, isFar: true },
    ]);
    expect(knowing('sergeant').correct('sargent')).toEqual([{ word: 'sergeant', mistakes: 2 }]);
  });

  test('is not made of English words of three letters', () => {
    expect(spelling.correct('mat')).toEqual([]);
  });

  test('allows one mistake only in a short word', () => {
    expect(spelling.correct('csot').map(({ word }) => word)).toEqual(['cost']);
    expect(spelling.correct('cbrt')).toEqual([]);
  });

  test('is not made of an English word, which says what the corpus does not', () => {
    expect(spelling.correct('cast')).toEqual([]);
    expect(spelling.correct('died')).toEqual([]);
  });

  test.each([
    ['thir', 'their'],
    ['whar', 'what'],
    ['becaus', 'because'],
  ])('of the function word %s is %s, whatever the corpus holds', (typed, word) => {
    expect(spelling.correct(typed)[0]?.word).toBe(word);
  });

  test('is nothing where nothing is near', () => {
    expect(spelling.correct('xylophone')).toEqual([]);
  });

  test('leaves words of more mistakes alone where there are some of one', () => {
    const words = knowing('recommend', 'recommends', 'recommended').correct('recomend');
    expect(words).toEqual([{ word: 'recommend', mistakes: 1 }]);
  });

  test('may be more than one; the likest comes first', () => {
    const words = knowing('ready', 'react')
      .correct('readt')
      .map(({ word }) => word);
    expect(words).toEqual(['react', 'ready']);
  });

  test('is first what a finger does by itself, then the key beside, then the commoner word', () => {
    const words = (typed: string, ...known: string[]) =>
      knowing(...known)
        .correct(typed)
        .map(({ word }) => word);
    expect(words('sfillt', 'sfilltx', 'stillt', 'fillt')).toEqual(['sfilltx', 'stillt', 'fillt']);
    expect(words('peison', 'person', 'poison', 'prison')[0]).toBe('prison');
    expect(words('prson', 'person', 'prison', 'prison')[0]).toBe('prison');
  });

  test('is an English word whose stem the corpus knows, though it holds the word in no such form', () => {
    expect(knowing('landing').correct('lnaded')).toEqual([{ word: 'landed', mistakes: 1 }]);
  });

  test('is sure of none where an English word is nearer that the corpus does not know', () => {
    const found = knowing('based', 'bossy').correct('besst');
    expect(found.filter(({ isFar }) => !isFar)).toEqual([]);
    expect(knowing('colleagues').correct('coleages')).toEqual([
      { word: 'colleagues', mistakes: 2, isFar: true },
    ]);
  });

  test('begins as what was typed: a mistake falls inside a word', () => {
    expect(knowing('trouble').correct('trubble')[0]?.word).toBe('trouble');
    expect(knowing('court').correct('brubble')).toEqual([]);
  });

  test('of an English word is one that sounds alike, where the rest of the question leads to it', () => {
    expect(knowing('charing').correct('charring')).toEqual([
      { word: 'charing', mistakes: 2, isFar: true },
    ]);
    expect(knowing('charged').correct('charring')).toEqual([]);
  });

  test('allows two mistakes where so many letters are missing that a long word looks short', () => {
    expect(knowing('officers').correct('oficrs')).toEqual([{ word: 'officers', mistakes: 2 }]);
  });

  test('of too few letters to be sure of any, or too far from all, is marked so', () => {
    expect(knowing('hotton').correct('hkton')).toEqual([
      { word: 'hotton', mistakes: 2, isFar: true },
    ]);
    expect(knowing('cost').correct('cst')).toEqual([{ word: 'cost', mistakes: 1, isFar: true }]);
    expect(knowing('deal').correct('dea')).toEqual([
      { word: 'dear', mistakes: 1 },
      { word: 'deal', mistakes: 1, isFar: true },
    ]);
  });

  test('finds a word that was added after it was asked for', () => {
    const words = knowing('sergeant');
    expect(words.correct('inspectr')).toEqual([]);
    words.put('inspector');
    expect(words.correct('inspectr')[0]?.word).toBe('inspector');
  });

  test('is never a word that stands nowhere any more, nor the name of a concept', () => {
    const lexicon = new Lexicon();
    const spelling = new Spelling(lexicon);
    lexicon.countUse(lexicon.add('inspector'), 1);
    lexicon.countUse(lexicon.addConcept('=inspectors'), 1);
    lexicon.add('inspectora');
    spelling.takeIn();
    expect(spelling.correct('xxinspectors')).toEqual([]); // two letters from =inspectors
    expect(spelling.correct('inspectorx').map(({ word }) => word)).toEqual(['inspector']);
    lexicon.countUse(0, -1);
    spelling.takeIn();
    expect(spelling.correct('inspectorx')).toEqual([]);
  });
});

test('a word of the English that an index is given is no mistake', () => {
  class Dialect extends EnglishWords {
    override has(word: string): boolean {
      return word === 'brigde' || super.has(word);
    }
  }
  const records = [{ id: 'a', text: 'The bridge was closed.' }];
  expect(createIndex(records).search('brigde')).toHaveLength(1);
  expect(createIndex(records, { english: new Dialect() }).search('brigde')).toEqual([]);
});
