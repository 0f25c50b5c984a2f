import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { runBot } from '../../../src/adapters/terminal/run-bot.js';
import { createEngine } from '../../../src/answer/engine.js';
import { readConfig } from '../../../src/config.js';
import { openCasebook } from '../../../src/knowledge/open.js';
import { type DiscordServer, startDiscordServer } from '../../discord-server/server.js';
import { everyRow } from '../../store/every-row.js';
import { asFolder, fixtureFiles, fixtureFolder } from '../../support/fixture.js';
import { freshFolder } from '../../support/fresh-folder.js';

let server: DiscordServer;
let folder: string;
beforeEach(async () => {
  server = await startDiscordServer();
  folder = freshFolder();
});
afterEach(async () => {
  await server.close();
});

test('a bot that is ended while it connects begins nothing', async () => {
  const path = join(folder, 'store.sqlite');
  const opened = openCasebook(asFolder(fixtureFiles()));
  if (!opened.ok) throw new Error('The case cannot be opened.');
  const config = readConfig({
    DISCORD_API_URL: server.apiUrl,
    DATABASE_URL: `file:${path}`,
  });
  const nothing = () => undefined;
  const out = new PassThrough();
  const code = await runBot(
    {
      opened: { ...opened, engine: createEngine(opened.casebook) },
      directory: fixtureFolder,
      config,
      io: {
        stdout: out,
        stderr: out,
        stdin: new PassThrough(),
        askedToEnd: async () => void (await server.gateway.next('identified')),
      },
      logger: { debug: nothing, info: nothing, warn: nothing, error: nothing },
    },
    server.world.token,
  );
  expect(code).toBe(0);
  // The first round of upkeep notes what each record says.
  expect((await everyRow({ engine: 'sqlite', path })).record_snapshot).toEqual([]);
});
