/** What the preview needs of the program: a seam so narrow that its routes are plain functions. */
import type { APIModalInteractionResponseCallbackData } from 'discord-api-types/v10';
import type { Call } from '../../answer/answer.js';
import type { MessageFace } from '../../card/message.js';
import type { Changes, ChannelMessage } from './channel.js';
import type { Choice, CommandInfo, Example } from './protocol.js';

/** What happens, as Discord would be told. */
export type HostEffect =
  | {
      readonly kind: 'reply';
      readonly message: ChannelMessage;
      /** Its other pages, where no button can turn to them. */
      readonly along?: readonly ChannelMessage[];
    }
  | { readonly kind: 'update'; readonly message: ChannelMessage }
  | { readonly kind: 'delete' }
  | { readonly kind: 'form'; readonly modal: APIModalInteractionResponseCallbackData };

/** One page of a card as Discord would get it. */
export interface Face {
  /** The card in a few words, for announcing. */
  readonly title: string;
  readonly payload: MessageFace;
}

/** The message that a button stands on. */
export interface Standing {
  readonly id: string;
  readonly private: boolean;
  readonly plain: boolean;
  /** Custom ids of its components, in their order. */
  readonly customIds: readonly string[];
}

/** What was chosen in a menu or filled into a form. */
export interface Filled {
  readonly values?: readonly string[];
  readonly fields?: Readonly<Record<string, string>>;
}

export interface Host {
  readonly caseName: string;
  readonly summary: string;
  readonly commands: readonly CommandInfo[];
  readonly examples: readonly Example[];
  readonly plain: { readonly command: string; readonly option: string } | null;
  suggest(command: string, option: string, typed: string): Promise<readonly Choice[]>;
  /** Without a wish, the card says who sees it. */
  command(
    call: Call,
    wish: { readonly private?: boolean; readonly plain?: boolean },
  ): Promise<HostEffect>;
  /** What the menu of a message offers under Apps. */
  readonly messageCommands: readonly string[];
  messageCommand(name: string, on: Standing): Promise<HostEffect>;
  press(customId: string, on: Standing, filled: Filled): Promise<HostEffect>;
  /** What became different in the channel since then; without a time, what is pinned. */
  changes(since: number | undefined): Changes;
  /** What is wrong with the knowledge as it now is, an error a line; empty where it answers. */
  readonly unusable: readonly string[];
}
