import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { DiscordSetupError } from '../../../src/adapters/discord/setup-error.js';
import { buttonsOf, textOf } from '../../discord-server/member.js';
import { type DiscordServer, startDiscordServer } from '../../discord-server/server.js';
import { smallApp } from './small-app.js';
import { connect, prepare, type Together } from './together.js';

let server: DiscordServer;
let running: Together[] = [];
beforeEach(async () => {
  server = await startDiscordServer();
});
afterEach(async () => {
  await Promise.all(running.map(({ stop }) => stop()));
  running = [];
  await server.close();
  expect(server.violations).toEqual([]);
});

async function start(options: Parameters<typeof connect>[0] = {}): Promise<Together> {
  const together = await connect({ server, ...options });
  running.push(together);
  return together;
}

async function prepared(options: Parameters<typeof prepare>[0] = {}): Promise<Together> {
  const together = await prepare({ server, requestTimeout: 100, ...options });
  running.push(together);
  return together;
}

async function expectAnswer(words: string) {
  const answered = await server.member.slash('echo', { words });
  if (answered.kind !== 'message') throw new Error(`Not a message but ${answered.kind}.`);
  expect(textOf(answered.message)).toContain(words);
  return answered.message;
}

describe('starting', () => {
  test('asks for no privileged intent, connects and registers the commands', async () => {
    const identified = server.gateway.next('identified');
    const { log } = await start();
    expect(await identified).toMatchObject({
      intents: (1 << 0) | (1 << 9) | (1 << 12),
      shard: [0, 1],
    });
    expect(server.commands.list('global')).toHaveLength(4);
    expect(log.map(({ event }) => event)).toEqual(['connected to Discord', 'commands registered']);
  });

  test('does not wait for a server that has an outage, whose members it answers', async () => {
    server.gateway.state.serverAway = true;
    const begun = performance.now();
    await start();
    // discord.js would wait 15 s, and keep back whatever is asked meanwhile.
    expect(performance.now() - begun).toBeLessThan(5_000);
    await expectAnswer('hello');
  });

  test('says that it is connected while Discord lets it wait to register its commands', async () => {
    const told: string[] = [];
    const onConnected = () => void told.push('connected');
    const { bot } = await prepared({ requestTimeout: 500, app: { ...smallApp, onConnected } });
    server.faults.inject('commands.list', { kind: 'hang' });
    const started = bot.start().then(() => told.push('registered'));
    await expect.poll(() => told).toEqual(['connected']);
    await started;
    expect(told).toEqual(['connected', 'registered']);
  });

  test('on one server warns where its members see the commands of every server as well', async () => {
    await (await start()).bot.stop();
    const { bot, log } = await prepared({ guildId: server.world.guildId });
    await bot.start();
    expect(log.filter(({ level }) => level === 'warn')).toMatchObject([
      { event: expect.stringContaining('see each twice') },
    ]);
  });

  test('again sends no overwrite', async () => {
    await (await start()).bot.stop();
    const { log } = await start();
    expect(server.requests('commands.overwrite')).toHaveLength(1);
    expect(log.map(({ event }) => event)).toContain('commands are registered already');
  });

  test('goes on without registration where that fails, and says so', async () => {
    await (await start()).bot.stop();
    server.faults.inject('commands.list', { kind: 'status', status: 500 }, 4);
    const { log } = await start();
    expect(log.filter(({ level }) => level === 'error')).toMatchObject([
      { event: expect.stringContaining('commands could not be registered') },
    ]);
    await expectAnswer('without registration');
  });

  test('with a bad token says what is wrong and what to do, and never the token', async () => {
    const { bot, log } = await prepared({ token: 'MTIz.bad-token.value' });
    const error = await bot.start().catch((thrown) => thrown);
    expect(error).toBeInstanceOf(DiscordSetupError);
    expect(error.kind).toBe('configuration');
    expect(error.message).toMatch(/DISCORD_TOKEN.*developers\/applications.*Reset Token/);
    expect(error.message + error.stack + JSON.stringify(log)).not.toContain('bad-token');
    expect(server.gateway.counts.identified).toBe(0);
  });

  test('with a token that only the gateway refuses says the same', async () => {
    const { bot } = await prepared();
    server.gateway.state.refuseIdentify = true;
    await expect(bot.start()).rejects.toThrow(/does not accept DISCORD_TOKEN/);
  });

  test.each<[string, Parameters<DiscordServer['faults']['inject']>[1], RegExp]>([
    ['is down', { kind: 'status', status: 503 }, /status 503/],
    ['does not answer', { kind: 'hang' }, /did not answer in time/],
    ['breaks connections', { kind: 'reset' }, /Cannot work with Discord at http:\/\/127/],
  ])('where Discord %s says so and what to check', async (_what, fault, message) => {
    const { bot } = await prepared();
    server.faults.inject('gateway', fault, 4);
    const error = await bot.start().catch((thrown) => thrown);
    expect(error).toMatchObject({ name: 'DiscordSetupError', kind: 'connection' });
    expect(error.message).toMatch(message);
    expect(error.message).toContain('DISCORD_API_URL');
  });

  test('can be stopped while Discord does not answer', async () => {
    const { bot } = await prepared({ requestTimeout: 60_000 });
    server.faults.inject('gateway', { kind: 'hang' }, 4);
    const starting = bot.start();
    await bot.stop();
    await starting;
    expect(await bot.ended).toBeUndefined();
  });
});

describe('a restart', () => {
  test('keeps every button working', async () => {
    const before = await start();
    const message = await expectAnswer('hello');
    await before.bot.stop();
    await start();
    for (const label of buttonsOf(message).keys()) {
      const answered = await server.member.press(message, label);
      if (answered.kind !== 'message') throw new Error(`Not a message but ${answered.kind}.`);
      expect(textOf(answered.message)).toContain('Answer of echo');
    }
  });
});

describe('the gateway', () => {
  test('asks to reconnect: the session is resumed and nothing is lost', async () => {
    await start();
    const resumed = server.gateway.next('resumed');
    server.gateway.askToReconnect();
    // Sent while nobody is connected; the resume repeats it.
    await server.gateway.next('closed');
    const meanwhile = expectAnswer('meanwhile');
    await resumed;
    await meanwhile;
    await expectAnswer('afterwards');
    expect(server.gateway.counts).toMatchObject({ identified: 1, resumed: 1 });
  });

  test('drops the connection: the session is resumed', async () => {
    await start();
    const resumed = server.gateway.next('resumed');
    server.gateway.dropAll();
    await resumed;
    await expectAnswer('afterwards');
    expect(server.gateway.counts.identified).toBe(1);
  });

  test.each([4000, 4008, 4009, 1001])('closes with %i: the bot comes back', async (code) => {
    const { log } = await start();
    const back = Promise.race([server.gateway.next('resumed'), server.gateway.next('identified')]);
    server.gateway.closeAll(code);
    await back;
    await expectAnswer('afterwards');
    const events = log.map(({ event }) => event);
    expect(events).toContain('gateway connection lost; connecting again');
    expect(events).toContain('gateway connection is back');
  });

  test.each([true, false])(
    'calls the session invalid (resumable: %s): the bot comes back',
    async (resumable) => {
      await start();
      const back = server.gateway.next(resumable ? 'resumed' : 'identified');
      server.gateway.invalidateSession(resumable);
      await back;
      await expectAnswer('afterwards');
    },
  );

  test('has forgotten the session: the bot identifies anew', async () => {
    await start();
    const identified = server.gateway.next('identified');
    server.gateway.forgetSessions();
    server.gateway.dropAll();
    await identified;
    await expectAnswer('afterwards');
  });

  test('has forgotten the session: the servers that the bot is in are noted anew', async () => {
    const told: (readonly string[])[] = [];
    const nothing = () => undefined;
    const servers = {
      joined: nothing,
      left: nothing,
      all: (all: readonly string[]) => told.push(all),
    };
    await start({ app: { ...smallApp, servers } });
    const identified = server.gateway.next('identified');
    server.gateway.forgetSessions();
    server.gateway.dropAll();
    // The client takes its time before it connects anew.
    await identified;
    const { guildId } = server.world;
    await expect.poll(() => told).toEqual([[guildId], [guildId]]);
  });

  test('acknowledges no heartbeat: the bot notices and resumes', async () => {
    server.gateway.state.heartbeatInterval = 60;
    server.gateway.state.acknowledgeHeartbeats = false;
    const resumed = server.gateway.next('resumed');
    await start();
    await resumed;
    server.gateway.state.acknowledgeHeartbeats = true;
    server.gateway.state.heartbeatInterval = 41_250;
  });

  test('revokes the token: the bot ends and says why', async () => {
    const { bot } = await start();
    server.gateway.closeAll(4004);
    const reason = await bot.ended;
    expect(reason).toMatchObject({ name: 'DiscordSetupError', kind: 'configuration' });
    expect(reason?.message).toContain('DISCORD_TOKEN');
  });
});

describe('stopping', () => {
  test('finishes what is under way and takes no more', async () => {
    const { bot } = await start();
    server.faults.inject('callback', { kind: 'rate-limit', seconds: 0.2 });
    const answered = server.member.slash('echo', { words: 'under way' });
    await expect.poll(() => server.requests('callback').length).toBe(1);
    const stopped = bot.stop();
    void server.member.slash('echo', { words: 'too late' });
    await stopped;
    expect((await answered).kind).toBe('message');
    expect(server.requests('callback')).toHaveLength(2);
  });

  test('does not wait for ever for a callback that hangs', async () => {
    const { bot, log } = await start();
    server.faults.inject('callback', { kind: 'hang' }, 4);
    void server.member.slash('echo', { words: 'stuck' });
    await expect.poll(() => server.requests('callback').length).toBe(1);
    const begun = performance.now();
    await bot.stop();
    expect(performance.now() - begun).toBeLessThan(5_000);
    expect(log.map(({ event }) => event)).toContain('stopping with interactions unanswered');
  });

  test('does not wait for Discord to take the commands', async () => {
    const { bot, logged } = await prepared({ requestTimeout: 60_000 });
    server.faults.inject('commands.list', { kind: 'hang' });
    const starting = bot.start();
    await logged('connected to Discord');
    await bot.stop();
    await starting;
    expect(await bot.ended).toBeUndefined();
  });

  test('twice is stopping once', async () => {
    const { bot, log } = await start();
    await Promise.all([bot.stop(), bot.stop()]);
    expect(log.filter(({ event }) => event === 'disconnected from Discord')).toHaveLength(1);
    expect(await bot.ended).toBeUndefined();
  });
});
