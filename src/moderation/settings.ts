/** How the bot behaves on one server: what is stored, or the usual where nobody changed anything. */
import { defaultSettings, type GuildSettings } from '../store/settings.js';
import type { Store } from '../store/store.js';

export type Settings = GuildSettings;

/** Sensible without ever being opened. */
export const usualSettings: Settings = defaultSettings;

/** Until the store says how a server wants it: whatever it may have chosen, this shows no more. */
export const strictestSettings: Settings = Object.freeze({
  ...defaultSettings,
  answers: 'private',
  contentNotes: 'withhold',
});

export interface SettingsKeeper {
  /**
   * Settings of a server; the usual ones where it has none, and outside of servers. Never fails, and
   * never waits for long: where the store does not answer, they are as last known, else the strictest.
   */
  of(guild: string | undefined): Promise<Settings>;
  /** The same, for what stays as it is drawn: waits for the store, and fails where that does. */
  forGood(guild: string | undefined): Promise<Settings>;
  /** Changes what is given and leaves the rest; gives how it then is. Fails where the store does. */
  change(guild: string, changes: Partial<Settings>): Promise<Settings>;
}

interface KeeperOptions {
  /** Milliseconds since some moment, for ages. */
  readonly clock?: () => number;
  /** Told once whenever the store stops answering: until it does, what was known last holds. */
  readonly onFault?: ((error: unknown) => void) | undefined;
}

/** Milliseconds after which the store is asked again: another process may have changed them. */
const freshFor = 15_000;
/** Milliseconds that an answer waits for the store. */
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
    const before = known.get(guild);
    const settings = await from.settings.get(guild);
    away = false;
    const now = known.get(guild);
    // Whoever changed them meanwhile knows better.
    return now === undefined || now === before ? remember(guild, settings) : now.settings;
  }

  function fresh(guild: string): Settings | undefined {
    const there = known.get(guild);
    return there !== undefined && clock() - there.at < freshFor ? there.settings : undefined;
  }

  return {
    async of(guild) {
      if (guild === undefined || store === undefined) return usualSettings;
      const now = fresh(guild);
      if (now !== undefined) return now;
      const otherwise = () => known.get(guild)?.settings ?? strictestSettings;
      const asked = ask(guild, store).catch((error: unknown) => {
        if (!away) onFault?.(error);
        away = true;
        return otherwise();
      });
      return within(asked, otherwise);
    },
    async forGood(guild) {
      if (guild === undefined || store === undefined) return usualSettings;
      return fresh(guild) ?? ask(guild, store);
    },
    async change(guild, changes) {
      if (store === undefined) throw new Error('There is no store to keep settings in.');
      return remember(guild, await store.settings.change(guild, changes));
    },
  };
}

/** What comes in time, else what there was. */
async function within<T>(work: Promise<T>, otherwise: () => T): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<T>((resolve) => {
    timer = setTimeout(() => resolve(otherwise()), patience);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
