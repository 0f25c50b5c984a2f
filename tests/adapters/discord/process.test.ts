/** The program as it is run: `pincite start` and `pincite register`, their signals and exit codes. */
import { type ChildProcess, spawn } from 'node:child_process';
import { appendFileSync, cpSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { textOf } from '../../discord-server/member.js';
import { type DiscordServer, startDiscordServer } from '../../discord-server/server.js';
import { buildPatience, buildProgram } from '../../support/built.js';
import { fixtureFolder } from '../../support/fixture.js';
import { freshFolder } from '../../support/fresh-folder.js';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const knowledge = fileURLToPath(new URL('../../../knowledge/', import.meta.url));

interface Run {
  readonly child: ChildProcess;
  readonly output: () => string;
  /** The exit code; a process that outlives the test is killed by `afterEach`. */
  readonly ended: Promise<number | null>;
}

let server: DiscordServer;
let runs: Run[] = [];

beforeAll(buildProgram, buildPatience);
beforeEach(async () => {
  server = await startDiscordServer();
});
afterEach(async () => {
  for (const { child } of runs) child.kill('SIGKILL');
  runs = [];
  await server.close();
  expect(server.violations).toEqual([]);
});

function pincite(
  command: string,
  environment: Record<string, string> = {},
  folder = knowledge,
): Run {
  const child = spawn(
    process.execPath,
    ['dist/cli.js', ...command.split(' '), '--knowledge', folder],
    {
      cwd: root,
      env: {
        PATH: process.env.PATH,
        DISCORD_TOKEN: server.world.token,
        DISCORD_API_URL: server.apiUrl,
        ...environment,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  let output = '';
  child.stdout.on('data', (chunk) => (output += chunk));
  child.stderr.on('data', (chunk) => (output += chunk));
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
  const run = { child, output: () => output, ended };
  runs.push(run);
  return run;
}

async function started(folder = knowledge): Promise<Run> {
  const run = pincite('start', {}, folder);
  const early = run.ended.then((code) => {
    throw new Error(`pincite start ended with ${code}:\n${run.output()}`);
  });
  const ready = expect.poll(run.output, { timeout: 15_000 }).toMatch(/commands (are )?registered/);
  await Promise.race([ready, early]);
  early.catch(() => undefined);
  return run;
}

async function expectAnswer() {
  const answered = await server.member.slash('about');
  if (answered.kind !== 'message') throw new Error(`Not a message but ${answered.kind}.`);
  expect(textOf(answered.message)).not.toBe('');
}

describe('pincite start', () => {
  test.each(['SIGTERM', 'SIGINT'] as const)('answers, and ends cleanly on %s', async (signal) => {
    const run = await started();
    await expectAnswer();
    const closed = server.gateway.next('closed');
    const begun = performance.now();
    run.child.kill(signal);
    expect(await run.ended).toBe(0);
    expect(performance.now() - begun).toBeLessThan(2_000);
    expect(await closed).toBe(1000);
    expect(run.output()).toContain('disconnected from Discord');
  });

  test('has everything ready before it can be asked, also where nothing was saved', async () => {
    const folder = freshFolder();
    cpSync(fixtureFolder, folder, { recursive: true, filter: (path) => !path.includes('.cache') });
    await started(folder);
    expect(readdirSync(join(folder, '.cache')).sort()).toEqual(['case', 'statements']);
  });

  test('finishes the answer under way before it ends', async () => {
    const run = await started();
    server.faults.inject('callback', { kind: 'rate-limit', seconds: 0.3 });
    const answered = server.member.slash('about');
    await expect.poll(() => server.requests('callback').length).toBe(1);
    run.child.kill('SIGTERM');
    expect((await answered).kind).toBe('message');
    expect(await run.ended).toBe(0);
  });

  test('answers while it takes up a change of the knowledge, and ends promptly then', async () => {
    const folder = freshFolder();
    cpSync(knowledge, folder, { recursive: true });
    const run = await started(folder);
    appendFileSync(join(folder, 'case.yaml'), '\n# a remark\n');
    await expect.poll(run.output, { timeout: 15_000 }).toContain('the knowledge changed');
    await expectAnswer();
    run.child.kill('SIGTERM');
    const begun = performance.now();
    expect(await run.ended).toBe(0);
    expect(performance.now() - begun).toBeLessThan(2_500);
    expect(run.output()).not.toContain('"level":"error"');
  });

  test('ends promptly also while the gateway is away', async () => {
    const run = await started();
    server.gateway.dropAll();
    await expect.poll(run.output).toContain('connecting again');
    run.child.kill('SIGTERM');
    const begun = performance.now();
    expect(await run.ended).toBe(0);
    expect(performance.now() - begun).toBeLessThan(2_500);
  });

  test('outlives an interaction that discord.js cannot read', async () => {
    const run = await started();
    // A user command without the user: discord.js throws before any handler of ours is called.
    void server.member.send(2, { id: server.world.newId(), name: 'x', type: 2, target_id: '1' });
    await expect.poll(run.output).toContain('a rejection was not handled');
    await expectAnswer();
    run.child.kill('SIGTERM');
    expect(await run.ended).toBe(0);
  });

  test('with a bad token exits with 2, one sentence, and no token', async () => {
    const run = pincite('start', { DISCORD_TOKEN: 'MTIz.not-a-token.value' });
    expect(await run.ended).toBe(2);
    expect(run.output()).toMatch(/DISCORD_TOKEN.*Reset Token/);
    expect(run.output()).not.toContain('not-a-token');
    expect(run.output()).not.toMatch(/^\s+at /m);
  });

  test('exits with 2 when the token is revoked while it runs', async () => {
    const run = await started();
    server.gateway.closeAll(4004);
    expect(await run.ended).toBe(2);
    expect(run.output()).toContain('does not accept DISCORD_TOKEN');
  });

  test('exits with 1 where there is no Discord at the address', async () => {
    const run = pincite('start', { DISCORD_API_URL: 'http://127.0.0.1:9/api' });
    expect(await run.ended).toBe(1);
    expect(run.output()).toMatch(/Cannot work with Discord at http:\/\/127\.0\.0\.1:9\/api/);
  });
});

describe('pincite register', () => {
  test('registers what is missing, and nothing the second time', async () => {
    const first = pincite('register');
    expect(await first.ended).toBe(0);
    expect(first.output()).toMatch(/^\d+ commands for every server: registered\./);
    const second = pincite('register');
    expect(await second.ended).toBe(0);
    expect(second.output()).toContain('nothing was sent');
    expect(server.requests('commands.overwrite')).toHaveLength(1);
    expect(server.gateway.counts.identified).toBe(0);
  });

  test('warns of commands that a server shows twice, and takes those of one place away', async () => {
    const environment = { DISCORD_GUILD_ID: server.world.guildId };
    await pincite('register').ended;
    const twice = pincite('register', environment);
    expect(await twice.ended).toBe(0);
    expect(twice.output()).toMatch(/members see each twice.*register --clear/);
    const cleared = pincite('register --clear', environment);
    expect(await cleared.ended).toBe(0);
    expect(cleared.output()).toMatch(/^\d+ commands on the server \d+: taken away\.\n$/);
    expect(server.commands.list('global').length).toBeGreaterThan(10);
  });

  test('registers on one server with DISCORD_GUILD_ID', async () => {
    const run = pincite('register', { DISCORD_GUILD_ID: server.world.guildId });
    expect(await run.ended).toBe(0);
    expect(server.commands.list(server.world.guildId).length).toBeGreaterThan(0);
    expect(server.commands.list('global')).toEqual([]);
  });

  test('with a bad token exits with 2 and says what to do', async () => {
    const run = pincite('register', { DISCORD_TOKEN: 'MTIz.not-a-token.value' });
    expect(await run.ended).toBe(2);
    expect(run.output()).toContain('Reset Token');
    expect(run.output()).not.toContain('not-a-token');
  });
});
