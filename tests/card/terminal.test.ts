import { expect, test } from 'vitest';
import { toText } from '../../src/card/terminal.js';
import { fixtureApp } from '../support/fixture-app.js';

const width = 24;

test.each(['sources', 'outcomes', 'about'])(
  'words of /%s stand within a narrow terminal, headings and what is told of a source too',
  async (command) => {
    const { card, run } = await fixtureApp();
    const lines = toText(card(run({ command, args: {} })), { width }).split('\n');
    // References, addresses and what leads on stay whole, to be found and copied.
    const words = lines.filter((line) => line.includes(' ') && !/^ {4}|^- |https:/.test(line));
    expect(words.filter((line) => line.length > width)).toEqual([]);
  },
);
