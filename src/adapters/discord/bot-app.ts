/** What the Discord adapter needs of the program. */
import type { Suggestion } from '../../answer/answer.js';
import type { Act } from '../../registry/act.js';
import type { Command } from '../../registry/command.js';
import type { Front } from '../../registry/front.js';

/** Told of the servers that the bot is in. */
export interface ServerWatch {
  joined(server: string): void;
  /** The bot was removed; a server that Discord only cannot reach is not left. */
  left(server: string): void;
  /** All that it is in, when it connects: whichever else there was, it was removed from meanwhile. */
  all(servers: readonly string[]): void;
}

export interface BotApp {
  readonly commands: readonly Command[];
  readonly acts: readonly Act[];
  readonly front: Front;
  /** Told when Discord says that the pins of a channel changed. */
  readonly onPinsChanged?: ((channel: string) => void) | undefined;
  readonly servers?: ServerWatch | undefined;
  /** Best first; none where the option offers none. */
  suggest(command: string, option: string, typed: string): readonly Suggestion[];
}
