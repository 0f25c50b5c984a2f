/** The real bot and the test server, connected. */
import { type Bot, createBot } from '../../../src/adapters/discord/bot.js';
import type { BotApp } from '../../../src/adapters/discord/bot-app.js';
import type { LogFields, Logger } from '../../../src/log.js';
import { type DiscordServer, startDiscordServer } from '../../discord-server/server.js';
import { smallApp } from './small-app.js';

export interface LogLine {
  readonly level: keyof Logger;
  readonly event: string;
  readonly fields: LogFields;
}

export interface Together {
  readonly server: DiscordServer;
  readonly bot: Bot;
  readonly log: LogLine[];
  /** Resolves when that event is logged, also where it was already; or so many times. */
  logged(event: string, times?: number): Promise<LogLine>;
  stop(): Promise<void>;
}

export interface TogetherOptions {
  readonly app?: BotApp;
  /** A server that is there already; it is not closed with the bot. */
  readonly server?: DiscordServer;
  readonly token?: string;
  readonly guildId?: string;
  /** Milliseconds for one try of a request. */
  readonly requestTimeout?: number;
  /** Milliseconds for a further message of an interaction. */
  readonly followUpTimeout?: number;
  /** Milliseconds until Discord is told to wait. */
  readonly patience?: number;
}

/** A bot that is not started yet. */
export async function prepare(options: TogetherOptions = {}): Promise<Together> {
  const server = options.server ?? (await startDiscordServer());
  const log: LogLine[] = [];
  const bot = createBot({
    app: options.app ?? smallApp,
    token: options.token ?? server.world.token,
    guildId: options.guildId,
    logger: recordTo(log),
    patience: options.patience,
    newReference: () => `ref-${log.length}`,
    connection: {
      apiUrl: server.apiUrl,
      requestTimeout: options.requestTimeout,
      followUpTimeout: options.followUpTimeout,
      // Discord lets a bot identify once in 5 s; this server does not mind.
      gateway: { buildIdentifyThrottler: async () => ({ waitForIdentify: async () => undefined }) },
    },
  });
  return {
    server,
    bot,
    log,
    async logged(event, times = 1) {
      for (;;) {
        const line = log.filter((one) => one.event === event)[times - 1];
        if (line !== undefined) return line;
        await new Promise((resolve) => setTimeout(resolve, 5));
      }
    },
    async stop() {
      await bot.stop();
      if (options.server === undefined) await server.close();
    },
  };
}

/** A bot that is connected and has registered its commands. */
export async function connect(options: TogetherOptions = {}): Promise<Together> {
  const together = await prepare(options);
  await together.bot.start();
  return together;
}

function recordTo(log: LogLine[]): Logger {
  const at =
    (level: keyof Logger) =>
    (event: string, fields: LogFields = {}): void => {
      log.push({ level, event, fields });
    };
  return { debug: at('debug'), info: at('info'), warn: at('warn'), error: at('error') };
}
