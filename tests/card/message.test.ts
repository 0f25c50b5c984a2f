import { describe, expect, test } from 'vitest';
import type { Action, Block, Card } from '../../src/card/card.js';
import { toMessages } from '../../src/card/discord.js';
import { messageGivingWay, messageOf } from '../../src/card/message.js';
import { noticeCard } from '../../src/card/notice.js';
import { toPlainMessages } from '../../src/card/plain.js';
import { mostInOneTurn } from '../support/crowding.js';

interface Heard {
  /** A line is laid out. */
  readonly line?: () => void;
  /** A choice of the menu is drawn. */
  readonly choice?: () => void;
}

/** A list with a menu, as `/pins` and `/gaps` give. */
function listOf(lines: number, { line, choice }: Heard = {}): Card {
  const blocks = Array.from({ length: lines }, (_, nth): Block => {
    return {
      type: 'line',
      label: `Line ${nth}`,
      text: 'is one of many',
      get citations() {
        line?.();
        return [];
      },
    };
  });
  const call = { command: 'list', args: {} };
  const one: Action = {
    kind: 'open',
    call,
    get label() {
      choice?.();
      return 'Open one';
    },
  };
  const card = noticeCard({ title: 'A list', blocks, call });
  return { ...card, menu: { prompt: 'Open', choices: [one] } };
}

describe.each([
  ['cards', false, toMessages],
  ['plain text', true, toPlainMessages],
] as const)('a page of a long list, in %s', (_form, plain, toAll) => {
  const lines = 1_000;
  const pages = toAll(listOf(lines));

  test.each([0, 7, pages.length - 1])('is the one of all that was asked for: %i', (page) => {
    expect(messageOf({ card: listOf(lines), page, view: {}, plain })).toEqual(pages[page]);
  });

  test('past the end is the last', () => {
    const page = pages.length + 3;
    expect(messageOf({ card: listOf(lines), page, view: {}, plain })).toEqual(pages.at(-1));
  });

  test('is all that is drawn, however many there are', () => {
    const drawn = (card: (heard: Heard) => Card) => {
      let choices = 0;
      messageOf({ card: card({ choice: () => choices++ }), page: 2, view: {}, plain });
      return choices;
    };
    expect(drawn((heard) => listOf(lines, heard))).toBe(drawn((heard) => listOf(100, heard)));
  });

  test('is found by laying out one page in each turn of the event loop', async () => {
    const most = await mostInOneTurn((line) =>
      messageGivingWay({ card: listOf(lines, { line }), page: 2, view: {}, plain }),
    );
    expect(most).toBeLessThan((2 * lines) / pages.length);
  });
});
