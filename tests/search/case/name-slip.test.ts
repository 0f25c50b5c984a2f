import { expect, test } from 'vitest';
import { isNameSlip, isSlipOfFunctionWord } from '../../../src/search/case/name-slip.js';

test.each([
  ['achterbrg', 'achterberg'],
  ['jarvid', 'javid'],
  ['kahn', 'khan'],
  ['ptael', 'patel'],
  ['sadik', 'sadiq'],
  ['naseim', 'naseem'],
  ['caldar', 'calder'],
  ['cresidda', 'cressida'],
])('“%s” is %s mistyped', (typed, name) => {
  expect(isNameSlip(typed, name)).toBe(true);
});

test.each([
  ['payne', 'wayne'],
  ['rick', 'dick'],
  ['carey', 'casey'],
  ['pratik', 'priti'],
  ['abbas', 'bas'],
  ['sam', 'sal'],
])('“%s” is another name than %s', (typed, name) => {
  expect(isNameSlip(typed, name)).toBe(false);
});

test('beside the other half of the name, two mistakes are still its own', () => {
  expect(isNameSlip('nadem', 'naseem')).toBe(false);
  expect(isNameSlip('nadem', 'naseem', true)).toBe(true);
});

test('a key beside one of a word that stands before names makes no name of it', () => {
  expect(isSlipOfFunctionWord('thar')).toBe(true);
  expect(isSlipOfFunctionWord('wity')).toBe(true);
  expect(isSlipOfFunctionWord('sajid')).toBe(false);
});
