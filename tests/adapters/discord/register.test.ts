import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createRest } from '../../../src/adapters/discord/client.js';
import { declarationOf } from '../../../src/adapters/discord/declaration.js';
import { checkDeclarations } from '../../../src/adapters/discord/declaration-limits.js';
import { clearCommands, registerCommands } from '../../../src/adapters/discord/register.js';
import { toSetupError } from '../../../src/adapters/discord/setup-error.js';
import type { Command, Options } from '../../../src/registry/command.js';
import { type DiscordServer, startDiscordServer } from '../../discord-server/server.js';
import { smallApp } from './small-app.js';

let server: DiscordServer;
beforeEach(async () => {
  server = await startDiscordServer();
});
afterEach(() => server.close());

function register(
  commands: readonly Command[] = smallApp.commands,
  guildId?: string,
  token?: string,
) {
  const rest = createRest(token ?? server.world.token, { apiUrl: server.apiUrl });
  return registerCommands({ rest, commands, acts: [], guildId });
}

function commandWith(options: Options, changes: Partial<Command> = {}): Command {
  const [first] = smallApp.commands;
  if (first === undefined) throw new Error('The small app has commands.');
  return { ...first, options, ...changes };
}

describe('registration', () => {
  test('asks for the application and sends every command in one overwrite', async () => {
    expect(await register()).toEqual({
      changed: true,
      count: 4,
      scope: 'global',
      twice: false,
    });
    expect(server.requests('application')).toHaveLength(1);
    expect(server.requests('commands.overwrite')).toHaveLength(1);
    expect(server.commands.list('global').map(({ name }) => name)).toEqual([
      'echo',
      'long',
      'refuse',
      'broken',
    ]);
    expect(server.violations).toEqual([]);
  });

  test('sends nothing the second time', async () => {
    await register();
    expect(await register()).toMatchObject({ changed: false });
    expect(server.requests('commands.overwrite')).toHaveLength(1);
  });

  test('sends nothing where only the order differs', async () => {
    await register();
    expect(await register([...smallApp.commands].reverse())).toMatchObject({ changed: false });
  });

  test.each<[string, (commands: readonly Command[]) => readonly Command[]]>([
    [
      'a command more',
      ([first, ...rest]) => [...(first ? [first, { ...first, name: 'more' }] : []), ...rest],
    ],
    ['a command less', ([, ...rest]) => rest],
    [
      'another description',
      ([first, ...rest]) => [...(first ? [{ ...first, description: 'New' }] : []), ...rest],
    ],
    [
      'another option',
      ([, ...rest]) => [
        commandWith({ words: { type: 'text', description: 'What to say' } }),
        ...rest,
      ],
    ],
  ])('sends %s', async (_what, change) => {
    await register();
    expect(await register(change(smallApp.commands))).toMatchObject({ changed: true });
    expect(server.requests('commands.overwrite')).toHaveLength(2);
    expect(server.violations).toEqual([]);
  });

  test('on one server leaves the global commands alone, and is as idempotent', async () => {
    const { guildId } = server.world;
    expect(await register(undefined, guildId)).toMatchObject({ changed: true, scope: 'guild' });
    expect(await register(undefined, guildId)).toMatchObject({ changed: false });
    expect(server.requests('guild-commands.overwrite')).toHaveLength(1);
    expect(server.commands.list('global')).toEqual([]);
    expect(server.violations).toEqual([]);
  });

  test('says where a server has its own beside those for every server', async () => {
    const { guildId } = server.world;
    expect(await register(undefined, guildId)).toMatchObject({ twice: false });
    await register();
    expect(await register(undefined, guildId)).toMatchObject({ changed: false, twice: true });
    expect(server.violations).toEqual([]);
  });

  test('is taken back of the one server or of all, and the other stays', async () => {
    const { guildId, token } = server.world;
    const rest = createRest(token, { apiUrl: server.apiUrl });
    await register();
    await register(undefined, guildId);
    expect(await clearCommands({ rest, guildId })).toBe(4);
    expect(await clearCommands({ rest, guildId })).toBe(0);
    expect(server.commands.list('global')).toHaveLength(4);
    await register(undefined, guildId);
    expect(await clearCommands({ rest })).toBe(4);
    expect(server.commands.list('global')).toEqual([]);
    expect(await register(undefined, guildId)).toMatchObject({ changed: false, twice: false });
    expect(server.violations).toEqual([]);
  });

  test('waits where Discord asks to, and tries again where it stumbles', async () => {
    server.faults.inject('commands.list', { kind: 'rate-limit', seconds: 0.02 });
    server.faults.inject('commands.overwrite', { kind: 'status', status: 502 });
    expect(await register()).toMatchObject({ changed: true });
  });

  test('makes commands usable on servers, by themselves, and in direct messages', async () => {
    await register();
    for (const command of server.commands.list('global')) {
      expect(command).toMatchObject({ integration_types: [0, 1], contexts: [0, 1, 2] });
    }
  });
});

describe('registration that Discord refuses', () => {
  test('for its token says how to get another', async () => {
    const error = await register(undefined, undefined, 'wrong-token').catch((thrown) => thrown);
    const reason = toSetupError(error, server.apiUrl);
    expect(reason.kind).toBe('configuration');
    expect(reason.message).toMatch(/DISCORD_TOKEN.*Reset Token/);
    expect(reason.message).not.toContain('wrong-token');
  });

  test('for a server the bot is not on names what to check', async () => {
    const error = await register(undefined, server.world.newId()).catch((thrown) => thrown);
    expect(toSetupError(error, server.apiUrl).message).toMatch(
      /DISCORD_GUILD_ID.*applications\.commands/,
    );
  });

  test('for another application names what to check', async () => {
    const rest = createRest(server.world.token, { apiUrl: server.apiUrl });
    const applicationId = server.world.newId();
    const error = await registerCommands({
      rest,
      commands: smallApp.commands,
      acts: [],
      applicationId,
    }).catch((thrown) => thrown);
    expect(toSetupError(error, server.apiUrl).message).toContain('DISCORD_APPLICATION_ID');
  });
});

describe('a declaration', () => {
  test('asks for required options first and for those that all commands have last', () => {
    const { options = [] } = declarationOf(
      commandWith({
        maybe: { type: 'text', description: 'x' },
        must: { type: 'text', description: 'x', required: true },
      }),
    );
    expect(options.map(({ name }) => name)).toEqual(['must', 'maybe', 'private', 'for', 'plain']);
  });

  const check = (...commands: Command[]) =>
    checkDeclarations(commands, commands.map(declarationOf));
  const text = { type: 'text', description: 'x' } as const;
  const many = Object.fromEntries(Array.from({ length: 25 }, (_, index) => [`o${index}`, text]));

  test.each<[string, Command[], RegExp]>([
    [
      'an upper-case name',
      [commandWith({}, { name: 'Ask' })],
      /\/Ask: a name is 1 to 32 lower-case/,
    ],
    ['a name of 33', [commandWith({}, { name: 'a'.repeat(33) })], /a name is 1 to 32/],
    ['an option with a space', [commandWith({ 'a b': text })], /\/echo option "a b": a name/],
    [
      'no description',
      [commandWith({}, { description: '' })],
      /0 characters; it must have 1 to 100/,
    ],
    [
      'a description of 101',
      [commandWith({}, { description: 'x'.repeat(101) })],
      /has 101 characters/,
    ],
    ['28 options', [commandWith(many)], /28 options with those that all have; Discord takes 25/],
    ['its own private', [commandWith({ private: text })], /declares an option "private".*Rename/],
    ['the name of another', [commandWith({}), commandWith({})], /Two commands are called \/echo/],
  ])('with %s is refused before anything is sent', (_what, commands, message) => {
    expect(() => check(...commands)).toThrow(message);
  });

  test('is refused with every reason at once', async () => {
    const wrong = commandWith({ 'a b': text }, { name: 'Ask', description: '' });
    const error = await register([wrong]).catch((thrown) => thrown);
    expect(error.problems).toHaveLength(3);
    expect(toSetupError(error, undefined).message).toContain('/Ask');
    expect(server.requests('commands.list')).toEqual([]);
  });
});
