/** Why the bot cannot work with Discord, in words for the operator. */
import {
  DiscordAPIError,
  DiscordjsError,
  DiscordjsErrorCodes,
  GatewayCloseCodes,
  HTTPError,
} from 'discord.js';
import { CommandLimitsError } from './declaration-limits.js';

/**
 * `configuration`: the operator has to change something. `connection`: Discord did not answer, and
 * trying again may help. The message says what is wrong and what to do; it never holds the token.
 */
export class DiscordSetupError extends Error {
  override readonly name = 'DiscordSetupError';
  readonly kind: 'configuration' | 'connection';
  constructor(kind: 'configuration' | 'connection', message: string, cause?: unknown) {
    super(message, { cause });
    this.kind = kind;
  }
}

const badToken =
  'Discord does not accept DISCORD_TOKEN. Open https://discord.com/developers/applications, choose your application, then Bot, then Reset Token, and put the new token into .env as DISCORD_TOKEN=….';

/** Translates what login or registration threw. */
export function toSetupError(error: unknown, apiUrl: string | undefined): DiscordSetupError {
  if (error instanceof DiscordSetupError) return error;
  if (error instanceof CommandLimitsError) {
    return new DiscordSetupError('configuration', error.message, error);
  }
  if (isBadToken(error)) return new DiscordSetupError('configuration', badToken);
  if (error instanceof DiscordAPIError && error.status === 403) {
    return new DiscordSetupError(
      'configuration',
      `Discord refuses access (${error.message}). Check that DISCORD_APPLICATION_ID belongs to this token, and that the bot was added to the server DISCORD_GUILD_ID with the scope applications.commands.`,
      error,
    );
  }
  if (error instanceof DiscordAPIError && error.status === 404) {
    return new DiscordSetupError(
      'configuration',
      `Discord does not know this application or server (${error.message}). Check DISCORD_APPLICATION_ID, DISCORD_GUILD_ID and DISCORD_API_URL.`,
      error,
    );
  }
  if (error instanceof DiscordAPIError) {
    return new DiscordSetupError(
      'connection',
      `Discord refused a request with status ${error.status}: ${error.message}.`,
      error,
    );
  }
  const where = apiUrl ?? 'https://discord.com/api';
  const status = error instanceof HTTPError ? ` It answered with status ${error.status}.` : '';
  return new DiscordSetupError(
    'connection',
    `Cannot work with Discord at ${where}: ${messageOf(error)}.${status} Check the network, DISCORD_API_URL and https://discordstatus.com, then start again.`,
    error,
  );
}

/** The gateway closed for good; undefined where discord.js will connect again. */
export function closeCodeError(code: number): DiscordSetupError {
  if (code === GatewayCloseCodes.AuthenticationFailed) {
    return new DiscordSetupError('configuration', badToken);
  }
  return new DiscordSetupError(
    'connection',
    `Discord closed the gateway for good with code ${code} (${GatewayCloseCodes[code] ?? 'unknown'}).`,
  );
}

function isBadToken(error: unknown): boolean {
  if (error instanceof DiscordjsError) return error.code === DiscordjsErrorCodes.TokenInvalid;
  if (error instanceof DiscordAPIError) return error.status === 401;
  // What @discordjs/ws throws on close code 4004 has no code of its own.
  return error instanceof Error && error.message === 'Authentication failed';
}

function messageOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (error.name === 'AbortError') return 'it did not answer in time';
  return error.message || error.name;
}
