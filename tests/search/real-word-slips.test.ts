/** Words that a slip made of other words, and words that are meant though one is a slip away. */
import { describe, expect, test } from 'vitest';
import { createIndex } from '../../src/search/index.js';
import { wording } from '../support/wording.js';

const records = [
  wording('list', 'who is on the barred list'),
  wording('lost', 'who lost the job'),
  wording('fired', 'how many officers were fired'),
  wording('hired', 'were many hired after the report'),
  wording('tried', 'was the officer tried in court'),
  wording('does', 'what does the watchdog say'),
  wording('drugs', 'did cops sell steroids'),
  wording('accused', 'who is the accused officer'),
  wording('women', 'what do the messages say of women'),
  wording('year', 'what happened in 2016'),
];
const index = createIndex(records);
const read = (question: string) =>
  index.rank(question).query.map(({ word, meant }) => (word === meant ? word : `${word}=${meant}`));

describe('a word that no record holds where it stands', () => {
  test.each([
    ['who is on the barred lust', 'lust=list'],
    ['did coos sell steroids', 'coos=cops'],
    ['what do the messages say of woken', 'woken=women'],
  ])('is read as the one that a slip made it of: %s', (question, word) => {
    expect(read(question)).toContain(word);
  });

  test('is read so though other records hold it elsewhere', () => {
    expect(read('who is on the barred lost')).toContain('lost=list');
  });

  test('may be of a small word', () => {
    expect(read('what dose the watchdog say')).toEqual(read('what does the watchdog say'));
  });

  test('says with the match that it was spelt otherwise', () => {
    const [best] = index.search('did coos sell steroids');
    expect(best?.why).toContainEqual(
      expect.objectContaining({ term: 'coos', matched: 'cops', how: 'spelling' }),
    );
  });

  test('is read so with others that are', () => {
    const both = read('who is on teh barred lust');
    expect(both).toEqual(expect.arrayContaining(['the', 'lust=list']));
  });
});

describe('a word is what it is', () => {
  test.each([
    ['where a record holds it beside the same neighbour', 'were officers hired', 'hired'],
    ['where no finger strikes it for the other', 'who is on the barred lint', 'lint'],
    ['where it begins with another letter', 'how many officers were hired', 'hired'],
    [
      'where records hold it and not all neighbours speak for the other',
      'who is on the lost barred',
      'lost',
    ],
    ['where the best answer does not hold the rest', 'did coos eat breakfast', 'coos'],
    ['where the best answer does not hold the other', 'who is on the barred woken', 'woken'],
    ['where the other stands beside none of its neighbours', 'lust barred', 'lust'],
    ['where it is the other side of one deed', 'who is the accuser officer', 'accuser'],
    ['where it is a figure', 'what happened in 201', '201'],
  ])('%s', (_, question, word) => {
    expect(read(question)).toContain(word);
  });
});
