/** What the preview needs of the program: a seam so narrow that its routes are plain functions. */
import type { Call } from '../../answer/answer.js';
import type { Button } from '../../card/button.js';
import type { Choice, CommandInfo, Example } from './protocol.js';

/** One page of an answer as Discord would get it. */
export interface Reply {
  /** The answer in a few words, for announcing. */
  readonly title: string;
  /** Shown to the asker alone unless they say otherwise. */
  readonly quiet: boolean;
  readonly payload: object;
}

export interface Host {
  readonly caseName: string;
  readonly summary: string;
  readonly commands: readonly CommandInfo[];
  readonly examples: readonly Example[];
  readonly plain: { readonly command: string; readonly option: string } | null;
  suggest(command: string, option: string, typed: string): readonly Choice[];
  reply(call: Call, page: number): Reply;
  /** Undefined where the id is none of this bot's. */
  readPress(customId: string): Button | undefined;
}
