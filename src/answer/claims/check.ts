/** Checking a message against the sources: their words beside what it says, and no verdict. */
import type { CaseRecord } from '../../knowledge/casebook.js';
import type { Steps } from '../../steps.js';
import { linesOf } from '../../text/message.js';
import type { Answer, Section, Status } from '../answer.js';
import type { Engine } from '../engine.js';
import { invalid, notFound } from '../refusal.js';
import { entryOf, isDisputed, nearestOf } from '../sections.js';
import { suggestionsOf } from '../suggestions.js';
import type { CheckedStatement, ClaimLabel } from './checked.js';
import { comparisonsOf } from './compare.js';
import { isForeign } from './foreign.js';
import { type Reader, readerOf } from './reader.js';
import { type Statement, statementsOf } from './statements.js';
import { uncompared } from './uncompared.js';

const command = 'claims';

/**
 * The answer for a message of any length and any content, in steps, since a long one takes long. It
 * holds the message's statements in their order; what has nothing to do with the case is left alone and
 * counted.
 */
export function* checkMessage(engine: Engine, message: string): Steps<Answer> {
  if (linesOf(message).length === 0) {
    return invalid(engine, {
      command,
      query: message,
      title: 'There are no words to check in that',
      statement:
        'Apart from links, code, mentions and emoji the message holds no words. What can be checked is what it says in a sentence.',
    });
  }
  const reader = yield* readerOf(engine);
  const checked: CheckedStatement[] = [];
  for (const statement of withoutRepeats(yield* statementsOf(reader, message))) {
    checked.push(yield* check(reader, statement, message));
    yield;
  }
  const about = checked.filter(({ label }) => label !== 'none');
  if (about.length === 0) return nothingAbout(engine, message, checked);
  return {
    command,
    query: message,
    status: statusOf(about),
    id: null,
    title: 'Checked against the sources',
    statement: summary(about.length, checked.length - about.length),
    statements: checked,
    sections: about.map((statement) => sectionOf(reader, statement)),
    suggestions: suggestionsOf(
      engine.casebook,
      about.flatMap(({ ids }) => ids),
    ).slice(0, opened),
    why: [],
    call: { command, args: { text: message } },
    knowledge: engine.casebook.version,
  };
}

/** One sentence over and over bears on the case once, or its answer would fill pages. */
function withoutRepeats(statements: readonly Statement[]): Statement[] {
  const seen = new Set<string>();
  return statements.filter(({ ids, text, quoted, hidden }) => {
    if (ids.length === 0) return true;
    const key = JSON.stringify([text.toLowerCase(), ids, quoted, hidden]);
    const isNew = !seen.has(key);
    seen.add(key);
    return isNew;
  });
}

/** Records offered to open on their own: a menu holds no more than 25, and few choose from so many. */
const opened = 15;

function* check(
  reader: Reader,
  { text, quoted, hidden, ids }: Statement,
  message: string,
): Steps<CheckedStatement> {
  const records = reader.casebook.current(ids);
  const sections = records.map((record) => evidenceFor(reader, record));
  const cited = (role: Section['role']) => {
    const all = sections
      .filter((section) => section.role === role)
      .flatMap(({ entries }) => entries.flatMap(({ citations }) => citations));
    return [...new Map(all.map((citation) => [citation.quote.id, citation])).values()];
  };
  const citations = cited('evidence');
  const nearest = cited('nearest');
  const comparisons = yield* comparisonsOf(reader, text, records, message);
  return {
    text,
    label: labelOf(records),
    quoted,
    // The message may say openly what the case keeps behind a content note.
    hidden:
      hidden || [...citations, ...nearest].some(({ quote }) => quote.contentNote !== undefined),
    ids: records.map(({ id }) => id),
    citations,
    nearest,
    comparisons,
    uncompared: uncompared(reader, text, records, comparisons),
  };
}

function labelOf(records: readonly CaseRecord[]): ClaimLabel {
  if (records.length === 0) return 'none';
  if (records.every(({ type }) => type === 'silence')) return 'silent';
  return records.some((record) => record.type === 'outcome' && isDisputed(record))
    ? 'differ'
    : 'says';
}

function sectionOf(reader: Reader, checked: CheckedStatement): Section {
  const sections = reader.casebook
    .current(checked.ids)
    .map((record) => evidenceFor(reader, record));
  const [first] = sections;
  const role = first?.role ?? 'evidence';
  // Beside what is told, a silence is its sentence alone: its nearest quotes stand there already.
  const entries = sections.flatMap((section) =>
    section.role === role ? section.entries : section.entries.slice(0, 1),
  );
  return { role, checked, entries };
}

/** What a record says, with its own sentence before its quotes. */
function evidenceFor({ casebook }: Reader, record: CaseRecord): Section {
  switch (record.type) {
    case 'question':
      throw new Error(`A statement bears on what answers ${record.id}, not on the question.`);
    case 'silence': {
      const { role, entries } = nearestOf(casebook, record);
      const told = { lead: record.statement, recordId: record.id, citations: [] };
      return { role, entries: [told, ...entries] };
    }
    default:
      return { role: 'evidence', entries: entryOf(casebook, record) };
  }
}

function statusOf(about: readonly CheckedStatement[]): Status {
  if (about.some(({ label }) => label === 'differ')) return 'disputed';
  return about.some(({ label }) => label === 'says') ? 'answered' : 'silent';
}

function nothingAbout(
  engine: Engine,
  message: string,
  statements: readonly CheckedStatement[],
): Answer {
  const foreign = isForeign(message)
    ? ' The sources are in English, and so is what can be checked.'
    : '';
  return {
    ...notFound(engine, {
      command,
      query: message,
      title: 'Nothing about this case',
      statement: `Nothing was recognised in the message that bears on what the sources tell, so nothing is set beside it.${foreign} This is what can be asked:`,
    }),
    statements,
  };
}

function summary(about: number, alone: number): string {
  const many = about === 1 ? 'One statement' : `${about} statements`;
  const rest =
    alone === 0 ? '' : ` The rest (${alone === 1 ? 'one part' : `${alone} parts`}) is left alone.`;
  return `${many} of the message ${about === 1 ? 'bears' : 'bear'} on this case.${rest} Beside ${about === 1 ? 'it' : 'each'} stand the sources’ own words; what to make of them is left to you.`;
}
