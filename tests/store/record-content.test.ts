import { expect, test } from 'vitest';
import { contentSchema } from '../../src/store/record-content.js';

test('what an older version stored is read, and what it did not keep is not known', () => {
  const citation = { quoteId: 'q', quote: 'So.', source: 's', paragraph: 1, url: 'https://a.b/' };
  const stored = {
    title: 'T',
    statement: 'S',
    claims: ['Valley Post: two'],
    citations: [citation],
  };
  expect(contentSchema.parse(stored)).toEqual({
    ...stored,
    claims: [{ text: 'Valley Post: two' }],
  });
});
