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
