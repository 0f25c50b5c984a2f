/** How the bot behaves on one server: what is stored, or the usual where nobody changed anything. */
import { defaultSettings, type GuildSettings } from '../store/settings.js';
import type { Store } from '../store/store.js';

export type Settings = GuildSettings;

/** Sensible without ever being opened. */
export const usualSettings: Settings = defaultSettings;

export interface SettingsKeeper {
  /** Settings of a server; the usual ones where it has none, and outside of servers. */
  of(guild: string | undefined): Promise<Settings>;
}

/** Without a store, as in the terminal, everybody has the usual settings. */
export function settingsKeeper(store: Pick<Store, 'settings'> | undefined): SettingsKeeper {
  return {
    of: async (guild) =>
      guild === undefined || store === undefined ? usualSettings : store.settings.get(guild),
  };
}
