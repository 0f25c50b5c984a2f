/** Messages about the case that ships, whose words are too many for an invented one. */
import { expect, test } from 'vitest';
import { checkMessage } from '../../../src/answer/claims/check.js';
import { inOneGo } from '../../../src/steps.js';
import { shippedApp } from '../../support/shipped.js';

const { engine } = await shippedApp();

/** Each statement with the records that it bears on. */
function bearing(message: string): [string, readonly string[]][] {
  const statements = inOneGo(checkMessage(engine, message)).statements ?? [];
  return statements.map(({ text, ids }) => [text, ids]);
}

test('a word of the case says something though it describes somebody as well', () => {
  // They are "officers under investigation" too.
  const [[text, ids] = []] = bearing('14 officers investigated, 2 sacked, 2 resigned');
  expect([text, ids]).toEqual(['14 officers investigated', ['outcome/investigated']]);
});

test('a word of allegation is not said to stand beside nothing where it is an allegation', () => {
  const message =
    'An officer was accused of deleting material relevant to a criminal investigation';
  const statements = inOneGo(checkMessage(engine, message)).statements ?? [];
  expect(statements.map(({ ids: [id], uncompared }) => [id, uncompared])).toEqual([
    ['fact/deletion-alleged', []],
  ]);
});

test('a silence near to a whole sentence and to none of its parts stands beside none of them', () => {
  const [first] = bearing('14 officers investigated, 2 sacked, 2 resigned, 3 still serving.');
  expect(first).toEqual(['14 officers investigated', ['outcome/investigated']]);
});

test('“of course they do” is chat', () => {
  const said = bearing('> The Met denies the force is plagued by racism.\nof course they do lol');
  expect(said.map(([, ids]) => ids)).toEqual([['fact/met-denies'], []]);
});

test('how big a body is is told of the body, and not of those of it who did something', () => {
  expect(bearing('The Met has 43,000 officers')).toEqual([
    ['The Met has 43,000 officers', ['silence/staff-number']],
  ]);
  expect(bearing('14 Met officers')).toEqual([['14 Met officers', ['outcome/investigated']]]);
});
