/** Golden questions ask for what an answer can have: the id of a record that answers, paragraphs that exist. */
import { counted } from '../../text/counted.js';
import { nearestId } from '../nearest-id.js';
import { errorAt, type Problem } from '../problem.js';
import type { AnyRecord } from '../quote-ids.js';
import { isOfKind } from '../record-id.js';
import type { Golden } from '../schema.js';
import type { Path } from '../yaml.js';
import { type CheckContext, recordsOf } from './context.js';

export function* checkGolden(context: CheckContext): Generator<Problem> {
  const records = new Map(
    recordsOf(context.knowledge).map(({ record }) => [record.id, record] as const),
  );
  const paragraphs = new Map(
    context.knowledge.sources.map(({ id, paragraphs }) => [id, paragraphs] as const),
  );
  for (const [index, golden] of context.knowledge.golden.entries()) {
    const path = ['golden', index];
    yield* ofRefusal(golden, path, context);
    yield* ofRecord(golden, path, records, context);
    yield* ofCitations(golden, path, paragraphs, context);
  }
}

/** What is refused has no record and no citation: with one, it would be a miss for ever. */
function* ofRefusal(
  { ask, status, id, cites }: Golden,
  path: Path,
  { place }: CheckContext,
): Generator<Problem> {
  if (status !== 'not_found' && status !== 'invalid') return;
  const has = id !== undefined ? 'id' : 'cites';
  if (has === 'cites' && cites.length === 0) return;
  const who = `golden "${ask}"`;
  const what = `${who} must be ${status}, and has ${has}`;
  const fix = `delete ${has}, or write the status of its answer`;
  yield errorAt(place([...path, has]), 'golden-refusal', what, fix, who);
}

type Records = ReadonlyMap<string, AnyRecord>;

/** A question or a superseded record is never what an answer is known by: another record answers for it. */
function* ofRecord(
  { ask, id }: Golden,
  path: Path,
  records: Records,
  { place }: CheckContext,
): Generator<Problem> {
  if (id === undefined) return;
  const at = place([...path, 'id']);
  const who = `golden "${ask}"`;
  const record = records.get(id);
  if (record === undefined) {
    const near = nearestId(id, records.keys());
    const meant = near === undefined ? undefined : answeringFor(near, records);
    const fix = meant ? `did you mean ${meant}?` : `add ${id}, or delete the reference`;
    yield errorAt(
      at,
      'unknown-id',
      `${who} names the record ${id}, which does not exist`,
      fix,
      who,
    );
    return;
  }
  const answering = answeringFor(id, records);
  const isQuestion = isOfKind(id, 'question');
  // Where what supersedes it is amiss, that is told there.
  if (answering === id || (answering === undefined && !isQuestion)) return;
  const why = isQuestion
    ? 'and an answer has the id of the record that answers, never of the question that led to it'
    : `which is superseded by ${answering}`;
  const fix = answering ? `write ${answering}` : 'name the fact, outcome, event, person or silence';
  yield errorAt(at, 'golden-id', `${who} names ${id}, ${why}`, fix, who);
}

/** What an answer is known by where it comes from this record: of a question its main record, and always the newest. */
function answeringFor(id: string, records: Records): string | undefined {
  const seen = new Set<string>();
  let at: string | undefined = id;
  while (at !== undefined && !seen.has(at)) {
    seen.add(at);
    const record = records.get(at);
    if (record === undefined) return undefined;
    const next = successorOf(record);
    if (next === undefined) return isOfKind(at, 'question') ? undefined : at;
    at = next;
  }
  return undefined;
}

function successorOf(record: AnyRecord): string | undefined {
  if ('answer' in record) return record.answer[0];
  return 'supersededBy' in record ? record.supersededBy : undefined;
}

function* ofCitations(
  { ask, cites }: Golden,
  path: Path,
  paragraphs: ReadonlyMap<string, number>,
  { place }: CheckContext,
): Generator<Problem> {
  for (const [at, cite] of cites.entries()) {
    const [source = '', number] = cite.split('#');
    const count = paragraphs.get(source);
    const where = place([...path, 'cites', at]);
    const who = `golden "${ask}"`;
    if (count === undefined) {
      const near = nearestId(source, paragraphs.keys());
      const fix = near ? `did you mean ${near}#${number}?` : 'name a source of sources/';
      yield errorAt(
        where,
        'unknown-id',
        `${who} cites the source ${source}, which does not exist`,
        fix,
      );
    } else if (Number(number) < 1 || Number(number) > count) {
      const what = `${who} cites ¶${number} of ${source}, which has ${counted(count, 'paragraph')}`;
      yield errorAt(where, 'no-such-paragraph', what, 'correct the paragraph');
    }
  }
}
