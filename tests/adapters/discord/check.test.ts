/** The entry in the menu of a message that sets the sources beside it, through the real client. */
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { BotApp } from '../../../src/adapters/discord/bot-app.js';
import { maxCustomId } from '../../../src/card/button.js';
import { messageOf } from '../../discord-server/interactions.js';
import type { JsonObject } from '../../discord-server/json.js';
import { buttonsOf, type SendOptions, textOf } from '../../discord-server/member.js';
import { isPrivate, type Message } from '../../discord-server/messages.js';
import { fixtureApp } from '../../support/fixture-app.js';
import { connect, type Together } from './together.js';

const { registry, acts, front } = await fixtureApp();
const app: BotApp = { commands: registry.list, acts: acts.list, front, suggest: async () => [] };

let together: Together;
beforeAll(async () => {
  together = await connect({ app });
});
afterEach(() => {
  expect(together.server.violations).toEqual([]);
  expect(together.log.filter(({ level }) => level === 'error')).toEqual([]);
});
afterAll(() => together.stop());

const somebody = '700000000000000077';
const short = 'five council workers were suspended over the bridge';
/** Too long for the id of any button. */
const long = `${short}. ${'And then we went home and had tea, as one does. '.repeat(4)}`;

function written(content: string, raw: JsonObject = {}): Message {
  const { messages } = together.server;
  const message = messages.create({ content }, { byOther: true });
  messages.change(message.id, raw);
  return messages.get(message.id) ?? message;
}

async function check(message: Message, options?: SendOptions): Promise<Message> {
  const { member } = together.server;
  return messageOf(await member.messageCommand('Check against the sources', message, options));
}

const labels = (message: Message) => [...buttonsOf(message).keys()];

describe('a message that somebody wrote', () => {
  test('gets the words of the sources, for the one who asked alone', async () => {
    const answer = await check(written(short));
    expect(isPrivate(answer)).toBe(true);
    expect(textOf(answer)).toContain('Checked against the sources');
    expect(textOf(answer)).toContain('“five council workers were suspended over the bridge”');
    expect(textOf(answer)).toContain('Valley Post');
  });

  test('is checked with what it forwards, where it has no words of its own', async () => {
    const inner = { content: short, type: 0, embeds: [], attachments: [], mentions: [] };
    const snapshot = {
      ...inner,
      mention_roles: [],
      timestamp: new Date(0).toISOString(),
      edited_timestamp: null,
      flags: 0,
      components: [],
    };
    const forwarded = written('', {
      message_reference: { type: 1, channel_id: '1', message_id: '2' },
      message_snapshots: [{ message: snapshot }],
    });
    expect(textOf(await check(forwarded))).toContain('Checked against the sources');
  });

  test('may have 4000 characters', async () => {
    const answer = await check(written(`${short}. ${'the bridge! '.repeat(400)}`.slice(0, 4000)));
    expect(textOf(answer)).toContain('Checked against the sources');
  });

  test.each([
    ['with nothing about the case', 'anyone up for pizza on friday?', 'Nothing about this case'],
    ['of another language', 'Quelqu’un veut une pizza vendredi soir ?', 'Nothing about this case'],
    ['of emoji', '🎉🎉🎉 <:party:123456789012345678>', 'no words to check'],
    ['of code', '```js\nconsole.log("five workers suspended")\n```', 'no words to check'],
    ['of links', 'https://example.org/a https://example.org/b', 'no words to check'],
    ['of a mention', '<@123456789012345678>', 'no words to check'],
  ])('%s gets a clear answer, in private', async (_what, content, said) => {
    const answer = await check(written(content));
    expect(isPrivate(answer)).toBe(true);
    expect(textOf(answer)).toContain(said);
    expect(labels(answer)).not.toContain('Make public');
  });

  const file = {
    id: '1',
    filename: 'cat.png',
    size: 1,
    url: 'https://e.org',
    proxy_url: 'https://e.org',
  };
  test.each([
    ['only a picture', { attachments: [file] }],
    ['only an embed', { embeds: [{ type: 'rich', description: short }] }],
    ['only components of another bot', { components: [{ type: 10, id: 1, content: short }] }],
  ])('and holds %s is said not to be readable', async (_what, raw) => {
    const answer = await check(written('', raw));
    expect(isPrivate(answer)).toBe(true);
    expect(textOf(answer)).toContain('There are no words to check');
    expect(textOf(answer)).toContain('/claims');
  });
});

test.each([false, true])('the bot’s own answers are not checked (plain: %s)', async (plain) => {
  const { member } = together.server;
  const own = messageOf(await member.slash('ask', { question: 'fact/council-denies', plain }));
  const answer = await check(own);
  expect(isPrivate(answer)).toBe(true);
  expect(textOf(answer)).toContain('That is a message of this bot');
});

const places: [string, SendOptions][] = [
  ['on a server with the bot', {}],
  ['on a server where only the member has installed it', { userInstalled: true }],
];

describe.each(places)('%s', (_where, place) => {
  test.each([
    ['short', short],
    ['too long for an id', long],
  ])('the check of a message that is %s can be made public', async (_what, content) => {
    const { member } = together.server;
    const hidden = await check(written(content), place);
    const shown = messageOf(await member.press(hidden, 'Make public', place));
    expect(isPrivate(shown)).toBe(false);
    expect(textOf(shown)).toBe(textOf(hidden));
    expect(labels(shown)).toContain('Delete');
    expect(labels(shown)).not.toContain('Make public');
    expect(labels(shown)).not.toContain('Pin');
  });

  test('what was made public can be deleted by the one who did, and by no other', async () => {
    const { member, messages } = together.server;
    const hidden = await check(written(long), place);
    const shown = messageOf(await member.press(hidden, 'Make public', place));
    const refused = await member.press(shown, 'Delete', { ...place, by: somebody });
    expect(textOf(messageOf(refused))).toContain('Only the one who asked');
    expect(messages.get(shown.id)).toBeDefined();
    await member.press(shown, 'Delete', place);
    await expect.poll(() => messages.get(shown.id)).toBeUndefined();
  });
});

test('in a conversation with the bot alone there is nobody to make it public to', async () => {
  const answer = await check(written(long), { direct: true });
  expect(isPrivate(answer)).toBe(true);
  expect(labels(answer)).not.toContain('Make public');
});

test('where a server lets no such app speak to all, what is made public stays private', async () => {
  const { member } = together.server;
  const place: SendOptions = { userInstalled: true, hiddenByServer: true };
  const hidden = await check(written(long), place);
  expect(isPrivate(messageOf(await member.press(hidden, 'Make public', place)))).toBe(true);
});

describe('a card that is made public though no id can carry its call', () => {
  test('keeps what it offers to open, in its place', async () => {
    const { member } = together.server;
    const hidden = await check(written(long));
    const shown = messageOf(await member.press(hidden, 'Make public'));
    const others = labels(hidden).filter((label) => label !== 'Make public');
    expect(labels(shown)).toEqual([...others, 'Delete']);
    const [first = ''] = others;
    expect(isPrivate(messageOf(await member.press(shown, first)))).toBe(false);
  });

  test('keeps its form', async () => {
    const { member } = together.server;
    const args = { text: long, private: true, plain: true };
    const hidden = messageOf(await member.slash('claims', args));
    const shown = messageOf(await member.press(hidden, 'Make public'));
    expect(isPrivate(shown)).toBe(false);
    expect(shown.content).toBe(hidden.content);
    expect(labels(shown)).toContain('Delete');
  });

  test('pings nobody', async () => {
    const { member, requests } = together.server;
    const hidden = await check(written(`@everyone <@${somebody}> ${long}`));
    await member.press(hidden, 'Make public');
    expect(requests('callback').at(-1)?.body).toMatchObject({
      data: { allowed_mentions: { parse: [], users: [] } },
    });
  });

  test('tells in the id of Delete who may press it', async () => {
    const { member, world } = together.server;
    const shown = messageOf(await member.press(await check(written(long)), 'Make public'));
    const id = buttonsOf(shown).get('Delete') ?? '';
    expect(id.length).toBeLessThanOrEqual(maxCustomId);
    expect(id.split('|').at(-1)).toBe(BigInt(world.memberId).toString(36));
  });

  test('posts the page that was pressed', async () => {
    const { member, messages } = together.server;
    const statements = Array.from(
      { length: 24 },
      (_, i) =>
        `${i + 3} council workers were suspended. the council denies that it ignored ${i + 3} warnings. `,
    );
    const text = statements.join('');
    const before = messages.list().length;
    await check(written(text));
    await expect
      .poll(() => messages.list().slice(before).filter(isPrivate).length)
      .toBeGreaterThan(1);
    const [, second] = messages.list().slice(before).filter(isPrivate);
    if (second === undefined) throw new Error('There is a second page.');
    const shown = messageOf(await member.press(second, 'Make public'));
    expect(textOf(shown)).toBe(textOf(second));
  });
});

test('a check cannot be pinned: it is no record', async () => {
  const { member } = together.server;
  const shown = messageOf(await member.press(await check(written(long)), 'Make public'));
  expect(textOf(messageOf(await member.messageCommand('Pin cited answer', shown)))).not.toContain(
    'Pinned',
  );
});
