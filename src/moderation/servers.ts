/** Notes which servers the bot is in: what belongs to one that it left goes after a time of grace. */
import type { Store } from '../store/store.js';
import { createTurn } from './turns.js';

export interface Servers {
  joined(server: string): void;
  /** The bot was removed; a server that Discord only cannot reach is not left. */
  left(server: string): void;
  /** All that it is in, as it connects; whichever else is known, it was removed from meanwhile. */
  all(servers: readonly string[]): void;
}

/** One after the other, in the order they are told; what fails is told to the operator. */
export function createServers(
  guilds: Store['guilds'],
  onFault?: (error: unknown) => void,
): Servers {
  const turn = createTurn();
  function inTurn(work: () => Promise<unknown>): void {
    void turn(work).catch((error: unknown) => onFault?.(error));
  }
  return {
    joined: (server) => inTurn(() => guilds.joined(server)),
    left: (server) => inTurn(() => guilds.left(server)),
    all: (servers) => inTurn(() => guilds.onlyIn(servers)),
  };
}
