/** A PostgreSQL server of its own for a test, from the programs that Debian's package installs. */
import { execFile, execFileSync } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { promisify } from 'node:util';

export interface PostgresServer {
  /** Of the database `postgres`, as its superuser. */
  readonly url: string;
  /** Whom its files belong to, where that is not the one who runs the test. */
  readonly owner: { readonly uid: number; readonly gid: number } | undefined;
  stop(): Promise<void>;
  start(): Promise<void>;
  /** Stops it and deletes its data. */
  remove(): Promise<void>;
}

/** Folder with `initdb` and `pg_ctl`, or undefined where PostgreSQL is not installed. */
export function postgresPrograms(): string | undefined {
  const debian = '/usr/lib/postgresql';
  const versions = existsSync(debian) ? readdirSync(debian).sort() : [];
  const folders = [...versions.reverse().map((version) => join(debian, version, 'bin'))];
  for (const folder of (process.env.PATH ?? '').split(':')) folders.push(folder);
  return folders.find((folder) => existsSync(join(folder, 'initdb')));
}

/** Starts a server on a free port of 127.0.0.1; nothing of it survives the process. */
export async function startPostgres(): Promise<PostgresServer> {
  const programs = postgresPrograms();
  if (programs === undefined) throw new Error('PostgreSQL is not installed.');
  const folder = mkdtempSync('/tmp/pincite-postgres-');
  const data = join(folder, 'data');
  const port = await freePort();
  const user = serverUser();
  if (user !== undefined) chownSync(folder, user.uid, user.gid);
  const run = (program: string, words: readonly string[]) =>
    promisify(execFile)(join(programs, program), [...words], { cwd: folder, ...user });
  await run('initdb', ['-D', data, '-U', 'pincite', '-A', 'trust', '-E', 'UTF8', '--no-sync']);

  const start = async () => {
    const options = `-p ${port} -c listen_addresses=127.0.0.1 -k ${folder} -c fsync=off`;
    await run('pg_ctl', ['-D', data, '-w', '-l', join(folder, 'log'), '-o', options, 'start']);
  };
  const stop = async () => {
    await run('pg_ctl', ['-D', data, '-w', '-m', 'immediate', 'stop']);
  };
  await start();
  return {
    url: `postgres://pincite@127.0.0.1:${port}/postgres`,
    owner: user,
    start,
    stop,
    async remove() {
      await stop().catch(() => undefined);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** PostgreSQL refuses to run as root; Debian's package makes a user for it. */
function serverUser(): { uid: number; gid: number } | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const id = (flag: string) => Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' }));
  return { uid: id('-u'), gid: id('-g') };
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
