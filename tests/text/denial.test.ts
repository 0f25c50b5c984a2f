import { expect, test } from 'vitest';
import { denies } from '../../src/text/denial.js';

test.each(['not sacked', 'Nobody resigned', 'who wasn’t promoted', "they didn't go", 'cant say'])(
  'something is denied in %j',
  (text) => {
    expect(denies(text)).toBe(true);
  },
);

test.each(['sacked', 'a knot', 'notes', 'the accountant', 'now', ''])(
  'nothing is denied in %j',
  (text) => {
    expect(denies(text)).toBe(false);
  },
);
