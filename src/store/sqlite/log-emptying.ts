/**
 * Empties the log some time after something was written. SQLite would leave it as it is until it is
 * long, and what was deleted at somebody's wish would go on standing in it. Writes do not wait for it.
 */

/** Milliseconds without a write, after which it is done; where others read the log, until it is tried again. */
const delays = { quiet: 1_000, again: 30_000 } as const;

export class LogEmptying {
  readonly #empty: () => Promise<boolean>;
  #timer: NodeJS.Timeout | undefined;

  /** @param empty gives whether it could */
  constructor(empty: () => Promise<boolean>) {
    this.#empty = empty;
  }

  /** Something was written. */
  wrote(): void {
    this.#wait(delays.quiet);
  }

  /** Gives whether something was written since the log was last empty. */
  stop(): boolean {
    const isDue = this.#timer !== undefined;
    clearTimeout(this.#timer);
    this.#timer = undefined;
    return isDue;
  }

  #wait(delay: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(async () => {
      this.#timer = undefined;
      if (!(await this.#empty()) && this.#timer === undefined) this.#wait(delays.again);
    }, delay);
    this.#timer.unref();
  }
}
