/** Records that replace others: of a kind that can, in no circles; a list, a question or a silence leads to the newer one. */
import { errorAt, type Problem, warningAt } from '../problem.js';
import { isOfKind } from '../record-id.js';
import type { CheckContext } from './context.js';

export function* checkSuccession({ knowledge, place }: CheckContext): Generator<Problem> {
  const parts = { facts: knowledge.facts, outcomes: knowledge.outcomes };
  const successor = new Map<string, string>();
  for (const { id, supersededBy } of [...parts.facts, ...parts.outcomes]) {
    if (supersededBy) successor.set(id, supersededBy);
  }
  for (const [part, records] of Object.entries(parts)) {
    for (const [index, { id, supersededBy }] of records.entries()) {
      if (!supersededBy) continue;
      const at = place([part, index, 'supersededBy']);
      // A question tells nothing of its own, and what was told does not become a person, a date or a silence.
      if (!isOfKind(supersededBy, 'fact') && !isOfKind(supersededBy, 'outcome')) {
        const what = `${id} is superseded by ${supersededBy}, which is neither a fact nor an outcome`;
        yield errorAt(at, 'superseded-kind', what, 'name the fact or outcome that holds now', id);
      }
      if (!leadsBack(id, successor)) continue;
      yield errorAt(
        at,
        'superseded-circle',
        `${id} is superseded by ${supersededBy}, which is in turn superseded by ${id}`,
        'delete supersededBy from the record that is the newest',
        id,
      );
    }
  }
  const uses = [
    ...knowledge.case.startHere.map((id, at) => ({
      id,
      path: ['case', 'startHere', at],
      from: 'case.yaml',
    })),
    ...knowledge.questions.flatMap((question, index) =>
      question.answer.map((id, at) => ({
        id,
        path: ['questions', index, 'answer', at],
        from: question.id,
      })),
    ),
    ...knowledge.silences.flatMap((silence, index) =>
      silence.nearest.map((id, at) => ({
        id,
        path: ['silences', index, 'nearest', at],
        from: silence.id,
      })),
    ),
  ];
  const known = new Set([...parts.facts, ...parts.outcomes].map(({ id }) => id));
  for (const { id, path, from } of uses) {
    const newer = successor.get(id);
    // One that cannot succeed is an error of its own: nobody is to write it elsewhere, too.
    if (!newer || !known.has(newer) || leadsBack(newer, successor)) continue;
    const what = `${from} leads to ${id}, which is superseded by ${newer}`;
    yield warningAt(place(path), 'superseded', what, `write ${newer}`, from);
  }
}

function leadsBack(id: string, successor: ReadonlyMap<string, string>): boolean {
  const seen = new Set<string>();
  for (let at = successor.get(id); at !== undefined && !seen.has(at); at = successor.get(at)) {
    if (at === id) return true;
    seen.add(at);
  }
  return false;
}
