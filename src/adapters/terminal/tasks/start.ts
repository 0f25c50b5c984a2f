import { randomBytes } from 'node:crypto';
import { type App, createApp } from '../../../app.js';
import type { Config } from '../../../config.js';
import { createLogger, type Logger } from '../../../log.js';
import { type ExitCode, exit, type Io, write } from '../io.js';
import { openKnowledge } from '../open.js';
import type { Task } from '../task.js';

export const start: Task = {
  name: 'start',
  usage: 'start',
  description: 'With DISCORD_TOKEN the Discord bot, without it a preview in the browser',
  flags: [],
  positionals: 0,
  async run({ io, knowledge, config }) {
    const { debug } = loggerFor(config, io);
    const opened = await openKnowledge(knowledge, io, debug);
    if (opened === undefined) return exit.failed;
    const app = await createApp(opened.casebook, opened.engine);
    const { token } = config.discord;
    return token === undefined
      ? await runPreview(app, config, io)
      : await runBot(app, token, config, io);
  },
};

async function runBot(app: App, token: string, config: Config, io: Io): Promise<ExitCode> {
  const [{ createBot }, { DiscordSetupError }] = await Promise.all([
    import('../../discord/bot.js'),
    import('../../discord/setup-error.js'),
  ]);
  const { applicationId, guildId, apiUrl } = config.discord;
  const logger = loggerFor(config, io);
  // discord.js rejects unheard where Discord sends it something it cannot read: that must not end
  // the bot for everybody.
  io.onStrayRejection?.((error) => logger.error('a rejection was not handled', { error }));
  const bot = createBot({
    app: {
      commands: app.registry.list,
      acts: app.acts.list,
      front: app.front,
      suggest: (command, option, typed) => app.suggest({ command, option, typed }),
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
  }
}

async function runPreview(app: App, config: Config, io: Io): Promise<ExitCode> {
  const [{ startPreview, PreviewError }, { createHost }] = await Promise.all([
    import('../../preview/server.js'),
    import('../../preview/app-host.js'),
  ]);
  try {
    const logger = loggerFor(config, io);
    const preview = await startPreview({
      host: createHost(app),
      port: config.port,
      onFault: (error) => logger.error('the preview could not answer', { error }),
    });
    await write(
      io.stdout,
      `Pincite answers at ${preview.url}\n` +
        'To bring it into Discord, put a bot token into .env as DISCORD_TOKEN=… and start again; the README says how to get one.\n' +
        'Ctrl+C stops it.\n',
    );
    await io.askedToEnd();
    await preview.close();
    return exit.fine;
  } catch (error) {
    if (!(error instanceof PreviewError)) throw error;
    await write(io.stderr, `${error.message}\n`);
    return exit.misuse;
  }
}

/** Lines for a person who watches, JSON for a machine that collects. */
function loggerFor(config: Config, io: Io): Logger {
  return createLogger({
    level: config.logLevel,
    write: (line) => io.stderr.write(line),
    format: io.stderr.isTTY === true ? 'text' : 'json',
  });
}
