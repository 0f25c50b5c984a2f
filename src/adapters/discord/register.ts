/** Registers the slash and message commands with Discord, where they are not registered already. */

import { type REST, Routes } from 'discord.js';
import * as z from 'zod';
import type { Act } from '../../registry/act.js';
import type { Command } from '../../registry/command.js';
import { declarationOf, messageCommandOf, placesOf } from './declaration.js';
import { checkDeclarations } from './declaration-limits.js';
import { sameCommands } from './registered.js';

export interface Registration {
  readonly rest: REST;
  readonly commands: readonly Command[];
  readonly acts: readonly Act[];
  /** Asked for where it is not given. */
  readonly applicationId?: string | undefined;
  /** Register on this server only, where commands show at once; else for every server. */
  readonly guildId?: string | undefined;
}

export interface Registered {
  readonly changed: boolean;
  readonly count: number;
  readonly scope: 'global' | 'guild';
}

/**
 * Fetches what is registered and overwrites it where it differs, so that a second run sends nothing.
 * @throws {CommandLimitsError} before anything is sent, where Discord would refuse a command
 */
export async function registerCommands(registration: Registration): Promise<Registered> {
  const { rest, commands, guildId } = registration;
  const scope = guildId === undefined ? 'global' : 'guild';
  // Commands of one server have no say in where they can be used.
  const places = (at: Pick<Act, 'only'>) => (scope === 'guild' ? {} : placesOf(at));
  const declarations = [
    ...commands.map((command) => ({ ...declarationOf(command), ...places({}) })),
    ...registration.acts.flatMap((act) =>
      messageCommandOf(act).map((declaration) => ({ ...declaration, ...places(act) })),
    ),
  ];
  checkDeclarations(commands, declarations);

  const applicationId = registration.applicationId ?? (await fetchApplicationId(rest));
  const route =
    guildId === undefined
      ? Routes.applicationCommands(applicationId)
      : Routes.applicationGuildCommands(applicationId, guildId);
  const changed = !sameCommands(await rest.get(route), declarations, scope);
  if (changed) await rest.put(route, { body: declarations });
  return { changed, count: declarations.length, scope };
}

async function fetchApplicationId(rest: REST): Promise<string> {
  return applicationSchema.parse(await rest.get(Routes.currentApplication())).id;
}

const applicationSchema = z.object({ id: z.string() });
