/** From a record to the Answer it gives. */
import type { CaseRecord } from '../knowledge/casebook.js';
import type { Question, Silence } from '../knowledge/schema.js';
import { titleOf } from '../knowledge/title.js';
import type { Answer, Call, Section, Status, Why } from './answer.js';
import type { Engine } from './engine.js';
import { type AnsweringRecord, entryOf, isDisputed, nearestOf, sectionsOf } from './sections.js';
import { suggestionsOf } from './suggestions.js';

/** What the asker did: the command, their words, and why the record was taken to answer them. */
export interface Asked {
  readonly command: string;
  readonly query: string;
  readonly why: readonly Why[];
  /** The option of the command that takes a record id, so that buttons can ask again. */
  readonly option: string;
}

/** The answer that a record gives. A superseded record gives its successor's. */
export function answerWithRecord(engine: Engine, record: CaseRecord, asked: Asked): Answer {
  const current = engine.casebook.newest(record);
  const frame = {
    command: asked.command,
    query: asked.query,
    why: asked.why,
    call: callFor(asked, current.id),
    knowledge: engine.casebook.version,
  };
  const content = contentOf(engine, current);
  return current === record
    ? { ...frame, ...content }
    : { ...frame, ...content, replaces: { id: record.id, title: titleOf(record) } };
}

/**
 * The answer of a record that was found by its id.
 * @throws where there is no such record: what search finds is in the casebook
 */
export function answerWithId(engine: Engine, id: string, asked: Asked): Answer {
  const record = engine.casebook.record(id);
  if (record === undefined) throw new Error(`Search found ${id}, which is no record.`);
  return answerWithRecord(engine, record, asked);
}

type Content = Omit<Answer, 'command' | 'query' | 'why' | 'call' | 'knowledge'>;

function contentOf(engine: Engine, record: CaseRecord): Content {
  switch (record.type) {
    case 'question':
      return questionContent(engine, record);
    case 'silence':
      return silenceContent(engine, record);
    default:
      return singleContent(engine, record);
  }
}

function singleContent(engine: Engine, record: AnsweringRecord): Content {
  return {
    status: statusOf([record]),
    id: record.id,
    title: titleOf(record),
    statement: statementOf(record),
    ...(record.type === 'fact' ? { factStatus: record.status } : {}),
    sections: sectionsOf(engine.casebook, record),
    suggestions: [],
  };
}

function silenceContent(engine: Engine, silence: Silence): Content {
  return {
    status: 'silent',
    id: silence.id,
    title: silence.title,
    statement: silence.statement,
    sections: [nearestOf(engine.casebook, silence)],
    suggestions: suggestionsOf(engine.casebook, silence.nearest),
  };
}

/** One record answers as itself under the question's heading; several are set side by side. */
function questionContent(engine: Engine, question: Question): Content {
  const records = engine.casebook.current(question.answer);
  const silence = records.find((record) => record.type === 'silence');
  const answering = records.filter(isAnswering);
  const [first] = answering;
  if (first === undefined) {
    if (silence === undefined) throw new Error(`${question.id} is answered by no record.`);
    return silenceContent(engine, silence);
  }
  const { factStatus, ...content } = singleContent(engine, first);
  const sections =
    answering.length === 1 ? content.sections : [sideBySide(engine, answering, question.statement)];
  // A sentence over several records goes as far as each of them in its own way.
  const isJoint = answering.length > 1 && question.statement !== undefined;
  return {
    ...content,
    ...(factStatus === undefined || isJoint ? {} : { factStatus }),
    title: question.title,
    statement: question.statement ?? content.statement,
    status: statusOf(answering),
    sections: narrowed(sections, question, answering),
  };
}

/** With a statement over them, every record says its own; without, the first one's is the heading. */
function sideBySide(
  engine: Engine,
  records: readonly AnsweringRecord[],
  statement: string | undefined,
): Section {
  const entries = records.flatMap((record, index) => {
    const own = entryOf(engine.casebook, record);
    const repeats = index === 0 && statement === undefined && record.type === 'fact';
    return repeats ? own.map(({ lead: _lead, ...entry }) => entry) : own;
  });
  return { role: 'evidence', entries };
}

/**
 * Leaves only the quotes that bear on the question. Never where accounts differ: to show some of
 * them would prefer those in silence.
 */
function narrowed(
  sections: readonly Section[],
  question: Question,
  records: readonly AnsweringRecord[],
): readonly Section[] {
  const wanted = question.quotes;
  if (wanted === undefined || statusOf(records) === 'disputed') return sections;
  const kept = sections
    .map((section) => ({
      ...section,
      entries: section.entries
        .map((entry) => ({
          ...entry,
          citations: entry.citations.filter((citation) => wanted.includes(citation.quote.id)),
        }))
        .filter((entry) => entry.citations.length > 0),
    }))
    .filter((section) => section.entries.length > 0);
  return kept.length > 0 ? kept : sections;
}

function statusOf(records: readonly AnsweringRecord[]): Status {
  const differ = records.some((record) => record.type === 'outcome' && isDisputed(record));
  return differ ? 'disputed' : 'answered';
}

function statementOf(record: AnsweringRecord): string {
  return record.type === 'person'
    ? record.roles.map((role) => role.text).join(' ')
    : record.statement;
}

function isAnswering(record: CaseRecord): record is AnsweringRecord {
  return record.type !== 'question' && record.type !== 'silence';
}

function callFor(asked: Asked, id: string): Call {
  return { command: asked.command, args: { [asked.option]: id } };
}
