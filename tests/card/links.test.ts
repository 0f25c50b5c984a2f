import { expect, test } from 'vitest';
import { maxButtonUrl } from '../../src/card/limits.js';
import { linksOf } from '../../src/card/links.js';
import type { Piece } from '../../src/card/pieces.js';

const page = 'https://example.org/article';

function quote(label: string, url: string): Piece {
  return { type: 'linked', markdown: 'words', label, url };
}

test('quotes of one paragraph share a button, whose address marks them all', () => {
  const links = linksOf([
    quote('Post ¶1', `${page}#:~:text=one`),
    quote('Post ¶2', `${page}#:~:text=two`),
    quote('Post ¶1', `${page}#:~:text=three,four`),
    quote('Post ¶1', `${page}#:~:text=one`),
  ]);
  expect(links).toEqual([
    { label: 'Post ¶1', url: `${page}#:~:text=one&text=three,four` },
    { label: 'Post ¶2', url: `${page}#:~:text=two` },
  ]);
});

test('an address without a fragment takes that of the next quote', () => {
  const links = linksOf([quote('Post ¶1', page), quote('Post ¶1', `${page}#:~:text=one`)]);
  expect(links).toEqual([{ label: 'Post ¶1', url: `${page}#:~:text=one` }]);
});

test('an address never grows beyond what a button may hold', () => {
  const long = `${page}#:~:text=${'a'.repeat(300)}`;
  const links = linksOf([
    quote('Post ¶1', long),
    quote('Post ¶1', `${page}#:~:text=${'b'.repeat(300)}`),
  ]);
  expect(links).toEqual([{ label: 'Post ¶1', url: long }]);
  expect(links[0]?.url.length).toBeLessThanOrEqual(maxButtonUrl);
});
