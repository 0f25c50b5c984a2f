import { expect, test } from 'vitest';
import { isOfKind } from '../../src/knowledge/record-id.js';

test('an id tells the kind of its record, and no other', () => {
  expect(isOfKind('silence/caretaker-name', 'silence')).toBe(true);
  expect(isOfKind('silence/caretaker-name', 'question')).toBe(false);
  expect(isOfKind('silences', 'silence')).toBe(false);
});
