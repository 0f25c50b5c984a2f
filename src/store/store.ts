/** The store: one small repository for each thing that is kept. */
import type { Context } from './context.js';
import { inTransaction } from './context.js';
import { type Corrections, correctionsIn } from './corrections.js';
import { type Outbox, outboxIn } from './outbox.js';
import { type Pins, pinsIn } from './pins.js';
import { type Settings, settingsIn } from './settings.js';

export interface Repositories {
  readonly pins: Pins;
  readonly outbox: Outbox;
  readonly corrections: Corrections;
  readonly settings: Settings;
}

export interface Store extends Repositories {
  /** Where the database is, in words, without a password. */
  readonly where: string;
  /**
   * Changes that are kept all or not at all. The work uses the repositories it is given, and nothing
   * slow: on SQLite everybody else waits.
   */
  together<T>(work: (repositories: Repositories) => Promise<T>): Promise<T>;
  /** Ends the connections; waits for calls under way. */
  close(): Promise<void>;
}

export function createStore(context: Context): Store {
  return Object.freeze({
    ...repositoriesIn(context),
    where: context.engine.where,
    together: <T>(work: (repositories: Repositories) => Promise<T>) =>
      inTransaction(context, (inner) => work(repositoriesIn(inner))),
    close: () => context.db.destroy(),
  });
}

function repositoriesIn(context: Context): Repositories {
  return {
    pins: pinsIn(context),
    outbox: outboxIn(context),
    corrections: correctionsIn(context),
    settings: settingsIn(context),
  };
}
