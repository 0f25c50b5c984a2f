import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { noticeCard } from '../../../src/card/notice.js';
import type { Front } from '../../../src/registry/front.js';
import { messageOf } from '../../discord-server/interactions.js';
import { textOf } from '../../discord-server/member.js';
import { isPrivate } from '../../discord-server/messages.js';
import { smallApp, smallAppWith } from './small-app.js';
import { connect, type Together } from './together.js';

let together: Together;
beforeEach(async () => {
  together = await connect({ requestTimeout: 150 });
});
afterEach(async () => {
  await together.stop();
  expect(together.server.violations).toEqual([]);
});

/** The bot is still there: it answers the next question. */
async function expectStillAnswering({ server }: Together) {
  const answered = await server.member.slash('echo', { words: 'still here' });
  expect(textOf(messageOf(answered))).toContain('still here');
}

const problems = ({ log }: Together) => log.filter(({ level }) => level === 'error');

describe('a command that fails', () => {
  test('tells the member one private sentence and the operator one line, with one reference', async () => {
    const message = messageOf(await together.server.member.slash('broken'));
    expect(isPrivate(message)).toBe(true);
    expect(problems(together)).toHaveLength(1);
    const [line] = problems(together);
    expect(line?.fields).toMatchObject({ kind: 'command', command: 'broken' });
    expect(line?.fields.error).toMatchObject({ message: 'secret detail of the failure' });
    expect(textOf(message)).toContain(`reference ${line?.fields.reference}`);
    expect(textOf(message)).not.toContain('secret');
    await expectStillAnswering(together);
  });

  test('of which the member cannot be told leaves the bot answering', async () => {
    together.server.faults.inject('callback', { kind: 'status', status: 400, code: 50035 });
    void together.server.member.slash('broken');
    await together.logged('failure could not be told to the member');
    await expectStillAnswering(together);
  });

  test('while suggesting offers nothing', async () => {
    await together.stop();
    const app = smallAppWith({
      suggest: () => {
        throw new Error('no suggestions today');
      },
    });
    together = await connect({ app });
    expect(await together.server.member.type('echo', 'words', 'x')).toEqual([]);
    expect(problems(together)[0]?.fields).toMatchObject({ kind: 'autocomplete', command: 'echo' });
  });
});

describe('an answer of which a further page fails', () => {
  /** Too long for one page, and for the id of a button that would turn it. */
  const card = noticeCard({
    title: 'Long',
    statement: 'A sentence of a long text. '.repeat(300),
    call: { command: 'echo', args: { words: 'x'.repeat(200) } },
  });

  test.each([
    { private: false, waits: 0 },
    { private: true, waits: 0 },
    { private: false, waits: 100 },
    { private: true, waits: 100 },
  ])('stands, and the member is told of the failure: %o', async ({ waits, ...seen }) => {
    await together.stop();
    const front: Front = {
      ...smallApp.front,
      async command() {
        await new Promise((resolve) => setTimeout(resolve, waits));
        return { kind: 'reply', ...seen, card, page: 0, view: {} };
      },
    };
    together = await connect({ app: smallAppWith({ front }), patience: 50 });
    const { faults, member, messages } = together.server;
    if (waits > 0 && !seen.private) faults.pass('follow-up');
    faults.inject('follow-up', { kind: 'status', status: 400, code: 50035 });
    await member.slash('echo', { words: 'x' });
    const line = await together.logged('interaction failed');
    await expect.poll(() => messages.list().length).toBe(2);
    const [answer, told] = messages.list();
    expect(answer && textOf(answer)).toContain('A sentence of a long text.');
    expect(told && textOf(told)).toContain(`reference ${line.fields.reference}`);
    expect(told && isPrivate(told)).toBe(true);
  });
});

describe('an interaction that is no longer open', () => {
  test('because the answer came too late (10062) is noted quietly', async () => {
    void together.server.member.slash('echo', { words: 'late' }, { age: 3_001 });
    const line = await together.logged('interaction no longer open');
    expect(line).toMatchObject({ level: 'info', fields: { code: 10062, command: 'echo' } });
    expect(together.server.requests('callback')).toHaveLength(1);
    expect(problems(together)).toEqual([]);
    await expectStillAnswering(together);
  });

  test('because it was answered already (40060) is noted quietly', async () => {
    together.server.faults.inject('callback', { kind: 'status', status: 400, code: 40060 });
    void together.server.member.slash('echo', { words: 'twice' });
    const line = await together.logged('interaction no longer open');
    expect(line).toMatchObject({ level: 'info', fields: { code: 40060 } });
    expect(problems(together)).toEqual([]);
    await expectStillAnswering(together);
  });

  test.each(['autocomplete', 'button'])('is noted as quietly for %s', async (kind) => {
    const { faults, member } = together.server;
    const on = messageOf(await member.slash('echo', { words: 'on' }));
    faults.inject('callback', { kind: 'status', status: 404, code: 10062 });
    if (kind === 'button') void member.press(on, 'More');
    else void member.type('echo', 'words', '').catch(() => undefined);
    expect((await together.logged('interaction no longer open')).fields.code).toBe(10062);
    expect(problems(together)).toEqual([]);
  });
});

describe('a callback that meets', () => {
  test('a rate limit is sent again', async () => {
    together.server.faults.inject('callback', { kind: 'rate-limit', seconds: 0.02 });
    await expectStillAnswering(together);
    expect(together.server.requests('callback')).toHaveLength(2);
  });

  test.each([500, 502, 503])('a %i is sent again', async (status) => {
    together.server.faults.inject('callback', { kind: 'status', status });
    await expectStillAnswering(together);
    expect(together.server.requests('callback')).toHaveLength(2);
  });

  test.each(['hang', 'reset', 'close'] as const)(
    'a connection that does %s is sent again',
    async (kind) => {
      together.server.faults.inject('callback', { kind });
      await expectStillAnswering(together);
      expect(together.server.requests('callback')).toHaveLength(2);
    },
  );

  test('a connection that closes after it got through is not taken for a failure', async () => {
    together.server.faults.inject('callback', { kind: 'close-after' });
    await expectStillAnswering(together);
    await together.logged('interaction answered');
    expect(together.server.requests('callback')).toHaveLength(2);
    expect(together.log.map(({ event }) => event)).not.toContain('interaction no longer open');
    expect(problems(together)).toEqual([]);
  });

  test('a 500 every time is logged with a reference, and the bot goes on', async () => {
    together.server.faults.inject('callback', { kind: 'status', status: 500 }, 4);
    const answered = await together.server.member.slash('echo', { words: 'x' });
    expect(textOf(messageOf(answered))).toContain('reference');
    expect(problems(together)).toHaveLength(1);
    await expectStillAnswering(together);
  });

  test('a 401 does not cost the bot its token', async () => {
    together.server.faults.inject('callback', { kind: 'status', status: 401, code: 50027 });
    void together.server.member.slash('echo', { words: 'x' });
    await together.logged('interaction failed');
    await expectStillAnswering(together);
  });

  test('a network that stays away leaves the bot answering when it is back', async () => {
    together.server.faults.inject('callback', { kind: 'reset' }, 8);
    void together.server.member.slash('echo', { words: 'x' });
    await together.logged('failure could not be told to the member');
    await expectStillAnswering(together);
  });
});

describe('what is logged', () => {
  test('holds neither what was asked nor a token', async () => {
    const { member, faults } = together.server;
    faults.inject('callback', { kind: 'status', status: 400, code: 50035 }, 2);
    void member.slash('echo', { words: 'a private matter' });
    await together.logged('failure could not be told to the member');
    const { createLogger } = await import('../../../src/log.js');
    const lines: string[] = [];
    const logger = createLogger({
      level: 'debug',
      format: 'json',
      write: (line) => lines.push(line),
    });
    for (const { level, event, fields } of together.log) logger[level](event, fields);
    const written = lines.join('');
    expect(written).toContain('interaction failed');
    expect(written).toContain('"stack"');
    expect(written).not.toContain('a private matter');
    expect(written).not.toContain('interaction-token');
    expect(written).not.toContain(together.server.world.token);
  });
});
