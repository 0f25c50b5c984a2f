/** The discord.js client and its REST manager, set up for a bot that answers from memory. */
import {
  type CacheWithLimitsOptions,
  Client,
  type ClientOptions,
  DefaultRestOptions,
  GatewayIntentBits,
  Options,
  Partials,
  REST,
} from 'discord.js';
import { takeRepeatedCallbacks } from './callbacks.js';
import { repeatOnClosedSocket } from './closed-socket.js';
import { sendFollowUpsOnce } from './follow-ups.js';
import { keepToken } from './keep-token.js';

export interface ConnectionSettings {
  /** Base of the REST API, without version: a proxy or a test server. Default: Discord's. */
  readonly apiUrl?: string | undefined;
  /** Milliseconds for one try of one request. */
  readonly requestTimeout?: number | undefined;
  /** Milliseconds for a further message of an interaction, which is tried once. */
  readonly followUpTimeout?: number | undefined;
  /** Gateway options of discord.js, such as how long a new session waits for its turn. */
  readonly gateway?: NonNullable<ClientOptions['ws']> | undefined;
}

/**
 * Two tries fit into the 3 s that Discord gives for an interaction; a longer wait could only end in
 * an answer that is too late.
 */
const callbackTimeout = 2_000;

/** Discord takes further messages for 15 minutes, and each has one try. */
const usualFollowUpTimeout = 15_000;

/** Two tries of a request, and what else belongs to one step, take less than the lease on it. */
const pinTimeout = 10_000;

/** Registration has no deadline, and Discord takes its time over a bulk overwrite. */
const registrationTimeout = 15_000;

/**
 * What it hears of besides interactions, which come without any intent: messages, for those that
 * mention it or are written to it alone. None is privileged: of all other messages Discord leaves the
 * words out. Servers, because discord.js knows no channel without them.
 */
const intents = [
  GatewayIntentBits.Guilds,
  GatewayIntentBits.GuildMessages,
  GatewayIntentBits.DirectMessages,
];

/**
 * Milliseconds for the next of its servers to be told of, until the bot works without those that are
 * missing. Interactions wait so long at every start, and Discord waits 3 s for their answer.
 */
const serversTimeout = 1_000;

/** A client that is not yet connected. */
export function createClient(settings: ConnectionSettings): Client {
  return new Client({
    intents,
    // A direct conversation is not told of before its first message.
    partials: [Partials.Channel],
    waitGuildTimeout: serversTimeout,
    allowedMentions: { parse: [], repliedUser: false },
    enforceNonce: true,
    rest: restOptions(settings, callbackTimeout),
    ...(settings.gateway === undefined ? {} : { ws: settings.gateway }),
    makeCache: Options.cacheWithLimits({ ...Options.DefaultMakeCacheSettings, ...nothingKept }),
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

/**
 * Events carry all that is needed; without limits everybody who writes would stay in memory. Of each
 * server stay its roles and channels, which discord.js cannot do without, the bot itself, and who
 * wrote last: from them comes what the writer of a message may do.
 */
const nothingKept: CacheWithLimitsOptions = {
  MessageManager: 0,
  GuildMemberManager: {
    maxSize: 1,
    keepOverLimit: (member) => member.id === member.client.user.id,
  },
  UserManager: { maxSize: 0, keepOverLimit: (user) => user.id === user.client.user?.id },
  ThreadMemberManager: 0,
  GuildEmojiManager: 0,
  GuildStickerManager: 0,
  GuildScheduledEventManager: 0,
  StageInstanceManager: 0,
  PresenceManager: 0,
  VoiceStateManager: 0,
  ReactionManager: 0,
};

/** Direct conversations cannot be limited as other caches can: each is let go when it is over. */
export function forgetDirect(
  client: Client,
  { channelId, guildId }: { readonly channelId: string | null; readonly guildId: string | null },
): void {
  if (guildId === null && channelId !== null) client.channels.cache.delete(channelId);
}

/** A REST manager for registration, which needs no gateway. */
export function createRest(token: string, settings: ConnectionSettings): REST {
  return new REST(restOptions(settings, registrationTimeout)).setToken(token);
}

function restOptions(
  { apiUrl, requestTimeout, followUpTimeout = usualFollowUpTimeout }: ConnectionSettings,
  timeout: number,
) {
  const { makeRequest } = DefaultRestOptions;
  return {
    ...(apiUrl === undefined ? {} : { api: apiUrl.replace(/\/+$/, '') }),
    timeout: requestTimeout ?? timeout,
    makeRequest: sendFollowUpsOnce(
      makeRequest,
      repeatOnClosedSocket(takeRepeatedCallbacks(keepToken(makeRequest))),
      followUpTimeout,
    ),
  };
}
