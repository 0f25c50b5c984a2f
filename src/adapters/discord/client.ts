/** The discord.js client and its REST manager, set up for a bot that answers from memory. */
import {
  Client,
  type ClientOptions,
  DefaultRestOptions,
  GatewayIntentBits,
  Options,
  REST,
} from 'discord.js';
import { repeatOnClosedSocket } from './closed-socket.js';

export interface ConnectionSettings {
  /** Base of the REST API, without version: a proxy or a test server. Default: Discord's. */
  readonly apiUrl?: string | undefined;
  /** Milliseconds for one try of one request. */
  readonly requestTimeout?: number | undefined;
  /** Gateway options of discord.js, such as how long a new session waits for its turn. */
  readonly gateway?: NonNullable<ClientOptions['ws']> | undefined;
}

/**
 * Two tries fit into the 3 s that Discord gives for an interaction; a longer wait could only end in
 * an answer that is too late.
 */
const callbackTimeout = 2_000;

/** Two tries of a request, and what else belongs to one step, take less than the lease on it. */
const pinTimeout = 10_000;

/** Registration has no deadline, and Discord takes its time over a bulk overwrite. */
const registrationTimeout = 15_000;

/**
 * A client that is not yet connected. Interactions come without any intent; the one it asks for tells
 * of pins that change, and is not privileged.
 */
export function createClient(settings: ConnectionSettings): Client {
  return new Client({
    intents: [GatewayIntentBits.Guilds],
    allowedMentions: { parse: [], repliedUser: false },
    enforceNonce: true,
    rest: restOptions(settings, callbackTimeout),
    ...(settings.gateway === undefined ? {} : { ws: settings.gateway }),
    // Interactions carry all that is needed; without limits every asker would stay in memory.
    makeCache: Options.cacheWithLimits({
      ...Options.DefaultMakeCacheSettings,
      MessageManager: 0,
      GuildMemberManager: 0,
      UserManager: { maxSize: 0, keepOverLimit: (user) => user.id === user.client.user?.id },
    }),
  });
}

/**
 * A REST manager for pins and notes. Where Discord asks to wait, the request fails at once and says
 * for how long: somebody may be waiting for an answer, and what is left to do is kept.
 */
export function createPatientRest(token: string, settings: ConnectionSettings): REST {
  const options = restOptions(settings, pinTimeout);
  return new REST({ ...options, retries: 1, rejectOnRateLimit: () => true }).setToken(token);
}

/** A REST manager for registration, which needs no gateway. */
export function createRest(token: string, settings: ConnectionSettings): REST {
  return new REST(restOptions(settings, registrationTimeout)).setToken(token);
}

function restOptions({ apiUrl, requestTimeout }: ConnectionSettings, timeout: number) {
  return {
    ...(apiUrl === undefined ? {} : { api: apiUrl.replace(/\/+$/, '') }),
    timeout: requestTimeout ?? timeout,
    makeRequest: repeatOnClosedSocket(DefaultRestOptions.makeRequest),
  };
}
