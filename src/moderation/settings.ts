/** How the bot behaves on one server: what is stored, or the usual where nobody changed anything. */
import { defaultSettings, type GuildSettings } from '../store/settings.js';
import type { Store } from '../store/store.js';

export type Settings = GuildSettings;

/** Sensible without ever being opened. */
export const usualSettings: Settings = defaultSettings;

export interface SettingsKeeper {
  /** Settings of a server; the usual ones where it has none, and outside of servers. Never fails. */
  of(guild: string | undefined): Promise<Settings>;
  /** Changes what is given and leaves the rest; gives how it then is. Fails where the store does. */
  change(guild: string, changes: Partial<Settings>): Promise<Settings>;
}

export interface KeeperOptions {
  /** Milliseconds since some moment, for ages. */
  readonly clock?: () => number;
  /** Told once whenever the store stops answering: until it does, what was known last holds. */
  readonly onFault?: ((error: unknown) => void) | undefined;
}

/** Milliseconds after which the store is asked again: another process may have changed them. */
const freshFor = 15_000;
/** Milliseconds that an answer waits for the store; then it is shown as was usual last. */
const patience = 500;
/** Servers whose settings are remembered. */
const most = 5_000;

/** Without a store, everybody has the usual settings and nothing can be changed. */
export function settingsKeeper(
  store: Pick<Store, 'settings'> | undefined,
  { clock = () => performance.now(), onFault }: KeeperOptions = {},
): SettingsKeeper {
  const known = new Map<string, { readonly settings: Settings; readonly at: number }>();
  let away = false;

  function remember(guild: string, settings: Settings): Settings {
    known.delete(guild);
    known.set(guild, { settings, at: clock() });
    for (const oldest of known.keys()) {
      if (known.size <= most) break;
      known.delete(oldest);
    }
    return settings;
  }

  async function ask(guild: string, from: Pick<Store, 'settings'>): Promise<Settings> {
    try {
      const settings = remember(guild, await from.settings.get(guild));
      away = false;
      return settings;
    } catch (error) {
      if (!away) onFault?.(error);
      away = true;
      return known.get(guild)?.settings ?? usualSettings;
    }
  }

  return {
    async of(guild) {
      if (guild === undefined || store === undefined) return usualSettings;
      const there = known.get(guild);
      if (there !== undefined && clock() - there.at < freshFor) return there.settings;
      return within(ask(guild, store), there?.settings ?? usualSettings);
    },
    async change(guild, changes) {
      if (store === undefined) throw new Error('There is no store to keep settings in.');
      return remember(guild, await store.settings.change(guild, changes));
    },
  };
}

/** What comes in time, else what there was. */
async function within<T>(work: Promise<T>, otherwise: T): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<T>((resolve) => {
    timer = setTimeout(() => resolve(otherwise), patience);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
