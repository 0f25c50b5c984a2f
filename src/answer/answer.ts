/**
 * What the engine decides. Every command gives an Answer and every surface shows it; nothing here
 * knows Discord, a terminal or HTML.
 */
import type { Source } from '../knowledge/casebook.js';
import type { FactStatus, TimelineEvent } from '../knowledge/schema.js';
import type { Citation } from './cite.js';
import type { CheckedStatement } from './claims/checked.js';
import type { Passage } from './passage.js';

export type Status = 'answered' | 'disputed' | 'silent' | 'unclear' | 'not_found' | 'invalid';

/** Whose account something is: a source's, or that of somebody whom it lets speak. */
export interface Account {
  readonly source: Source;
  readonly speaker?: string;
}

/** One thing said in an answer, in our words, with the quotes it rests on. */
export interface Entry {
  /** Our sentence. Left out where the quotes speak for themselves. */
  readonly lead?: string;
  /** How far a fact goes; shown before the lead as a word ("Alleged"). */
  readonly status?: FactStatus;
  /** Whose account this is, where each source's own account is shown. */
  readonly account?: Account;
  /** When it happened, as exactly as the sources say. */
  readonly when?: Pick<TimelineEvent, 'date' | 'until' | 'precision' | 'dateNote'>;
  /** The source itself, where the entry is about it rather than about what it says. */
  readonly source?: Source;
  /** A paragraph as it stands in the source; its quotes are shown in it, not on their own. */
  readonly passage?: Passage;
  /** The record to open for more. */
  readonly recordId?: string;
  readonly citations: readonly Citation[];
}

export interface Section {
  readonly heading?: string;
  /** The statement of a message that this stands beside. */
  readonly checked?: CheckedStatement;
  /**
   * `evidence` answers the question; `nearest` is the closest that the sources do say where they do
   * not answer it. Only evidence counts as a citation of the answer.
   */
  readonly role: 'evidence' | 'nearest';
  /** A list to look through: each entry cites by reference, and opens with its quotes. */
  readonly compact?: true;
  readonly entries: readonly Entry[];
}

/** Why a record was taken to answer: one word of the question and what it met. */
export interface Why {
  readonly term: string;
  readonly matched: string;
  /** `exact`, `same stem`, `same meaning`, `spelling`, … in words for a reader. */
  readonly how: string;
}

export interface Suggestion {
  readonly id: string;
  readonly title: string;
  /** What it opens, where that is not simply the record. */
  readonly call?: Call;
}

/** Where one is among several of a kind that are read one after another. */
export interface Walk {
  readonly over: 'quote' | 'paragraph';
  readonly previous?: Call;
  readonly next?: Call;
}

/** What to run to get an answer again: a command with its arguments as text. */
export interface Call {
  readonly command: string;
  readonly args: Readonly<Record<string, string>>;
}

export interface Answer {
  readonly command: string;
  /** What was asked, cleaned of what cannot be shown; empty where nothing was. */
  readonly query: string;
  readonly status: Status;
  /** The record that answers; null where none does or where the answer is a list. */
  readonly id: string | null;
  readonly title: string;
  readonly statement: string;
  /** Set where the statement tells a single fact. */
  readonly factStatus?: FactStatus;
  readonly sections: readonly Section[];
  /** Of a checked message, everything that it says, in its order. */
  readonly statements?: readonly CheckedStatement[];
  /** Other records to choose from: nearest topics of a refusal, the choices of an unclear question. */
  readonly suggestions: readonly Suggestion[];
  readonly why: readonly Why[];
  /** The same answer by stable ids, so that a button finds it again after a restart. */
  readonly call: Call;
  readonly walk?: Walk;
  /** The day as of which it is told, YYYY-MM-DD; now where it is left out. */
  readonly asOf?: string;
  /** The record that was asked for, which this one has superseded. */
  readonly replaces?: Suggestion;
  /** Version of the knowledge that gave it. */
  readonly knowledge: string;
}

/** Citations that answer the question, each quote once, in the order they are shown. */
export function citationsOf(answer: Answer): Citation[] {
  return citationsWith(answer, 'evidence');
}

/** Citations shown beside an answer that has none: the closest that the sources do say. */
export function nearestCitationsOf(answer: Answer): Citation[] {
  return citationsWith(answer, 'nearest');
}

function citationsWith(answer: Answer, role: Section['role']): Citation[] {
  const byQuote = new Map<string, Citation>();
  for (const section of answer.sections) {
    if (section.role !== role) continue;
    for (const citation of section.entries.flatMap((entry) => entry.citations)) {
      if (!byQuote.has(citation.quote.id)) byQuote.set(citation.quote.id, citation);
    }
  }
  return [...byQuote.values()];
}
