/** The bot's life in Discord: connect, register, answer, close. */
import { Events, GatewayDispatchEvents } from 'discord.js';
import * as z from 'zod';
import type { Logger } from '../../log.js';
import { createListener } from './answer-message.js';
import type { BotApp } from './bot-app.js';
import { type ConnectionSettings, createClient, createRest, forgetDirect } from './client.js';
import { logConnection } from './connection-log.js';
import { createDispatcher } from './dispatch.js';
import { createInFlight } from './in-flight.js';
import { registerCommands, shownTwice } from './register.js';
import { watchServers } from './servers.js';
import { closeCodeError, type DiscordSetupError, toSetupError } from './setup-error.js';
import { finishesWithin } from './time-limit.js';

interface BotOptions {
  readonly app: BotApp;
  readonly token: string;
  readonly logger: Logger;
  readonly newReference: () => string;
  readonly applicationId?: string | undefined;
  readonly guildId?: string | undefined;
  readonly connection?: ConnectionSettings | undefined;
  /** Milliseconds until Discord is told to wait for an answer. */
  readonly patience?: number | undefined;
}

export interface Bot {
  /**
   * Resolves when the bot answers and its commands are registered, or when it was stopped before.
   * @throws {DiscordSetupError} where Discord cannot be reached or does not accept the token
   */
  start(): Promise<void>;
  /** Takes no more interactions, finishes those under way, disconnects. Safe to call twice. */
  stop(): Promise<void>;
  /** Resolves when the bot has stopped, with the reason where nobody asked it to. */
  readonly ended: Promise<DiscordSetupError | undefined>;
}

/** Answers take milliseconds; what is not done after these is stuck in the network. */
const drainLimit = 3_000;
/** A gateway that does not confirm the close would hold discord.js for 30 s. */
const closeLimit = 1_000;

const pinsUpdateSchema = z.object({ channel_id: z.string() });

export function createBot(options: BotOptions): Bot {
  const { app, logger, connection = {} } = options;
  const client = createClient(connection);
  const inFlight = createInFlight();
  const dispatch = createDispatcher(app, options, options.patience);
  const listen = createListener(app.front, options);
  let stopping: Promise<void> | undefined;
  let end: (reason: DiscordSetupError | undefined) => void;
  const ended = new Promise<DiscordSetupError | undefined>((resolve) => {
    end = resolve;
  });

  logConnection(client, logger);
  client.on(Events.InteractionCreate, (interaction) => {
    if (stopping !== undefined) return;
    inFlight.track(dispatch(interaction).finally(() => forgetDirect(client, interaction)));
  });
  client.on(Events.MessageCreate, (message) => {
    if (stopping !== undefined) return;
    inFlight.track(listen(message).finally(() => forgetDirect(client, message)));
  });
  // discord.js tells of it only for channels that it keeps, and keeps none for long.
  client.ws.on(GatewayDispatchEvents.ChannelPinsUpdate, (data: unknown) => {
    const changed = pinsUpdateSchema.safeParse(data);
    if (changed.success && stopping === undefined) app.onPinsChanged?.(changed.data.channel_id);
  });
  watchServers(client, app.servers);
  client.on(Events.ShardDisconnect, ({ code }) => {
    if (stopping === undefined) void close(closeCodeError(code));
  });

  function close(reason: DiscordSetupError | undefined): Promise<void> {
    stopping ??= (async () => {
      if (!(await inFlight.drain(drainLimit))) logger.warn('stopping with interactions unanswered');
      const connected = client.isReady();
      await finishesWithin(closeLimit, client.destroy());
      if (connected) logger.info('disconnected from Discord');
      end(reason);
    })();
    return stopping;
  }

  async function register(): Promise<void> {
    const rest = createRest(options.token, connection);
    try {
      const { commands, acts } = app;
      const { applicationId = client.application?.id, guildId } = options;
      const done = await registerCommands({ rest, commands, acts, applicationId, guildId });
      logger.info(done.changed ? 'commands registered' : 'commands are registered already', {
        count: done.count,
        scope: done.scope,
      });
      if (done.twice) logger.warn(shownTwice);
    } catch (error) {
      // The commands registered before still work, so the bot stays.
      logger.error('commands could not be registered; the bot answers those that are', { error });
    }
  }

  return {
    ended,
    stop: () => close(undefined),
    async start() {
      const ready = new Promise<void>((resolve) =>
        client.once(Events.ClientReady, () => resolve()),
      );
      const login = client.login(options.token).then(() => ready);
      const early = ended.then((reason) => {
        if (reason !== undefined) throw reason;
      });
      try {
        await Promise.race([login, early]);
      } catch (error) {
        const reason = toSetupError(error, connection.apiUrl);
        await close(reason);
        throw reason;
      }
      if (stopping !== undefined) return;
      logger.info('connected to Discord', {
        as: client.user?.tag,
        servers: client.guilds.cache.size,
      });
      app.onConnected?.();
      // Whoever stops it does not wait until Discord takes the commands.
      await Promise.race([register(), ended]);
    },
  };
}
