/** What the Discord adapter needs of the program. */
import type { Answer, Call, Suggestion } from '../../answer/answer.js';
import type { Card } from '../../card/card.js';
import type { Command } from '../../registry/command.js';

export interface BotApp {
  readonly commands: readonly Command[];
  run(call: Call): Answer;
  card(answer: Answer): Card;
  /** Best first; none where the option offers none. */
  suggest(command: string, option: string, typed: string): readonly Suggestion[];
}
