/** The preview in the browser, from the start to the end. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type App, createApp } from '../../app.js';
import { ConfigError } from '../../config.js';
import type { Store } from '../../store/store.js';
import { type ExitCode, exit, write } from './io.js';
import { reloadOnChange } from './reloading.js';
import { logRound } from './round-log.js';
import { openStoreAt, type Running } from './running.js';

/**
 * @throws {StoreError} where the store cannot be opened
 * @throws {ConfigError} where the database is a bot's
 */
export async function runPreview(running: Running): Promise<ExitCode> {
  const { config, logger } = running;
  if (config.databaseNamed) {
    const store = await openStoreAt(config.databaseUrl, logger);
    try {
      await refuseOfOthers(store);
      await dropPinsOfBefore(store);
      return await serve(running, store);
    } finally {
      await store.close();
    }
  }
  // Its messages are gone when it ends, and so is what is known of them.
  const folder = mkdtempSync(join(tmpdir(), 'pincite-preview-'));
  const url = `file:${join(folder, 'store.sqlite')}`;
  const store = await openStoreAt(url, logger, () => undefined);
  return serve(running, store).finally(async () => {
    await store.close();
    rmSync(folder, { recursive: true, force: true });
  });
}

async function serve(running: Running, store: Store): Promise<ExitCode> {
  const { opened, directory, config, io, logger } = running;
  const [{ startPreview, PreviewError }, { createHost, previewPlace }, { createChannel }] =
    await Promise.all([
      import('../preview/server.js'),
      import('../preview/app-host.js'),
      import('../preview/channel.js'),
    ]);
  const channel = createChannel({ ...previewPlace, now: () => new Date() });
  const app = await createApp(opened.casebook, opened.engine, {
    store,
    discord: channel.port,
    onRound: (round) => logRound(logger, round),
    onFault: (error) => logger.error('pins and notes could not be looked after', { error }),
  });
  await tellOfCorrectionsHere(store, previewPlace);
  let unusable: readonly string[] = [];
  try {
    const preview = await startPreview({
      host: createHost(app, channel, () => unusable),
      port: config.port,
      onFault: (error) => logger.error('the preview could not answer', { error }),
    });
    // From before it is said that Ctrl+C stops it.
    const askedToEnd = io.askedToEnd();
    const upkeep = keepUp(app, directory, logger, (errors) => {
      unusable = errors;
    });
    await write(
      io.stdout,
      `Pincite answers at ${preview.url}\n` +
        'To bring it into Discord, put a bot token into .env as DISCORD_TOKEN=… and start again; the README says how to get one.\n' +
        'Ctrl+C stops it.\n',
    );
    await askedToEnd;
    await upkeep.end();
    await preview.close();
    return exit.fine;
  } catch (error) {
    if (!(error instanceof PreviewError)) throw error;
    await write(io.stderr, `${error.message}\n`);
    return exit.misuse;
  }
}

/**
 * Upkeep works on all that is kept. With a bot's database it would take the messages that wait for
 * real channels for posted, and the pins of real servers for deleted.
 */
async function refuseOfOthers({ guilds, where }: Store): Promise<void> {
  const { previewPlace } = await import('../preview/invented.js');
  if ((await guilds.known()).every((guild) => guild === previewPlace.guild)) return;
  throw new ConfigError(
    `DATABASE_URL names the database of a bot (${where}), and the preview would take its servers’ pins and messages for its own. Set DISCORD_TOKEN to start the bot, or take another DATABASE_URL for the preview.`,
  );
}

/** The messages of the last run went with it, and no pin outlives its message. */
async function dropPinsOfBefore({ pins }: Store): Promise<void> {
  for (const { id } of await pins.list({})) await pins.finishUnpin(id, 'deleted');
}

/** The one channel is also the one for corrections, unless somebody chose. */
async function tellOfCorrectionsHere(
  { settings }: Store,
  { guild, channel }: { readonly guild: string; readonly channel: string },
): Promise<void> {
  const { correctionsChannel } = await settings.get(guild);
  if (correctionsChannel === null) await settings.change(guild, { correctionsChannel: channel });
}

function keepUp(
  app: App,
  directory: string,
  logger: Running['logger'],
  onUnusable: (errors: readonly string[]) => void,
) {
  app.moderation?.upkeep.start();
  const stopReloading = reloadOnChange(app, directory, logger, { onUnusable });
  return {
    async end() {
      await stopReloading();
      await app.moderation?.upkeep.stop();
    },
  };
}
