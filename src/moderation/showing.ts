/** What a reader is shown of a record, as a hash and as what is kept to set old beside new. */
import {
  type Answer,
  type Call,
  citationsOf,
  type Entry,
  nearestCitationsOf,
} from '../answer/answer.js';
import { isRecordId } from '../answer/by-id.js';
import type { Citation } from '../answer/cite.js';
import type { Engine } from '../answer/engine.js';
import { answerWithRecord } from '../answer/record.js';
import { eventDate } from '../card/dates.js';
import { standings } from '../card/wording.js';
import { type Casebook, type CaseRecord, type Quote, successorOf } from '../knowledge/casebook.js';
import { sha256 } from '../knowledge/hash.js';
import type { Steps } from '../steps.js';
import type { CurrentRecord } from '../store/corrections.js';
import type { RecordContent, StoredClaim } from '../store/record-content.js';

export interface Showing {
  /** Hex; it changes when, and only when, something that the reader is told changes. */
  readonly hash: string;
  readonly content: RecordContent;
}

/**
 * Hashes the title, the standing, the statement, every claim and every quote with its speaker, source,
 * date, paragraph, address and content note. Suggestions of other records are not what is told.
 */
export function showingOf(casebook: Casebook, answer: Answer): Showing {
  const told = {
    status: answer.status,
    title: answer.title,
    standing: answer.factStatus ?? null,
    statement: answer.statement,
    sections: answer.sections.map(({ role, heading, entries }) => ({
      role,
      heading: heading ?? null,
      entries: entries.map((entry) => ({
        lead: entry.lead ?? null,
        standing: entry.status ?? null,
        account: accountTold(entry),
        when: whenOf(entry),
        citations: entry.citations.map((citation) => toldOf(casebook, citation)),
      })),
    })),
  };
  return { hash: sha256(canonical(told)), content: contentOf(casebook, answer) };
}

/** Every record of the casebook as it is shown now, one in each step. */
export function* currentRecords(engine: Engine): Steps<CurrentRecord[]> {
  const current: CurrentRecord[] = [];
  for (const record of engine.casebook.records) {
    current.push(currentRecord(engine, record));
    yield;
  }
  return current;
}

/** A superseded one is shown as its successor. */
function currentRecord(engine: Engine, record: CaseRecord): CurrentRecord {
  const asked = { command: 'ask', option: 'question', query: record.id, why: [] };
  const { hash, content } = showingOf(engine.casebook, answerWithRecord(engine, record, asked));
  const successor = successorOf(record);
  return {
    id: record.id,
    hash,
    content,
    ...(successor === undefined ? {} : { supersededBy: successor }),
  };
}

/** The record that a call shows, by its id; undefined where the call is about none. */
export function recordIn(call: Call): string | undefined {
  return Object.values(call.args).find(isRecordId);
}

/** Whether a call tells what was known up to a day: what is said since is no part of it. */
export function isAsOf(call: Call): boolean {
  return call.args.as_of !== undefined;
}

function contentOf(casebook: Casebook, answer: Answer): RecordContent {
  return {
    title: answer.title,
    statement: answer.statement,
    standing: answer.factStatus === undefined ? null : standings[answer.factStatus],
    claims: answer.sections.flatMap(({ entries }) => entries.flatMap(claimOf)),
    citations: [...citationsOf(answer), ...nearestCitationsOf(answer)].map(({ quote, url }) => ({
      quoteId: quote.id,
      quote: quote.text,
      source: quote.source.id,
      paragraph: quote.paragraph,
      url,
      ...(quote.contentNote === undefined ? {} : { contentNote: quote.contentNote }),
      speaker: speakerOf(casebook, quote),
      publisher: quote.source.publisher,
      published: quote.source.published,
    })),
  };
}

function claimOf({ lead, account, status, when }: Entry): StoredClaim[] {
  if (lead === undefined && status === undefined && when === undefined) return [];
  return [
    {
      text: [account?.source.publisher, lead].filter((part) => part !== undefined).join(': '),
      speaker: account?.speaker ?? null,
      standing: status === undefined ? null : standings[status],
      when: when === undefined ? null : dateInWords(when),
    },
  ];
}

function dateInWords(when: NonNullable<Entry['when']>): string {
  const note = when.dateNote === undefined ? '' : ` (${when.dateNote})`;
  return `${eventDate(when)}${note}`;
}

function speakerOf(casebook: Casebook, { speaker }: Quote): string | null {
  return (speaker === undefined ? undefined : casebook.person(speaker)?.name) ?? null;
}

/** By the publisher: what the source is called hangs on which others the case has. */
function accountTold({ account }: Entry) {
  if (account === undefined) return null;
  const { source, ...whose } = account;
  return { publisher: source.publisher, ...whose };
}

/** An event comes with more than is told of it. */
function whenOf({ when }: Entry) {
  if (when === undefined) return null;
  const { date, until = null, precision, dateNote = null } = when;
  return { date, until, precision, dateNote };
}

/** The address of the source, not of the words in it: how these are linked to is not what is said. */
function toldOf(casebook: Casebook, { quote }: Citation) {
  return {
    quote: quote.text,
    speaker: speakerOf(casebook, quote),
    note: quote.contentNote ?? null,
    publisher: quote.source.publisher,
    published: quote.source.published,
    paragraph: quote.paragraph,
    address: quote.source.url,
  };
}

/** JSON with the names of every object in order, so that the order of YAML keys does not count. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_name, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}
