import { expect, test } from 'vitest';
import { toldApart } from '../../src/answer/told-apart.js';

test('labels that are the same are told apart by a number', () => {
  expect(toldApart(['¶9', '¶7', '¶9', '¶9'])).toEqual(['¶9', '¶7', '¶9 (2)', '¶9 (3)']);
});
