/** The slash commands, as the terminal loads them. */
import { loadCommands, type Registry } from '../../registry/registry.js';

/** All of them; or the one of this name alone, where there is one: an answer waits for no other. */
export function commandsNamed(name?: string): Promise<Registry> {
  return loadCommands(new URL('../../commands/', import.meta.url), name);
}
