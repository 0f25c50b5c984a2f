/** The plain form of a message, and that everything that comes of it keeps the form. */
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { messageOf } from '../../discord-server/interactions.js';
import { buttonsOf, textOf } from '../../discord-server/member.js';
import { isPrivate, type Message } from '../../discord-server/messages.js';
import { connect, type Together } from './together.js';

let together: Together;
beforeAll(async () => {
  together = await connect();
});
afterEach(() => {
  expect(together.server.violations).toEqual([]);
});
afterAll(() => together.stop());

function expectPlain(message: Message) {
  expect(message.flags & (1 << 15)).toBe(0);
  expect(message.content).not.toBe('');
}

describe('an answer in plain text', () => {
  test('comes where the asker wishes it, and as a card where not', async () => {
    const { member } = together.server;
    expectPlain(messageOf(await member.slash('echo', { words: 'hello', plain: true })));
    const card = messageOf(await member.slash('echo', { words: 'hello', plain: false }));
    expect(card.flags & (1 << 15)).not.toBe(0);
    expect(card.content).toBe('');
  });

  test('stays plain on whatever its buttons open', async () => {
    const { member } = together.server;
    const on = messageOf(await member.slash('echo', { words: 'hello', plain: true }));
    for (const label of ['More', 'Context']) {
      expectPlain(messageOf(await member.press(on, label)));
    }
    expectPlain(messageOf(await member.pressId(on, 'a button of long ago')));
  });

  test('turns its pages in the same form, to the last and back', async () => {
    const { member } = together.server;
    const on = messageOf(await member.slash('long', { plain: true, private: true }));
    expect(isPrivate(on)).toBe(true);
    let page = on;
    let turns = 0;
    while (buttonsOf(page).has('Continue')) {
      const turned = await member.press(page, 'Continue');
      expect(turned.kind).toBe('update');
      page = messageOf(turned);
      expectPlain(page);
      turns += 1;
    }
    expect(turns).toBeGreaterThan(2);
    expect(textOf(page)).toContain('Paragraph 11.');
    expect(messageOf(await member.press(page, 'Back')).content).not.toBe(page.content);
  });
});

test('a card turns its pages as a card', async () => {
  const { member } = together.server;
  const on = messageOf(await member.slash('long', { private: true }));
  expect(messageOf(await member.press(on, 'Continue')).content).toBe('');
});
