/** Answers that hold no evidence: nothing found, several meant, or words that cannot be used. */
import type { Answer, Suggestion } from './answer.js';
import type { Engine } from './engine.js';
import { suggestionsOf } from './suggestions.js';

/** At most so many nearest topics: a row of Discord buttons holds five. */
const topics = 5;

export interface Refused {
  readonly command: string;
  readonly query: string;
  readonly title: string;
  readonly statement: string;
  readonly suggestions?: readonly Suggestion[];
}

/** The sources hold nothing on it; says what can be asked, the nearest topics first. */
export function notFound(engine: Engine, refused: Refused): Answer {
  const nearest = refused.suggestions ?? [];
  const start = suggestionsOf(engine.casebook, engine.casebook.info.startHere);
  const all = [...nearest, ...start].filter(
    ({ id }, i, before) =>
      before.findIndex((other) => mainOf(engine, other.id) === mainOf(engine, id)) === i,
  );
  return refuse(engine, 'not_found', { ...refused, suggestions: all.slice(0, topics) });
}

/** What a suggestion opens at last: a question and what answers it are one choice. */
function mainOf(engine: Engine, id: string): string {
  const record = engine.casebook.record(id);
  return record?.type === 'question' ? (record.answer[0] ?? id) : id;
}

/** Several records fit about as well: the asker chooses, nothing is guessed. */
export function unclear(engine: Engine, refused: Refused): Answer {
  return refuse(engine, 'unclear', refused);
}

/** What was typed cannot be used; the statement says why and what to do. */
export function invalid(engine: Engine, refused: Refused): Answer {
  return refuse(engine, 'invalid', refused);
}

function refuse(
  engine: Engine,
  status: 'not_found' | 'unclear' | 'invalid',
  refused: Refused,
): Answer {
  return {
    command: refused.command,
    query: refused.query,
    status,
    id: null,
    title: refused.title,
    statement: refused.statement,
    sections: [],
    suggestions: refused.suggestions ?? [],
    why: [],
    call: { command: refused.command, args: {} },
    knowledge: engine.casebook.version,
  };
}
