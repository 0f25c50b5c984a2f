import { expect, test } from 'vitest';
import { startDiscordServer } from '../discord-server/server.js';
import { run } from './process.js';

test('a program that ends before it is at work is not waited for, and what it said is told', async () => {
  const server = await startDiscordServer();
  const database = '/nowhere/store.sqlite';
  const script = 'dist/no-such-program.js';
  const started = run({ server, database, script, args: [], ahead: 0, ready: /ready/ });
  await expect(started).rejects.toThrow(/Cannot find module .*no-such-program/);
  await server.close();
});
