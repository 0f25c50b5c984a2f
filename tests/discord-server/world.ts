/** Who and what there is in the test server: the bot, its application, one server, one channel. */
import type { Clock } from './clock.js';
import type { NewId } from './ids.js';
import type { JsonObject } from './json.js';

export interface World {
  readonly token: string;
  readonly applicationId: string;
  readonly botId: string;
  readonly guildId: string;
  readonly channelId: string;
  /** Where corrections and reports go. */
  readonly otherChannelId: string;
  /** The conversation of the member with the bot. */
  readonly directId: string;
  /** Whose members may manage messages. */
  readonly moderatorRoleId: string;
  readonly memberId: string;
  readonly newId: NewId;
  readonly clock: Clock;
}

export function createWorld(clock: Clock, newId: NewId): World {
  const applicationId = newId();
  return {
    token: 'a-token.for-the-test.server-only',
    applicationId,
    // As for every application since 2016, the bot's user has the application's id.
    botId: applicationId,
    guildId: newId(),
    channelId: newId(),
    otherChannelId: newId(),
    directId: newId(),
    moderatorRoleId: newId(),
    memberId: newId(),
    newId,
    clock,
  };
}

export function userOf(id: string, username: string, bot = false) {
  return {
    id,
    username,
    avatar: null,
    discriminator: '0',
    public_flags: 0,
    flags: 0,
    bot,
    global_name: null,
    primary_guild: null,
  };
}

export function botUser({ botId }: World) {
  return userOf(botId, 'pincite-under-test', true);
}

/** What every member may do here: see the channel, write and read back in it. */
const everyone = (1 << 10) | (1 << 11) | (1 << 16);
const manageMessages = 1 << 13;

/** What GUILD_CREATE tells of the server. */
export function guildOf(world: World): JsonObject {
  return {
    id: world.guildId,
    name: 'server',
    owner_id: world.newId(),
    roles: [
      roleOf(world.guildId, '@everyone', everyone),
      roleOf(world.moderatorRoleId, 'moderators', manageMessages),
    ],
    channels: [
      {
        id: world.channelId,
        guild_id: world.guildId,
        type: 0,
        name: 'case',
        position: 0,
        permission_overwrites: [],
      },
    ],
    members: [memberOf(botUser(world), [])],
    member_count: 2,
    features: [],
    threads: [],
    emojis: [],
    stickers: [],
    voice_states: [],
    presences: [],
    stage_instances: [],
    guild_scheduled_events: [],
    soundboard_sounds: [],
    preferred_locale: 'en-GB',
    joined_at: '2024-01-01T00:00:00.000Z',
  };
}

export function memberOf(user: JsonObject | undefined, roles: readonly string[]): JsonObject {
  return {
    ...(user === undefined ? {} : { user }),
    roles,
    joined_at: '2024-01-01T00:00:00.000Z',
    deaf: false,
    mute: false,
    flags: 0,
  };
}

function roleOf(id: string, name: string, permissions: number): JsonObject {
  return {
    id,
    name,
    permissions: String(permissions),
    color: 0,
    colors: { primary_color: 0, secondary_color: null, tertiary_color: null },
    hoist: false,
    position: 0,
    managed: false,
    mentionable: false,
    flags: 0,
  };
}

export function ownUser(world: World): JsonObject {
  return { ...botUser(world), mfa_enabled: false, locale: 'en-US', verified: true, email: null };
}

export function applicationOf(world: World): JsonObject {
  return {
    id: world.applicationId,
    name: 'Pincite under test',
    icon: null,
    description: '',
    type: null,
    flags: 0,
    flags_new: '0',
    bot: botUser(world),
    bot_public: true,
    bot_require_code_grant: false,
    verify_key: '0'.repeat(64),
    redirect_uris: [],
    interactions_endpoint_url: null,
    role_connections_verification_url: null,
    owner: userOf(world.memberId, 'owner'),
    approximate_guild_count: 1,
    approximate_user_install_count: 0,
    approximate_user_authorization_count: 0,
    explicit_content_filter: 0,
    team: null,
    eligible_oauth2_scopes: [],
  };
}
