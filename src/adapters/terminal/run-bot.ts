/** The Discord bot, from the start to the end. */
import { randomBytes } from 'node:crypto';
import { createApp } from '../../app.js';
import { type ExitCode, exit, write } from './io.js';
import { reloadOnChange } from './reloading.js';
import { logRound } from './round-log.js';
import { openStoreAt, type Running } from './running.js';

/** @throws {StoreError} where the store cannot be opened */
export async function runBot(running: Running, token: string): Promise<ExitCode> {
  const { opened, directory, config, io, logger } = running;
  const [{ createBot }, { createDiscordPort }, { DiscordSetupError }] = await Promise.all([
    import('../discord/bot.js'),
    import('../discord/rest-port.js'),
    import('../discord/setup-error.js'),
  ]);
  const { applicationId, guildId, apiUrl } = config.discord;
  // discord.js rejects unheard where Discord sends it something it cannot read: that must not end
  // the bot for everybody.
  io.onStrayRejection?.((error) => logger.error('a rejection was not handled', { error }));
  const store = await openStoreAt(config.databaseUrl, logger);
  const app = await createApp(opened.casebook, opened.engine, {
    store,
    discord: createDiscordPort(token, { apiUrl }),
    onRound: (round) => logRound(logger, round),
    onFault: (error) => logger.error('what is kept could not be looked after', { error }),
  });
  const upkeep = app.moderation?.upkeep;
  let stopReloading: (() => Promise<void>) | undefined;
  const bot = createBot({
    app: {
      commands: app.registry.list,
      acts: app.acts.list,
      front: app.front,
      suggest: (command, option, typed) => app.suggestGivingWay({ command, option, typed }),
      servers: app.servers,
      // Registration can wait on Discord for long; pins and changes of the knowledge do not wait for it.
      onConnected() {
        upkeep?.start();
        stopReloading = reloadOnChange(app, directory, logger);
      },
      onPinsChanged: (channel) => void upkeep?.look(channel),
    },
    token,
    logger,
    newReference: () => randomBytes(4).toString('hex'),
    applicationId,
    guildId,
    connection: { apiUrl },
  });
  void io.askedToEnd().then(() => bot.stop());
  try {
    await bot.start();
    const reason = await bot.ended;
    if (reason === undefined) return exit.fine;
    throw reason;
  } catch (error) {
    if (!(error instanceof DiscordSetupError)) throw error;
    await write(io.stderr, `${error.message}\n`);
    return error.kind === 'configuration' ? exit.misuse : exit.failed;
  } finally {
    await stopReloading?.();
    await upkeep?.stop();
    await store.close();
  }
}
