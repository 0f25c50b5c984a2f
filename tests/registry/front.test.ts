import { describe, expect, test } from 'vitest';
import { customId } from '../../src/card/button.js';
import type { Occasion } from '../../src/registry/occasion.js';
import { fixtureApp } from '../support/fixture-app.js';

const app = await fixtureApp();
const { front } = app;

const here: Occasion = {
  user: '1',
  place: { kind: 'server', guild: '2', channel: '3', installed: true },
  may: { pin: false, moderate: false, manage: false },
  botMay: { read: true, pin: true },
  roles: [],
};

/** On a message that this user asked for. */
function on(isPrivate: boolean, askedBy = here.user): Occasion {
  return { ...here, message: { id: '4', text: '', ours: true, private: isPrivate, askedBy } };
}

const call = { command: 'outcomes', args: {} };
const id = (kind: 'open' | 'aside' | 'page', page = 0) => customId({ kind, call, page }) ?? '';
const act = (name: string) => customId({ kind: 'act', act: name, call, page: 0 }) ?? '';

describe('who sees an answer', () => {
  test('is the channel, and the asker alone where they wish so', async () => {
    expect(await front.command(call, here)).toMatchObject({ kind: 'reply', private: false });
    expect(await front.command(call, here, { private: true })).toMatchObject({ private: true });
  });

  test('is the asker alone where there is none, unless they say otherwise', async () => {
    const refused = { command: 'ask', args: { question: 'who won the 1966 world cup' } };
    expect(await front.command(refused, here)).toMatchObject({ private: true });
    expect(await front.command(refused, here, { private: false })).toMatchObject({
      private: false,
    });
  });

  test('of what a button opens are those who see the message it stands on', async () => {
    expect(await front.press(id('open'), on(false))).toMatchObject({ private: false });
    expect(await front.press(id('open'), on(true))).toMatchObject({ private: true });
    expect(await front.press(id('aside'), on(false))).toMatchObject({ private: true });
  });

  test('turns the page of a private message in place, of a public one in private', async () => {
    expect(await front.press(id('page', 1), on(true))).toMatchObject({ kind: 'update', page: 1 });
    expect(await front.press(id('page', 1), on(false))).toMatchObject({
      kind: 'reply',
      private: true,
      page: 1,
    });
  });
});

describe('an answer', () => {
  test('can be deleted by the one who asked and by moderators, and by nobody else', async () => {
    expect(await front.press(act('delete'), on(false))).toEqual({ kind: 'delete' });
    const other = on(false, 'somebody else');
    expect(await front.press(act('delete'), other)).toMatchObject({
      kind: 'reply',
      private: true,
      card: { title: 'Only the one who asked can delete this' },
    });
    const moderator = { ...other, may: { ...here.may, moderate: true } };
    expect(await front.press(act('delete'), moderator)).toEqual({ kind: 'delete' });
  });

  test('that one member saw alone can be made public', async () => {
    expect(await front.press(act('publish'), on(true))).toMatchObject({
      kind: 'reply',
      private: false,
    });
  });
});

describe('a button that is not known any more', () => {
  test.each(['', 'other-bot', '0|o|outcomes||0', '1|!gone|outcomes||0'])(
    '%j says so',
    async (old) => {
      expect(await front.press(old, on(false))).toMatchObject({
        kind: 'reply',
        private: true,
        card: { title: 'This button is from an older version' },
      });
    },
  );
});
