/** What was sent before, for the up arrow. Knows no page; where it is kept is passed in. */

/** An option's value, and what the composer shows for it: a suggestion's name stands for its id. */
export interface Filled {
  readonly value: string;
  readonly shown: string;
}

export interface Entry {
  readonly command: string;
  readonly args: Readonly<Record<string, Filled>>;
  /** Set where it was typed as plain words. */
  readonly plain?: string;
}

export interface History {
  add(entry: Entry): void;
  /** The entry before the one last given; undefined at the oldest. */
  older(): Entry | undefined;
  /** The entry after the one last given; undefined past the newest. */
  newer(): Entry | undefined;
  /** Begins again at the newest. */
  reset(): void;
}

/** Arguments that are just what somebody wrote. */
export function asTyped(args: Readonly<Record<string, string>>): Readonly<Record<string, Filled>> {
  return Object.fromEntries(
    Object.entries(args).map(([name, value]) => [name, { value, shown: value }]),
  );
}

/** What is sent of them. */
export function valuesOf(args: Readonly<Record<string, Filled>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(args).map(([name, { value }]) => [name, value]));
}

/** Whether nothing is filled in. */
export function isBare({ args }: Entry): boolean {
  return Object.keys(args).length === 0;
}

interface Store {
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
}

const key = 'pincite-history';
const kept = 50;

export function createHistory(store: Store): History {
  const entries = read(store);
  let at = entries.length;
  return {
    add(entry) {
      if (JSON.stringify(entries.at(-1)) !== JSON.stringify(entry)) entries.push(entry);
      entries.splice(0, entries.length - kept);
      at = entries.length;
      try {
        store.setItem(key, JSON.stringify(entries));
      } catch {
        // A full or forbidden store costs the history of the next visit, nothing else.
      }
    },
    older() {
      if (at === 0) return undefined;
      at -= 1;
      return entries[at];
    },
    newer() {
      at = Math.min(at + 1, entries.length);
      return entries[at];
    },
    reset() {
      at = entries.length;
    },
  };
}

/** What an older version or a curious user left there is dropped, not trusted. */
function read(store: Store): Entry[] {
  try {
    const value: unknown = JSON.parse(store.getItem(key) ?? '[]');
    return Array.isArray(value) ? value.filter(isEntry) : [];
  } catch {
    return [];
  }
}

function isEntry(value: unknown): value is Entry {
  if (typeof value !== 'object' || value === null) return false;
  const args: unknown = Reflect.get(value, 'args');
  const plain: unknown = Reflect.get(value, 'plain');
  return (
    typeof Reflect.get(value, 'command') === 'string' &&
    (plain === undefined || typeof plain === 'string') &&
    typeof args === 'object' &&
    args !== null &&
    Object.values(args).every(isFilled)
  );
}

function isFilled(value: unknown): value is Filled {
  return (
    typeof value === 'object' &&
    value !== null &&
    typeof Reflect.get(value, 'value') === 'string' &&
    typeof Reflect.get(value, 'shown') === 'string'
  );
}
