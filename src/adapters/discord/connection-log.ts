/** What the operator hears of the connection to Discord. */
import { type Client, Events, RESTEvents } from 'discord.js';
import type { Logger } from '../../log.js';

/** Must be called before login: without a listener for errors, an error event ends the process. */
export function logConnection(client: Client, logger: Logger): void {
  client.on(Events.Error, (error) => logger.error('discord.js reported an error', { error }));
  client.on(Events.Warn, (warning) => logger.warn('discord.js warned', { warning }));
  client.rest.on(RESTEvents.RateLimited, ({ route, timeToReset, global }) =>
    logger.warn('Discord asks to slow down', { route, timeToReset, global }),
  );

  // discord.js tries twice a second while Discord is away; once is enough to know.
  let away = false;
  client.on(Events.ShardReconnecting, () => {
    if (!away) logger.warn('gateway connection lost; connecting again');
    away = true;
  });
  client.on(Events.ShardError, (error) => logger.warn('gateway connection failed', { error }));
  const back = (how: string) => () => {
    if (away) logger.info('gateway connection is back', { how });
    away = false;
  };
  client.on(Events.ShardResume, back('session resumed'));
  client.on(Events.ShardReady, back('new session'));
}
