/** Notes which servers the bot is in: what belongs to one that it left goes after a time of grace. */
import type { Store } from '../store/store.js';

export interface Servers {
  joined(server: string): void;
  left(server: string): void;
  /** All that it is in; whichever else is known, it was removed from. */
  all(servers: readonly string[]): void;
}

/** One after the other, in the order they are told; what fails is told to the operator. */
export function createServers(
  guilds: Store['guilds'],
  onFault?: (error: unknown) => void,
): Servers {
  let turn: Promise<unknown> = Promise.resolve();
  function inTurn(work: () => Promise<unknown>): void {
    turn = turn.then(work).catch((error: unknown) => onFault?.(error));
  }
  return {
    joined: (server) => inTurn(() => guilds.joined(server)),
    left: (server) => inTurn(() => guilds.left(server)),
    all: (servers) => inTurn(() => guilds.onlyIn(servers)),
  };
}
