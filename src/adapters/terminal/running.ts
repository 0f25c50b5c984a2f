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

/**
 * Opens the store at an address as DATABASE_URL has it.
 * @throws {StoreError}
 */
export async function openStoreAt(url: string, logger: Logger): Promise<Store> {
  const [{ openStore }, { parseLocation }] = await Promise.all([
    import('../../store/open.js'),
    import('../../store/location.js'),
  ]);
  return openStore({
    location: parseLocation(url),
    now: () => new Date(),
    newId: () => randomBytes(10).toString('hex'),
    onDropped: (error) => logger.warn('a connection to the database was lost', { error }),
  });
}
