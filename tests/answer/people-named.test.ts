import { expect, test } from 'vitest';
import { peopleNamedIn } from '../../src/answer/people-named.js';
import { fixtureApp } from '../support/fixture-app.js';

const { people } = (await fixtureApp()).casebook;

function named(text: string): string[] {
  return peopleNamedIn(text, people).map(({ start, end }) => text.slice(start, end));
}

test('names stand in a text in its order, in small letters too', () => {
  expect(named('did achterberg write to Ines Calder')).toEqual(['achterberg', 'Ines Calder']);
});

test('the longer of two names is meant, and no part of a word is one', () => {
  expect(named('was the council leader sorry')).toEqual(['the council leader']);
  expect(named('the Calders of Abano')).toEqual([]);
});

test('who is only described is not named', () => {
  expect(named('who is the caretaker')).toEqual([]);
});
