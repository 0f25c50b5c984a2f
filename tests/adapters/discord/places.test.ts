/** Where the bot is used, for whom, and what it may do there. */
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { BotApp } from '../../../src/adapters/discord/bot-app.js';
import { messageOf } from '../../discord-server/interactions.js';
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
const labels = (message: Message) => [...buttonsOf(message).keys()];
const question = 'fact/sign-removed';

async function ask(args: Record<string, string | boolean> = {}, options?: SendOptions) {
  return messageOf(await together.server.member.slash('ask', { question, ...args }, options));
}

/** What the last answer to an interaction allowed to be pinged. */
function allowed() {
  const body = together.server.requests('callback').at(-1)?.body;
  return (body as { data: { allowed_mentions: unknown } }).data.allowed_mentions;
}

describe('an answer for somebody', () => {
  test.each([false, true])(
    'names them first and can ping nobody else (plain: %s)',
    async (plain) => {
      const message = await ask({ for: somebody, plain });
      expect(textOf(message)).toMatch(new RegExp(`^For <@${somebody}>`));
      expect(allowed()).toMatchObject({ parse: [], users: [somebody] });
    },
  );

  test.each([false, true])('pings nobody whom its text names (plain: %s)', async (plain) => {
    const { member } = together.server;
    const words = '@everyone <@123456789012345678> <@&123456789012345678>';
    const asked = { question: words, for: somebody, private: false, plain };
    const message = messageOf(await member.slash('ask', asked));
    expect(allowed()).toMatchObject({ parse: [], users: [somebody] });
    expect(textOf(message).replace(`<@${somebody}>`, '')).not.toMatch(/<@|@everyone/);
  });

  test('that is private calls nobody to it', async () => {
    const message = await ask({ for: somebody, private: true });
    expect(textOf(message)).not.toContain(somebody);
    expect(allowed()).toMatchObject({ parse: [], users: [] });
  });

  test('does not call them again for its pages and what it opens', async () => {
    const { member } = together.server;
    const asked = { question: 'what about the moon', for: somebody, private: false };
    const message = messageOf(await member.slash('ask', asked));
    const [topic = ''] = labels(message);
    expect(textOf(messageOf(await member.press(message, topic)))).not.toContain(somebody);
    expect(allowed()).toMatchObject({ parse: [], users: [] });
  });
});

const places: [string, SendOptions][] = [
  ['on a server with the bot', {}],
  ['on a server where only the member has installed it', { userInstalled: true }],
  ['in a direct message', { direct: true }],
];

describe.each(places)('%s', (_where, place) => {
  test('an answer can be deleted by the one who asked, and by no other', async () => {
    const { member, messages } = together.server;
    const on = await ask({}, place);
    const refused = await member.press(on, 'Delete', { ...place, by: somebody });
    expect(textOf(messageOf(refused))).toContain('Only the one who asked');
    await member.press(on, 'Delete', place);
    await expect.poll(() => messages.get(on.id)).toBeUndefined();
  });

  test('everything is done by the interaction alone, which needs no right in the channel', async () => {
    const { member } = together.server;
    const on = await ask({}, place);
    await member.press(on, 'Delete', place);
    const hidden = await ask({ private: true }, place);
    expect(isPrivate(hidden)).toBe(true);
    await expect.poll(() => together.server.messages.get(on.id)).toBeUndefined();
    expect(together.server.requests('messages.create')).toEqual([]);
    expect(together.server.requests('follow-up')).toEqual([]);
  });
});

describe('a private answer', () => {
  test('can be made public where others are', async () => {
    expect(labels(await ask({ private: true }))).toContain('Make public');
    const elsewhere = await ask({ private: true }, { userInstalled: true });
    expect(labels(elsewhere)).toContain('Make public');
  });

  test('offers no such thing in a conversation with the bot alone', async () => {
    expect(labels(await ask({ private: true }, { direct: true }))).not.toContain('Make public');
  });
});

describe('where a server lets no app that a member installed speak to all', () => {
  const place: SendOptions = { userInstalled: true, hiddenByServer: true };

  test('the answer is private by Discord, and its buttons work', async () => {
    const { member } = together.server;
    const on = messageOf(await member.slash('outcomes', {}, place));
    expect(isPrivate(on)).toBe(true);
    for (const label of labels(on).filter((one) => one !== 'Delete')) {
      const opened = messageOf(await member.press(on, label, place));
      expect(isPrivate(opened)).toBe(true);
    }
    await member.press(on, 'Delete', place);
    await expect.poll(() => together.server.messages.get(on.id)).toBeUndefined();
  });
});

test('what the server alone can do, and what takes a right, is registered for servers alone', async () => {
  const [act] = acts.list;
  if (act === undefined) throw new Error('There are acts.');
  const pinning = { ...act, messageCommand: 'Keep this', only: 'server' as const };
  const other = await connect({ app: { ...app, acts: [pinning] } });
  try {
    const listed = other.server.commands.list('global');
    for (const alone of ['Keep this', 'settings', 'pins', 'gaps', 'reports', 'stats']) {
      expect(listed.find(({ name }) => name === alone)).toMatchObject({
        integration_types: [0],
        contexts: [0],
      });
    }
    expect(listed.find(({ name }) => name === 'ask')).toMatchObject({
      integration_types: [0, 1],
      contexts: [0, 1, 2],
    });
  } finally {
    await other.stop();
  }
});
