import { describe, expect, test } from 'vitest';
import { toMessages } from '../../src/card/discord.js';
import { noticeCard } from '../../src/card/notice.js';
import { toPlainMessages } from '../../src/card/plain.js';
import { messageProblems } from '../discord-server/message-limits.js';

const forms = { cards: toMessages, 'plain text': toPlainMessages };

/** What somebody may have typed, of which every character takes two in Markdown. */
const typed = {
  'one word of a thousand': '*'.repeat(1_000),
  'many words': '** '.repeat(1_300).trim(),
  'one word of two thousand': '*'.repeat(2_000),
};

describe.each(Object.entries(forms))('a line of a list, in %s', (_form, toAll) => {
  test.each(Object.entries(typed))('goes on to further pages where it is %s', (_what, words) => {
    const card = noticeCard({
      title: 'A list',
      blocks: [
        { type: 'line', label: `“${words}”`, text: '3 times', citations: [] },
        { type: 'line', label: 'Label', text: words, citations: [] },
      ],
    });
    const pages = toAll(card);
    for (const page of pages) expect(messageProblems(page)).toEqual([]);
    const shown = JSON.stringify(pages);
    const stars = words.replaceAll(' ', '').length;
    expect(shown.split(String.raw`\\*`).length - 1).toBe(2 * stars);
    expect(shown).toContain('3 times');
  });
});
