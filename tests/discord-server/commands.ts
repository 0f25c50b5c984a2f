/** Commands that are registered, globally and on servers. */
import { isObject, type JsonObject, listIn } from './json.js';
import type { World } from './world.js';

export interface RegisteredCommand extends JsonObject {
  readonly name: string;
}

export interface CommandStore {
  /** `scope`: `global` or a server's id. */
  list(scope: string): readonly RegisteredCommand[];
  overwrite(scope: string, body: unknown): readonly RegisteredCommand[];
}

export function createCommands(world: World): CommandStore {
  const scopes = new Map<string, readonly RegisteredCommand[]>();
  return {
    list: (scope) => scopes.get(scope) ?? [],
    overwrite(scope, body) {
      const commands = (Array.isArray(body) ? body : []).filter(isObject).map((command) => ({
        id: world.newId(),
        application_id: world.applicationId,
        version: world.newId(),
        default_member_permissions: null,
        type: 1,
        description: '',
        nsfw: false,
        ...(scope === 'global'
          ? { dm_permission: true, contexts: null, integration_types: [0] }
          : { guild_id: scope }),
        ...command,
        name: String(command.name),
        options: listIn(command, 'options').map(withoutDefaults),
      }));
      scopes.set(scope, commands);
      return commands;
    },
  };
}

/** Discord leaves out what has its default, so a comparison must not rely on what was sent. */
function withoutDefaults(option: unknown): unknown {
  if (!isObject(option)) return option;
  return Object.fromEntries(Object.entries(option).filter(([, value]) => value !== false));
}
