/** Talking to the bot: mentions in channels, replies to it, and direct messages. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { BotApp } from '../../../src/adapters/discord/bot-app.js';
import type { Settings } from '../../../src/moderation/settings.js';
import { messageOf } from '../../discord-server/interactions.js';
import { buttonsOf, textOf } from '../../discord-server/member.js';
import { fixtureApp } from '../../support/fixture-app.js';
import { frontWith } from '../../support/front-with.js';
import { connect, type Together } from './together.js';

const { registry, acts, front } = await fixtureApp();
const app: BotApp = { commands: registry.list, acts: acts.list, front, suggest: async () => [] };

let together: Together;
beforeEach(async () => {
  together = await connect({ app, requestTimeout: 150 });
});
afterEach(async () => {
  await together.stop();
  expect(together.server.violations).toEqual([]);
});

const problems = () => together.log.filter(({ level }) => level === 'error');
const mention = () => `<@${together.server.world.botId}>`;
const posted = () => together.server.channels.posted();

async function reconnect(settings: Partial<Settings>, now?: () => Date) {
  await together.stop();
  together = await connect({ app: { ...app, front: await frontWith(settings, now) } });
}

/** Asks something that is answered in any case, so that whatever was asked before is through. */
async function afterThat() {
  await together.server.writer.ask(`${mention()} why was the bridge closed`);
}

describe('a question to the bot by name', () => {
  test('is answered as /ask answers it, in a reply that pings nobody', async () => {
    const { writer, world } = together.server;
    const reply = await writer.ask(`${mention()} why was the bridge closed?`);
    expect(textOf(reply)).toContain('cracks in two of its cables');
    expect(reply.type).toBe(19);
    expect(reply.channel_id).toBe(world.channelId);
    expect(together.server.requests('messages.create').at(-1)?.body).toMatchObject({
      message_reference: { fail_if_not_exists: false },
      allowed_mentions: { parse: [], replied_user: false },
      enforce_nonce: true,
    });
  });

  test.each([
    ['at its end', (name: string) => `why was the bridge closed ${name}`],
    ['in its middle', (name: string) => `why was ${name} the bridge closed`],
    ['in the old way', (name: string) => `${name.replace('@', '@!')} why was the bridge closed`],
    ['beside others', (name: string) => `<@123456789012345678> ${name} why was the bridge closed`],
    ['over several lines', (name: string) => `${name}\nwhy was\nthe bridge closed`],
  ])('counts with the name %s', async (_where, text) => {
    expect(textOf(await together.server.writer.ask(text(mention())))).toContain('cracks in two');
  });

  test('in reply to somebody else is a question too', async () => {
    const { writer, messages } = together.server;
    const other = messages.create({ content: 'They just closed it.' });
    const text = `${mention()} why was the bridge closed`;
    expect(textOf(await writer.ask(text, { replyTo: other }))).toContain('cracks in two');
  });

  test('that is refused is refused in a sentence, with a few ways on', async () => {
    const reply = await together.server.writer.ask(`${mention()} who won the world cup`);
    expect(textOf(reply)).toContain('No answer');
    expect(textOf(reply).length).toBeLessThan(500);
    expect(buttonsOf(reply).size).toBeLessThanOrEqual(4);
    expect([...buttonsOf(reply).keys()]).toContain('Delete');
  });

  test.each(['???', 'x'.repeat(1900), '\u202e\u200b', '@everyone', '<@&123456789012345678>'])(
    'of no use (%j) gets a short answer all the same',
    async (text) => {
      const reply = await together.server.writer.ask(`${mention()} ${text}`);
      expect(textOf(reply).length).toBeGreaterThan(20);
      expect(textOf(reply).length).toBeLessThan(700);
    },
  );

  test('that is no question is told how to ask', async () => {
    const reply = await together.server.writer.ask(mention());
    expect(textOf(reply)).toContain('Write your question after the mention');
    expect(buttonsOf(reply).size).toBeGreaterThan(1);
  });

  test('has buttons that work', async () => {
    const { writer, member } = together.server;
    const reply = await writer.ask(mention());
    const [label = ''] = buttonsOf(reply).keys();
    expect(textOf(messageOf(await member.press(reply, label)))).not.toBe('');
  });
});

describe('the reply', () => {
  test('can be deleted by the one who asked, whom Discord does not tell with the press', async () => {
    const { writer, member, messages } = together.server;
    const reply = await writer.ask(`${mention()} why was the bridge closed`);
    const other = await member.press(reply, 'Delete', { by: '700000000000000099' });
    expect(textOf(messageOf(other))).toContain('Only the one who asked');
    expect(messages.get(reply.id)).toBeDefined();
    await member.press(reply, 'Delete');
    await expect.poll(() => messages.get(reply.id)).toBeUndefined();
  });

  test('stands once where the request had to be sent again', async () => {
    together.server.faults.inject('messages.create', { kind: 'close-after' });
    const reply = await together.server.writer.ask(`${mention()} why was the bridge closed`);
    await together.logged('message answered');
    expect(together.server.requests('messages.create')).toHaveLength(2);
    expect(posted().map(({ id }) => id)).toEqual([reply.id]);
  });

  test('is answered though Discord knew nothing of its token a moment ago', async () => {
    const { faults, writer } = together.server;
    faults.inject('messages.create', { kind: 'status', status: 401 });
    expect(textOf(await writer.ask(`${mention()} why was the bridge closed`))).toContain('noted');
    const reply = await writer.ask(`${mention()} why was the bridge closed`);
    expect(textOf(reply)).toContain('cracks in two of its cables');
  });

  test('goes without reference where the bot may not read back', async () => {
    const refused = { kind: 'status', status: 403, code: 160002 } as const;
    together.server.faults.inject('messages.create', refused);
    together.server.writer.write(`${mention()} why was the bridge closed`);
    await together.logged('message answered');
    expect(posted()).toHaveLength(1);
    expect(posted()[0]?.message_reference).toBeUndefined();
  });

  test.each([
    [403, 50013],
    [403, 50001],
    [404, 10003],
    [403, 50007],
  ])('that cannot be written there (%i, %i) is noted quietly', async (status, code) => {
    together.server.faults.inject('messages.create', { kind: 'status', status, code });
    together.server.writer.write(`${mention()} why was the bridge closed`);
    const line = await together.logged('message cannot be answered there');
    expect(line).toMatchObject({ level: 'info', fields: { code } });
    expect(problems()).toEqual([]);
    expect(together.server.requests('messages.create')).toHaveLength(1);
    await afterThat();
  });

  test.each(['hang', 'reset', 'close'] as const)(
    'is sent again where the connection does %s',
    async (kind) => {
      together.server.faults.inject('messages.create', { kind });
      await afterThat();
      expect(together.server.requests('messages.create')).toHaveLength(2);
    },
  );

  test('that fails is owned up to in a reply, and noted with the same reference', async () => {
    await together.stop();
    const failing = {
      ...front,
      ask: async () => {
        throw new Error('secret detail');
      },
    };
    together = await connect({ app: { ...app, front: failing } });
    const reply = await together.server.writer.ask(`${mention()} why was the bridge closed`);
    const [line] = problems();
    expect(reply.content).toContain(`reference ${line?.fields.reference}`);
    expect(reply.content).not.toContain('secret');
    expect(line?.event).toBe('message could not be answered');
  });
});

describe('what is no question to it', () => {
  test('gets no answer', async () => {
    const { writer, messages, world } = together.server;
    const own = messages.create({ content: 'An answer.' });
    const question = 'why was the bridge closed';
    writer.write(question);
    writer.write(`@everyone ${question}`);
    writer.write(`<@&${world.moderatorRoleId}> ${question}`);
    writer.write(question, { replyTo: own });
    writer.write('', { replyTo: own, ping: true });
    writer.write(`${mention()} ${question}`, { from: 'bot', by: world.newId() });
    writer.write(`${mention()} ${question}`, { from: 'webhook' });
    writer.write(`${mention()} ${question}`, { from: 'self' });
    writer.write(question, { from: 'self', direct: true });
    writer.write(`${mention()} joined`, { raw: { type: 7 } });
    await afterThat();
    expect(posted()).toHaveLength(1);
    expect(problems()).toEqual([]);
  });
});

describe('a reply to the bot', () => {
  test('that pings it and says something is a question', async () => {
    const { writer } = together.server;
    const first = await writer.ask(`${mention()} why was the bridge closed`);
    const text = 'and how many workers were suspended';
    expect(textOf(await writer.ask(text, { replyTo: first, ping: true }))).toContain('suspended');
  });
});

describe('a direct message', () => {
  test('is a question without any mention', async () => {
    const { writer, world } = together.server;
    const reply = await writer.ask('why was the bridge closed', { direct: true });
    expect(textOf(reply)).toContain('cracks in two of its cables');
    expect(reply.channel_id).toBe(world.directId);
  });

  test('without words is told how to ask', async () => {
    const reply = await together.server.writer.ask('', { direct: true });
    expect(textOf(reply)).toContain('Write your question');
  });

  test('is answered while another is', async () => {
    const { writer } = together.server;
    const replies = await Promise.all(
      Array.from({ length: 5 }, () => writer.ask('why was the bridge closed', { direct: true })),
    );
    expect(new Set(replies.map(({ id }) => id)).size).toBe(5);
  });
});

describe('the settings of the server', () => {
  test('make a mention wait as they make commands wait, and say so once', async () => {
    let time = 1_000_000_000_000;
    await reconnect({ cooldown: 60 }, () => new Date(time));
    const { writer, member } = together.server;
    const ask = `${mention()} why was the bridge closed`;
    await writer.ask(ask);
    expect(textOf(await writer.ask(ask))).toContain('You can ask again <t:1000000060:R>');
    writer.write(ask);
    const early = messageOf(await member.slash('outcomes'));
    expect(textOf(early)).toContain('You can ask again');
    time += 60_000;
    await writer.ask(ask);
    expect(posted()).toHaveLength(3);
  });

  test('let moderators ask on: by a role that may manage messages, or one that they name', async () => {
    await reconnect({ cooldown: 60, moderatorRoles: [] });
    const { writer, world } = together.server;
    const ask = `${mention()} why was the bridge closed`;
    for (let count = 0; count < 3; count += 1) {
      const reply = await writer.ask(ask, { roles: [world.moderatorRoleId] });
      expect(textOf(reply)).toContain('cracks in two');
    }
  });

  test('keep answers private: a mention is told how to get one', async () => {
    await reconnect({ answers: 'private' });
    const { writer } = together.server;
    const reply = await writer.ask(`${mention()} why was the bridge closed`);
    expect(textOf(reply)).toContain('Type /ask');
    expect(textOf(reply)).not.toContain('cracks');
    const direct = await writer.ask('why was the bridge closed', { direct: true });
    expect(textOf(direct)).toContain('cracks');
  });

  test('give plain text where they say so', async () => {
    await reconnect({ plainText: true });
    const reply = await together.server.writer.ask(`${mention()} why was the bridge closed`);
    expect(reply.content).toMatch(/^Answer\.\n/);
  });
});
