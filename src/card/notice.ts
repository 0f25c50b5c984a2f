/** Cards that say something of the bot itself, in the words of whoever does it. */
import type { Call } from '../answer/answer.js';
import type { Action, Block, Card, Control } from './card.js';
import { kickers } from './wording.js';

interface Notice {
  readonly title: string;
  /** Said under the title; left out where the blocks say all. */
  readonly statement?: string;
  readonly blocks?: readonly Block[];
  readonly actions?: readonly Action[];
  readonly controls?: readonly Control[];
  /** The same, for a machine. */
  readonly data?: Readonly<Record<string, unknown>>;
  /** Says what cannot be used, as a question that cannot be: the terminal ends as after wrong use. */
  readonly misused?: true;
  /** Gives the notice again, for its pages; a notice of one page needs none. */
  readonly call?: Call;
}

const nothing: Call = { command: 'help', args: {} };

/** A notice is for the one who caused it, unless whoever sends it decides otherwise. */
export function noticeCard({ title, statement, blocks = [], ...rest }: Notice): Card {
  return {
    status: rest.misused === true ? 'invalid' : 'notice',
    kicker: rest.misused === true ? kickers.invalid : '',
    title,
    blocks: [...(statement === undefined ? [] : [text(statement)]), ...blocks],
    actions: rest.actions ?? [],
    ...(rest.controls === undefined ? {} : { controls: rest.controls }),
    ...(rest.data === undefined ? {} : { data: rest.data }),
    footer: '',
    call: rest.call ?? nothing,
    quiet: true,
  };
}

function text(words: string): Block {
  return { type: 'text', text: words };
}
