/** Registers the slash and message commands with Discord, where they are not registered already. */
import { type REST, Routes } from 'discord.js';
import * as z from 'zod';
import type { Act } from '../../registry/act.js';
import { type Command, isAnswering } from '../../registry/command.js';
import { declarationOf, messageCommandOf, placesOf } from './declaration.js';
import { checkDeclarations } from './declaration-limits.js';
import { sameCommands } from './registered.js';

/** Where commands are registered. */
export interface Scope {
  readonly rest: REST;
  /** Asked for where it is not given. */
  readonly applicationId?: string | undefined;
  /** On this server only, where commands show at once; else for every server. */
  readonly guildId?: string | undefined;
}

export interface Registration extends Scope {
  readonly commands: readonly Command[];
  readonly acts: readonly Act[];
}

interface Registered {
  readonly changed: boolean;
  readonly count: number;
  readonly scope: 'global' | 'guild';
  /** On the one server they stand beside those that are registered for every server. */
  readonly twice: boolean;
}

/** For the operator, where they are. */
export const shownTwice =
  'The commands are registered for every server and for the one of DISCORD_GUILD_ID, whose members see each twice. To keep those for every server, run “npx pincite register --clear” and take DISCORD_GUILD_ID out; to keep those of the one, run “DISCORD_GUILD_ID= npx pincite register --clear”.';

/**
 * Fetches what is registered and overwrites it where it differs, so that a second run sends nothing.
 * @throws {CommandLimitsError} before anything is sent, where Discord would refuse a command
 */
export async function registerCommands(registration: Registration): Promise<Registered> {
  const { rest, commands, guildId } = registration;
  const scope = guildId === undefined ? 'global' : 'guild';
  // Commands of one server have no say in where they can be used.
  const places = (at: Parameters<typeof placesOf>[0]) => (scope === 'guild' ? {} : placesOf(at));
  const declarations = [
    ...commands.map((command) => ({
      ...declarationOf(command),
      ...places(isAnswering(command) ? {} : command),
    })),
    ...registration.acts.flatMap((act) =>
      messageCommandOf(act).map((declaration) => ({ ...declaration, ...places(act) })),
    ),
  ];
  checkDeclarations(commands, declarations);

  const { route, global } = await routesOf(registration);
  const twice = route !== global && (await listed(rest, global)) > 0;
  const changed = !sameCommands(await rest.get(route), declarations, scope);
  if (changed) await rest.put(route, { body: declarations });
  return { changed, count: declarations.length, scope, twice };
}

/** Takes away all commands that are registered there, and those of nowhere else; gives how many. */
export async function clearCommands(scope: Scope): Promise<number> {
  const { route } = await routesOf(scope);
  const count = await listed(scope.rest, route);
  if (count > 0) await scope.rest.put(route, { body: [] });
  return count;
}

async function routesOf({ rest, guildId, ...given }: Scope) {
  const applicationId = given.applicationId ?? (await fetchApplicationId(rest));
  const global = Routes.applicationCommands(applicationId);
  const route =
    guildId === undefined ? global : Routes.applicationGuildCommands(applicationId, guildId);
  return { route, global };
}

async function fetchApplicationId(rest: REST): Promise<string> {
  return applicationSchema.parse(await rest.get(Routes.currentApplication())).id;
}

async function listed(rest: REST, route: `/${string}`): Promise<number> {
  return z.array(z.unknown()).parse(await rest.get(route)).length;
}

const applicationSchema = z.object({ id: z.string() });
