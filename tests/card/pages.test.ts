import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { maxComponents, maxText } from '../../src/card/limits.js';
import { measure, paginate as pagesOf } from '../../src/card/pages.js';
import type { Piece } from '../../src/card/pieces.js';
import { inOneGo } from '../../src/steps.js';

const frame = { components: 12, text: 420 };

function text(length: number, leads = false): Piece {
  return { type: 'text', markdown: 'x'.repeat(length), leads };
}
function quote(length: number): Piece {
  return {
    type: 'linked',
    markdown: 'q'.repeat(length),
    link: { label: `Read ${length}`, url: 'https://example.org' },
  };
}
const divider: Piece = { type: 'divider' };

function paginate(pieces: readonly Piece[], room: typeof frame) {
  return inOneGo(pagesOf(pieces, room));
}

describe('pages', () => {
  test('a short card is one page', () => {
    expect(paginate([text(100), divider, quote(100)], frame)).toHaveLength(1);
  });

  test('an empty card still has a page', () => {
    expect(paginate([], frame)).toEqual([[]]);
  });

  test('a heading is never left at the foot of a page', () => {
    const pages = paginate([text(3500), divider, text(20, true), quote(300)], frame);
    expect(pages).toEqual([[text(3500)], [text(20, true), quote(300)]]);
  });

  test('no page begins or ends with a divider', () => {
    const pages = paginate([divider, text(3000), divider, text(3000), divider], frame);
    expect(pages).toEqual([[text(3000)], [text(3000)]]);
  });

  test('leading texts that do not fit with what they lead to stay behind', () => {
    const crowded = paginate([text(10), text(1700, true), text(1700, true), quote(900)], frame);
    expect(crowded).toEqual([[text(10), text(1700, true), text(1700, true)], [quote(900)]]);
  });

  test('every piece is shown once, in order, and every page fits', () => {
    const piece = fc.oneof(
      fc.record({
        type: fc.constant('text' as const),
        markdown: fc.integer({ min: 1, max: 1500 }).map((length) => 'x'.repeat(length)),
        leads: fc.boolean(),
      }),
      fc.integer({ min: 1, max: 900 }).map(quote),
      fc.constant(divider),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        const pages = paginate(pieces, frame);
        const kept = (list: readonly Piece[]) => list.filter(({ type }) => type !== 'divider');
        expect(kept(pages.flat())).toEqual(kept(pieces));
        for (const page of pages) {
          const size = measure(page);
          expect(size.components + frame.components).toBeLessThanOrEqual(maxComponents);
          expect(size.text + frame.text).toBeLessThanOrEqual(maxText);
        }
      }),
    );
  });
});
