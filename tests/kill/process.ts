/** The program as it is run, to be killed at will. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { DiscordServer } from '../discord-server/server.js';

const root = fileURLToPath(new URL('../../', import.meta.url));
const hooks = new URL('./hooks.mjs', import.meta.url).href;

/** Where in its work the process dies: at a request that it sends, or at a commit of its store. */
export type KillPoint =
  | { readonly at: 'request'; readonly nth: number; readonly when: 'before' | 'after' }
  | { readonly at: 'commit'; readonly nth: number; readonly when: 'before' | 'after' };

export interface Program {
  readonly output: () => string;
  /** Resolves once it is dead. */
  readonly ended: Promise<unknown>;
  readonly isDead: () => boolean;
  /** From now on, the process dies at that point of its work; `before` it counts, or right after. */
  arm(point: KillPoint): Promise<void>;
  /** To a program that begins when it is told to. */
  go(): void;
  kill(): Promise<void>;
}

export interface ProgramOptions {
  readonly server: DiscordServer;
  readonly script: string;
  readonly args: readonly string[];
  readonly database: string;
  /** Milliseconds that its clock is ahead. */
  readonly ahead: number;
  /** What it says once it is at work. */
  readonly ready: RegExp;
}

/** Starts it, and resolves once it is at work. @throws where it ends before, with what it said */
export async function run(options: ProgramOptions): Promise<Program> {
  const { server, script, args, database, ahead } = options;
  const child = spawn(process.execPath, ['--import', hooks, script, ...args], {
    cwd: root,
    env: {
      PATH: process.env.PATH,
      DISCORD_TOKEN: server.world.token,
      DISCORD_API_URL: server.apiUrl,
      DATABASE_URL: `file:${database}`,
      TEST_CLOCK_AHEAD: String(ahead),
      LOG_LEVEL: 'info',
    },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  let output = '';
  child.stdout?.on('data', (chunk) => (output += chunk));
  child.stderr?.on('data', (chunk) => (output += chunk));
  const ended = once(child, 'exit');
  const isDead = () => child.exitCode !== null || child.signalCode !== null;
  await begun(() => isDead() || options.ready.test(output));
  if (isDead()) throw new Error(`The program ended before it was at work, and said:\n${output}`);
  return {
    output: () => output,
    ended,
    isDead,
    arm: (point) => arm(server, child, point),
    go: () => void child.send({ go: true }),
    async kill() {
      server.faults.interruptAt(undefined);
      if (!isDead()) child.kill('SIGKILL');
      await ended;
    },
  };
}

/** Polls as long as a slow machine may need. */
async function begun(isSo: () => boolean): Promise<void> {
  for (let waited = 0; waited < 30_000; waited += 20) {
    if (isSo()) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error('The program did not begin in 30 s.');
}

async function arm(server: DiscordServer, child: ChildProcess, point: KillPoint): Promise<void> {
  const { at, nth, when } = point;
  if (at === 'commit') {
    child.send({ kill: { commit: nth, when } });
    await once(child, 'message');
    return;
  }
  server.faults.interruptAt({ nth, when, interrupt: () => child.kill('SIGKILL') });
}
