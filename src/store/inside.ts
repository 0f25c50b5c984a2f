/** Finds the mistake of using the whole store within a transaction of it. */
import { AsyncLocalStorage } from 'node:async_hooks';

/**
 * A call that goes around the transaction it is made in is not undone with it; on SQLite it would
 * wait for ever for the one connection, which the transaction holds. So it fails at once instead.
 */
export class Inside {
  readonly #marked = new AsyncLocalStorage<true>();

  /** Runs what belongs to a transaction. */
  run<T>(work: () => Promise<T>): Promise<T> {
    return this.#marked.run(true, work);
  }

  /** @throws where a transaction is under way in the calling code */
  refuse(): void {
    if (this.#marked.getStore() === undefined) return;
    throw new Error('Within store.together(…), use the repositories it gives, not the store.');
  }
}
