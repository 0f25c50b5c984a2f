/** What the two engines do differently, and the rest of the store need not know. */
import type { Dialect } from 'kysely';
import type { Inside } from './inside.js';
import type { Database } from './schema.js';

export interface Engine {
  readonly dialect: Dialect;
  /** Where the database is, in words, without a password. */
  readonly where: string;
  readonly inside: Inside;
  /**
   * Waits until no other process holds the lock of this name, and holds it until the transaction
   * ends.
   */
  lock(transaction: Database, name: LockName): Promise<void>;
}

/** Work that must see its own tables unchanged from reading to writing. */
type LockName = 'snapshots';
