import { expect, test } from 'vitest';
import { withBounds } from '../../src/text/bounds.js';
import { figuresIn } from '../../src/text/figures.js';

test.each([
  ['shared by up to 19 officers', 'up to 19'],
  ['At least two were sacked', 'At least two'],
  ['more than a hundred messages', 'more than a hundred'],
  ['no fewer than 14 officers', 'no fewer than 14'],
  ['nearly 14 officers', 'nearly 14'],
  ['14 or more officers', '14 or more'],
  ['14+ officers', '14+'],
  ['just over £5m', 'just over £5m'],
  ['it was just a few of them', 'a few'],
  ['only two were left', 'two'],
  ['there were about 40 people', 'about 40'],
  ['an article about two officers', 'two'],
  ['two officers', 'two'],
  ['the table was stood on two legs', 'two'],
])('%s: %s', (text, shown) => {
  const [figure] = figuresIn(text);
  if (figure === undefined) throw new Error(`There is no figure in "${text}".`);
  expect(withBounds(text, figure)).toBe(shown);
});
