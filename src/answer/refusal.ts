/** Answers that hold no evidence: nothing found, several meant, or words that cannot be used. */
import { mainAnswerOf } from '../search/case/case-records.js';
import type { Answer, Suggestion } from './answer.js';
import type { Engine } from './engine.js';
import { suggestionsOf } from './suggestions.js';
import { thresholds } from './thresholds.js';

export interface Refused {
  readonly command: string;
  readonly query: string;
  readonly title: string;
  readonly statement: string;
  readonly suggestions?: readonly Suggestion[];
}

/**
 * The sources hold nothing on it; says what can be asked: first of what is suggested, of which there may be
 * more than is offered.
 */
export function notFound(engine: Engine, refused: Refused): Answer {
  const nearest = refused.suggestions ?? [];
  const start = suggestionsOf(engine.casebook, engine.casebook.info.startHere);
  // A question and what answers it open the same, so they are one choice.
  const choices = new Map<string, Suggestion>();
  for (const suggestion of [...nearest, ...start]) {
    const record = engine.casebook.record(suggestion.id);
    if (record === undefined) continue;
    const opens = mainAnswerOf(record);
    if (!choices.has(opens)) choices.set(opens, suggestion);
  }
  const suggestions = [...choices.values()].slice(0, thresholds.offered);
  return refuse(engine, 'not_found', { ...refused, suggestions });
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
