/**
 * The card: the view of an Answer, the same for every surface. Blocks are in reading order; what a
 * surface cannot show at once it pages, never cuts.
 */
import type { Call, Status } from '../answer/answer.js';
import type { Citation } from '../answer/cite.js';
import type { Passage, Run } from '../answer/passage.js';
import type { Source } from '../knowledge/casebook.js';
import type { When } from './dates.js';
import type { Cover } from './warning.js';

export type Block =
  /** A sub-heading between parts. */
  | { readonly type: 'heading'; readonly text: string }
  /**
   * Our own words. `label` is a word of standing before them: "Alleged", "The Guardian"; `when` stands
   * in its place, and each surface says a date in its own way.
   */
  | { readonly type: 'text'; readonly label?: string; readonly when?: When; readonly text: string }
  /** The source's own words. With `warning`, they stand behind it and its cover. */
  | {
      readonly type: 'quote';
      readonly citation: Citation;
      /** "Ines Calder" where it is somebody's speech. */
      readonly speaker?: string;
      /** "The Guardian, 2 Feb 2022, ¶11". */
      readonly reference: string;
      readonly warning?: string;
      readonly cover?: Cover;
    }
  | PassageBlock
  /** One line of a list: our words, then references that open the source. */
  | {
      readonly type: 'line';
      readonly label?: string;
      readonly when?: When;
      readonly text: string;
      readonly citations: readonly Citation[];
      /** Id of a member, shown by name; it pings nobody. */
      readonly member?: string;
      /** Somewhere in Discord that the line is about. */
      readonly link?: Link;
    }
  /** A source itself: publisher, headline, date, address. */
  | { readonly type: 'source'; readonly source: Source }
  /** A calm line between parts. */
  | { readonly type: 'divider' }
  /** Words, and the moment to come that they are about. */
  | { readonly type: 'moment'; readonly text: string; readonly at: Date }
  /** When what is shown was reported: the days of publication, oldest first. */
  | { readonly type: 'reported'; readonly days: readonly string[] }
  /** Small print: warnings, how a date is known. */
  | { readonly type: 'note'; readonly text: string };

/** Opens a page elsewhere. */
export interface Link {
  /** Tells what it opens from all else that the card links to: "The Guardian ¶11". */
  readonly label: string;
  readonly url: string;
}

/** A paragraph of a source, as far as it may be shown. */
export interface PassageBlock {
  readonly type: 'passage';
  readonly passage: Passage;
  readonly parts: readonly PassageBlockPart[];
  /** "The Guardian ¶11". */
  readonly reference: string;
  /** Stands where words are not quoted. */
  readonly gap: string;
  /** Opens the article at the quotes of the paragraph, also at those that are covered. */
  readonly link?: Link;
}

export type PassageBlockPart =
  | { readonly kind: 'gap' }
  | {
      readonly kind: 'words';
      readonly runs: readonly Run[];
      /** The name, where only a part of somebody's speech is shown. */
      readonly speaker?: string;
      readonly warning?: string;
      readonly cover?: Cover;
    };

/**
 * Something to press or choose. `open` shows another answer; `aside` shows something to the one who
 * pressed, alone; `page` does so too, and on a private message in its place; `act` does something: its
 * name is that of a file in `acts/`.
 */
export type Action =
  | { readonly label: string; readonly kind: 'open' | 'aside' | 'page'; readonly call: Call }
  | {
      readonly label: string;
      readonly kind: 'act';
      readonly act: string;
      /** Left out, the act goes by the message that the button stands on. */
      readonly call?: Call;
      /** It needs no call: where no id can carry it, the button stands without one. */
      readonly bare?: true;
      /** It cannot be taken back. */
      readonly danger?: true;
    };

/** A field of a panel where something is chosen; the act gets what was chosen. */
export interface Control {
  readonly label: string;
  readonly act: string;
  readonly call: Call;
  /** Roles and channels of the server, or words of ours. */
  readonly of: 'roles' | 'channels' | readonly Choice[];
  /** What is chosen now: ids of roles or channels, values of choices. */
  readonly chosen: readonly string[];
  /** How many may be chosen at once, 1 to 25. */
  readonly most: number;
  /** Nothing may be chosen, too. */
  readonly optional?: true;
}

export interface Choice {
  readonly value: string;
  readonly label: string;
}

export interface Card {
  /** A `notice` says something of the bot itself: what was done, what is kept. */
  readonly status: Status | 'notice';
  /** The status in words, above the title: "The sources differ". Empty where it says nothing new. */
  readonly kicker: string;
  readonly title: string;
  /** What of the question was taken for mistyped, and as what, below the title. */
  readonly readAs?: string;
  readonly blocks: readonly Block[];
  readonly actions: readonly Action[];
  /** What leads on from this very card: what is before and after it, the context of its quotes. */
  readonly ways?: readonly Action[];
  /** A list to choose from, where there are more choices than buttons are good for. */
  readonly menu?: { readonly prompt: string; readonly choices: readonly Action[] };
  readonly controls?: readonly Control[];
  /** Record id and knowledge version. */
  readonly footer: string;
  /** The asker’s own words, where the answer was found by them, or none was. */
  readonly asked?: string;
  /** What a notice tells, for a machine. */
  readonly data?: Readonly<Record<string, unknown>>;
  /** Gives this card again, for its pages. */
  readonly call: Call;
  /** Shown to the asker alone unless they say otherwise: refusals and mistakes. */
  readonly quiet: boolean;
  /** Whole paragraphs of a source: shown to the asker alone, whatever they say. */
  readonly alone?: true;
}
