/** Notes which servers the bot is in: what belongs to one that it left goes after a time of grace. */
import type { Store } from '../store/store.js';
import { createTurn } from './turns.js';

export interface Servers {
  joined(server: string): void;
  /** The bot was removed; a server that Discord only cannot reach is not left. */
  left(server: string): void;
  /**
   * All that it is in, as it connects; from whichever else is known it was removed meanwhile, of those
   * that this connection would tell of.
   */
  all(servers: readonly string[], wouldBeTold?: (server: string) => boolean): void;
}

/** Milliseconds until the store is asked again where it is away. */
const pause = 5_000;

/**
 * One after the other, in the order they are told. What fails is told to the operator, and done again:
 * Discord tells it once, and a server that is back would else be forgotten with all that it has.
 */
export function createServers(
  guilds: Store['guilds'],
  onFault?: (error: unknown) => void,
): Servers {
  const turn = createTurn();
  async function done(work: () => Promise<unknown>): Promise<void> {
    for (;;) {
      try {
        return void (await work());
      } catch (error) {
        onFault?.(error);
      }
      await new Promise<void>((resolve) => setTimeout(resolve, pause).unref());
    }
  }
  function inTurn(work: () => Promise<unknown>): void {
    void turn(() => done(work));
  }
  return {
    joined: (server) => inTurn(() => guilds.joined(server)),
    left: (server) => inTurn(() => guilds.left(server)),
    all: (servers, wouldBeTold) => inTurn(() => guilds.onlyIn(servers, wouldBeTold)),
  };
}
