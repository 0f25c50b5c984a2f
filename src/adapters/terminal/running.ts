/** What the bot and the preview both run on. */
import { randomBytes } from 'node:crypto';
import type { Config } from '../../config.js';
import type { Logger } from '../../log.js';
import type { OpenedCase } from '../../opening/open-case.js';
import type { Store } from '../../store/store.js';
import type { Io } from './io.js';

export interface Running {
  readonly opened: OpenedCase & { readonly ok: true };
  /** The knowledge folder. */
  readonly directory: string;
  readonly config: Config;
  readonly io: Io;
  readonly logger: Logger;
}

/** What is done before an SQLite file is made where there is none; what it throws prevents it. */
type OnNewFile = (path: string) => void;

/**
 * Opens the store at an address as DATABASE_URL has it, or makes it there and, by default, logs that.
 * @throws {StoreError}
 */
export async function openStoreAt(
  url: string,
  logger: Logger,
  onNewFile: OnNewFile = (path) => logger.info('a new database is made', { path }),
): Promise<Store> {
  const [{ openStore }, { parseLocation }] = await Promise.all([
    import('../../store/open.js'),
    import('../../store/location.js'),
  ]);
  return openStore({
    location: parseLocation(url),
    now: () => new Date(),
    newId: () => randomBytes(10).toString('hex'),
    onDropped: (error) => logger.warn('a connection to the database was lost', { error }),
    onNewFile,
  });
}

/**
 * Opens a store that is there: to look into a new one tells nothing, and would hide a mistyped address.
 * @throws {StoreError} `missing` where there is none
 */
export async function openKeptStoreAt(url: string, logger: Logger): Promise<Store> {
  const { StoreError } = await import('../../store/error.js');
  return openStoreAt(url, logger, (path) => {
    throw new StoreError(
      'missing',
      `There is no database at ${path}. The bot makes it when it first starts; if it has started, correct DATABASE_URL.`,
    );
  });
}
