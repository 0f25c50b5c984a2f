/** What the Discord adapter needs of the program. */
import type { Suggestion } from '../../answer/answer.js';
import type { Servers } from '../../moderation/servers.js';
import type { Act } from '../../registry/act.js';
import type { Command } from '../../registry/command.js';
import type { Front } from '../../registry/front.js';

export interface BotApp {
  readonly commands: readonly Command[];
  readonly acts: readonly Act[];
  readonly front: Front;
  /** Told once when the bot answers; its commands may still wait to be registered. */
  readonly onConnected?: (() => void) | undefined;
  /** Told when Discord says that the pins of a channel changed. */
  readonly onPinsChanged?: ((channel: string) => void) | undefined;
  /** Told of the servers that the bot is in. */
  readonly servers?: Servers | undefined;
  /** Best first; none where the option offers none. */
  suggest(command: string, option: string, typed: string): Promise<readonly Suggestion[]>;
}
