import { describe, expect, test } from 'vitest';
import { customId } from '../../src/card/button.js';
import type { Occasion } from '../../src/registry/occasion.js';
import { fixtureApp } from '../support/fixture-app.js';
import { frontWith } from '../support/front-with.js';

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

  test('is the asker alone where whole paragraphs are shown, whatever they say', async () => {
    const paragraphs = { command: 'context', args: { quote: 'c2-forty' } };
    expect(await front.command(paragraphs, here, { private: false })).toMatchObject({
      kind: 'reply',
      private: true,
    });
    const publish = customId({ kind: 'act', act: 'publish', call: paragraphs, page: 0 }) ?? '';
    expect(await front.press(publish, on(true))).toMatchObject({ private: true });
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

describe('a command for moderators', () => {
  const settings = { command: 'settings', args: {} };
  const elsewhere: Occasion['place'][] = [
    { kind: 'direct', channel: '3', alone: true },
    { kind: 'server', guild: '2', channel: '3', installed: false },
  ];

  test.each(elsewhere)('is not for a place where the bot is on no server: %o', async (place) => {
    expect(await front.command(settings, { ...here, place })).toMatchObject({
      private: true,
      card: { title: 'Not here' },
    });
  });

  test('takes a right on a server, and none in the terminal', async () => {
    expect(await front.command(settings, here)).toMatchObject({
      card: { title: 'You may not do that here' },
    });
    const terminal = { ...here, place: { kind: 'terminal' } } as const;
    expect(await front.command(settings, terminal)).toMatchObject({
      card: { title: 'Settings belong to a server' },
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

  test('is made public once, however often the button is pressed at once', async () => {
    const message = { id: '44', text: '', ours: true, private: true };
    const pressed = () => front.press(act('publish'), { ...here, message });
    const all = await Promise.all([pressed(), pressed(), pressed()]);
    expect(all.filter((one) => one.kind === 'reply' && !one.private)).toHaveLength(1);
  });
});

describe('the form of an answer', () => {
  const onPlain = (plain: boolean): Occasion => {
    const message = { id: '4', text: '', ours: true, private: false, askedBy: here.user, plain };
    return { ...here, message };
  };

  test('is what the asker wishes, else what the server wishes', async () => {
    expect(await front.command(call, here, { plain: true })).toMatchObject({ plain: true });
    expect(await front.command(call, here)).toMatchObject({ plain: false });
    const plainServer = await frontWith({ plainText: true });
    expect(await plainServer.command(call, here)).toMatchObject({ plain: true });
    expect(await plainServer.command(call, here, { plain: false })).toMatchObject({ plain: false });
    expect(await plainServer.press('gone', here)).toMatchObject({ plain: true });
    const settings = { command: 'settings', args: {} };
    expect(await front.command(settings, here, { plain: true })).toMatchObject({ plain: true });
    expect(await plainServer.command(settings, here)).toMatchObject({ plain: true });
  });

  test('is that of the message whose button is pressed', async () => {
    for (const plain of [true, false]) {
      for (const pressed of [id('open'), id('aside'), id('page', 1), 'gone', act('gone')]) {
        expect(await front.press(pressed, onPlain(plain))).toMatchObject({ plain });
      }
    }
    const plainServer = await frontWith({ plainText: true });
    expect(await plainServer.press(id('open'), onPlain(false))).toMatchObject({ plain: false });
  });
});

describe('a cooldown', () => {
  const moderator = { ...here, may: { ...here.may, moderate: true } };

  async function slowFront() {
    const slow = await frontWith({ cooldown: 30 }, () => new Date(1_000_000));
    await slow.command(call, here);
    return slow;
  }

  test('answers the next question in private, with when it can be asked', async () => {
    const slow = await slowFront();
    expect(await slow.command(call, here)).toMatchObject({
      kind: 'reply',
      private: true,
      card: { title: 'A moment, please', blocks: [{ type: 'moment', at: new Date(1_030_000) }] },
    });
  });

  test('counts an answer that a button opens for all, and nothing else that a button does', async () => {
    const slow = await slowFront();
    const refused = { card: { title: 'A moment, please' } };
    expect(await slow.press(id('open'), on(false))).toMatchObject(refused);
    for (const pressed of [id('aside'), id('page', 1)]) {
      expect(await slow.press(pressed, on(false))).not.toMatchObject(refused);
    }
    expect(await slow.press(id('open'), on(true))).not.toMatchObject(refused);
    expect(await slow.press(act('delete'), on(false))).toEqual({ kind: 'delete' });
  });

  test('holds back what is made public again and again, but not what was only just asked', async () => {
    const slow = await slowFront();
    expect(await slow.press(act('publish'), on(true))).toMatchObject({ private: false });
    expect(await slow.press(act('publish'), on(true))).toMatchObject({
      private: true,
      card: { title: 'A moment, please' },
    });
    const another = { id: '45', text: '', ours: true, private: true };
    const asModerator = { ...here, message: another, may: moderator.may };
    expect(await slow.press(act('publish'), asModerator)).toMatchObject({ private: false });
  });

  test('is for each member, each server, and never for moderators', async () => {
    const slow = await slowFront();
    const refused = { card: { title: 'A moment, please' } };
    expect(await slow.command(call, { ...here, user: '9' })).not.toMatchObject(refused);
    const elsewhere = { ...here.place, guild: '8' } as Occasion['place'];
    expect(await slow.command(call, { ...here, place: elsewhere })).not.toMatchObject(refused);
    await slow.command(call, moderator);
    expect(await slow.command(call, moderator)).not.toMatchObject(refused);
    expect(await slow.command(call, here)).toMatchObject(refused);
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
