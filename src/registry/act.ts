/**
 * What an act is: something that a button, a menu, a form or a message command does, besides showing
 * an answer. One file an act; adding one adds a file.
 */
import type { Call } from '../answer/answer.js';
import type { Card } from '../card/card.js';
import type { Desk } from './desk.js';
import type { Effect } from './effect.js';
import type { Occasion, Rights } from './occasion.js';

export interface Act {
  /** 1 to 16 lower-case letters or hyphens: it stands in the ids of buttons. The name of its file. */
  readonly name: string;
  /** Where answers carry a button for it. */
  readonly tool?: Tool;
  /** The name in the menu that Discord opens on a message (Apps); at most 32 characters. */
  readonly messageCommand?: string;
  /** Discord hides the message command from members without this; it is checked on every use too. */
  readonly needs?: keyof Rights;
  /** Only where the bot itself is on the server: what it does there takes rights of its own. */
  readonly only?: 'server';
  /** Posts for all to see, which waits for the server's cooldown as questions do, but apart from them. */
  readonly aloud?: true;
  run(desk: Desk, press: Press): Effect | Promise<Effect>;
}

export interface Tool {
  readonly label: string;
  /** Position among the tools, ascending. */
  readonly order: number;
  readonly danger?: true;
  /** What the button is about, where that is not what the card shows. */
  readonly about?: (card: Card) => Call;
  /** Whether this card, shown so, carries the button. */
  shown(card: Card, where: Showing): boolean;
  /**
   * Of an act that needs to know nothing but the message: whether a message carries the button on
   * which no call can be told, since it is too long for an id.
   */
  bare?(where: Showing): boolean;
}

/** How a card is about to be shown. */
export interface Showing {
  readonly occasion: Occasion;
  readonly private: boolean;
}

export interface Press {
  readonly occasion: Occasion;
  /** The call of the button; of a message command, what the message shows, where it is ours. */
  readonly call?: Call;
  /** Counted from 0. */
  readonly page: number;
  /** What was chosen in a menu. */
  readonly values: readonly string[];
  /** What was filled into a form, by name. */
  readonly fields: Readonly<Record<string, string>>;
}

/** Declares an act; the identity at run time. */
export function defineAct(act: Act): Act {
  return act;
}
