/** Ids are unique and every reference resolves; those of golden questions are looked at with the rest of them. */
import { nearestId } from '../nearest-id.js';
import { errorAt, type Problem } from '../problem.js';
import { isOfKind } from '../record-id.js';
import type { Path } from '../yaml.js';
import { type CheckContext, quotesOf, recordsOf } from './context.js';

/** A use of an id, and what kind of thing it must name. */
interface Reference {
  readonly kind: 'quote' | 'person' | 'record' | 'answer' | 'content note';
  readonly id: string;
  readonly path: Path;
  /** Whose reference it is. */
  readonly from: string;
}

export function* checkReferences({ knowledge, place }: CheckContext): Generator<Problem> {
  const quotes = quotesOf(knowledge);
  const records = recordsOf(knowledge);
  const notes = knowledge.case.contentNotes.map((note, index) => ({
    id: note.id,
    path: ['case', 'contentNotes', index],
  }));
  const named = {
    source: knowledge.sources.map(({ id }, index) => ({ id, path: ['sources', index] })),
    quote: quotes.map(({ quote, path }) => ({ id: quote.id, path })),
    record: records.map(({ record, path }) => ({ id: record.id, path })),
    'content note': notes,
  };
  for (const [kind, things] of Object.entries(named)) {
    const first = new Map<string, Path>();
    for (const { id, path } of things) {
      const before = first.get(id);
      if (!before) {
        first.set(id, path);
        continue;
      }
      const { file, line } = place([...before, 'id']);
      yield errorAt(
        place([...path, 'id']),
        'duplicate-id',
        `${kind} ${id} is already at ${file}:${line}`,
        'give one of the two another id, or delete it',
        id,
      );
    }
  }

  const known = {
    quote: new Set(named.quote.map(({ id }) => id)),
    record: new Set(named.record.map(({ id }) => id)),
    // A question is answered by what tells something; another question would lead round and round.
    answer: new Set(named.record.map(({ id }) => id).filter((id) => !isOfKind(id, 'question'))),
    person: new Set(knowledge.people.map(({ id }) => id)),
    'content note': new Set(notes.map(({ id }) => id)),
  };
  for (const { kind, id, path, from } of references({ knowledge })) {
    if (known[kind].has(id)) continue;
    const asked = kind === 'answer' && knowledge.questions.find((question) => question.id === id);
    if (asked) {
      yield errorAt(
        place(path),
        'answer-kind',
        `${from} answers with ${id}, which is a question itself`,
        `name what answers it: ${answersOf(asked.answer)}`,
        from,
      );
      continue;
    }
    const near = nearestId(id, known[kind]);
    yield errorAt(
      place(path),
      'unknown-id',
      `${from} names the ${kind === 'answer' ? 'record' : kind} ${id}, which does not exist`,
      near ? `did you mean ${near}?` : `add ${id}, or delete the reference`,
      from,
    );
  }
}

function answersOf(ids: readonly string[]): string {
  const telling = ids.filter((id) => !isOfKind(id, 'question'));
  return telling.length === 0
    ? 'a fact, an outcome, an event, a person or a silence'
    : telling.join(', ');
}

/** Every use of an id in the whole folder, but for what golden questions ask for. */
export function* references({ knowledge }: Pick<CheckContext, 'knowledge'>): Generator<Reference> {
  for (const { quote, path } of quotesOf(knowledge)) {
    if (quote.speaker) {
      yield { kind: 'person', id: quote.speaker, path: [...path, 'speaker'], from: quote.id };
    }
    if (quote.contentNote) {
      yield {
        kind: 'content note',
        id: quote.contentNote,
        path: [...path, 'contentNote'],
        from: quote.id,
      };
    }
  }
  yield* each('quote', knowledge.case.quotes, ['case', 'quotes'], 'case.yaml');
  yield* each('record', knowledge.case.startHere, ['case', 'startHere'], 'case.yaml');
  for (const { record, path } of recordsOf(knowledge)) {
    if ('roles' in record) {
      for (const [index, role] of record.roles.entries()) {
        yield* each('quote', role.quotes, [...path, 'roles', index, 'quotes'], record.id);
      }
    }
    if ('claims' in record) {
      for (const [index, claim] of record.claims.entries()) {
        const at = [...path, 'claims', index];
        yield* each('quote', claim.quotes, [...at, 'quotes'], record.id);
        if (claim.speaker) {
          yield { kind: 'person', id: claim.speaker, path: [...at, 'speaker'], from: record.id };
        }
      }
    }
    if ('quotes' in record)
      yield* each('quote', record.quotes ?? [], [...path, 'quotes'], record.id);
    if ('about' in record) yield* each('person', record.about, [...path, 'about'], record.id);
    if ('answer' in record) yield* each('answer', record.answer, [...path, 'answer'], record.id);
    if ('nearest' in record) yield* each('record', record.nearest, [...path, 'nearest'], record.id);
    if ('supersededBy' in record && record.supersededBy) {
      yield {
        kind: 'record',
        id: record.supersededBy,
        path: [...path, 'supersededBy'],
        from: record.id,
      };
    }
  }
}

function* each(
  kind: Reference['kind'],
  ids: readonly string[],
  path: Path,
  from: string,
): Generator<Reference> {
  for (const [index, id] of ids.entries()) yield { kind, id, path: [...path, index], from };
}
