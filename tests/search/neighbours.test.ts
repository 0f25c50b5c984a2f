import { expect, test } from 'vitest';
import { Meanings } from '../../src/search/meanings.js';
import { Neighbours } from '../../src/search/neighbours.js';
import { Store } from '../../src/search/store.js';
import { stemOf, wordsOf } from '../../src/search/terms.js';
import { Tokeniser } from '../../src/search/tokeniser.js';
import { wording } from '../support/wording.js';

const store = new Store();
const meanings = new Meanings({ same: [['officer', 'bobby']] });
store.put(
  [
    wording('list', 'who is on the barred list'),
    wording('paid', 'were the officers paid'),
    wording('gone', 'the barred were gone'),
    { id: 'two', title: 'a barred', question: 'door of the office', text: '' },
  ],
  new Tokeniser(store.lexicon, meanings),
);
const neighbours = new Neighbours(store);

/** Neighbours that records hold beside the word in brackets. */
function beside(question: string, group?: string): number {
  const words = question.split(' ');
  const at = words.findIndex((word) => word.startsWith('['));
  const stems = wordsOf(words.join(' ')).map((word) => ({ stem: stemOf(word) }));
  return neighbours.beside(stems[at]?.stem ?? '', at, stems, group);
}

test('counts the neighbours that any record holds beside a word', () => {
  expect(beside('the [barred] list')).toBe(2);
  expect(beside('barred [list] paid')).toBe(1);
  expect(beside('paid [list] barred')).toBe(0);
  expect(beside('[list]')).toBe(0);
});

test('counts those of a group alone, where one is named', () => {
  expect(beside('barred [were] gone')).toBe(2);
  expect(beside('barred [were] gone', 'list')).toBe(0);
});

test('no word of one field stands beside one of another', () => {
  expect(beside('barred [door]')).toBe(0);
  expect(beside('[door] of')).toBe(1);
});

test('of a group that is not there no record is', () => {
  expect(beside('barred [list]', 'nowhere')).toBe(0);
});

test('a word of the same meaning stands between no two words', () => {
  expect(beside('officers [paid]')).toBe(1);
});

test('a word that no record holds, or of a record that is gone, stands beside none', () => {
  expect(beside('the [zebra] list')).toBe(0);
  store.remove(['gone#0']);
  expect(beside('barred [were] gone')).toBe(0);
});
