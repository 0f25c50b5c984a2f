/** Free-text questions: look up or search, decide, answer. */
import type { RecordKind } from '../knowledge/casebook.js';
import type { Answer } from './answer.js';
import { decide } from './decide.js';
import type { Engine } from './engine.js';
import { lookUp } from './ids.js';
import { type Asked, answerWithRecord } from './record.js';
import { notFound, unclear } from './refusal.js';
import { suggestionsOf } from './suggestions.js';

/** Answers a question in the asker's own words, or a record by its id. */
export function ask(engine: Engine, question: string): Answer {
  const asked: Asked = { command: 'ask', option: 'question', query: question, why: [] };
  const direct = byId(engine, question, asked);
  if (direct !== undefined) return direct;

  const decision = decide(engine.search.ask(question));
  switch (decision.kind) {
    case 'answer': {
      const record = engine.casebook.record(decision.id);
      if (record === undefined) throw new Error(`Search found ${decision.id}, which is no record.`);
      return answerWithRecord(engine, record, { ...asked, why: decision.why });
    }
    case 'unclear':
      return unclear(engine, {
        ...asked,
        title: 'Which did you mean?',
        statement: 'Your question fits more than one thing that the sources tell. Choose one.',
        suggestions: suggestionsOf(engine.casebook, decision.ids),
      });
    case 'none':
      return notFound(engine, {
        ...asked,
        title: 'Not in the sources',
        statement: `Nothing in the ${sourceCount(engine)} of this case answers that. This is what they can answer:`,
        suggestions: suggestionsOf(engine.casebook, decision.nearest),
      });
  }
}

/** The record where `text` is an id, a refusal where it is the id of nothing, else undefined. */
export function byId(
  engine: Engine,
  text: string,
  asked: Asked,
  kinds?: readonly RecordKind[],
): Answer | undefined {
  const looked = lookUp(engine, text, kinds);
  switch (looked.found) {
    case 'record':
      return answerWithRecord(engine, looked.record, asked);
    case 'gone':
      return notFound(engine, {
        command: asked.command,
        query: text,
        title: 'This record is not here any more',
        statement: `The knowledge holds no record "${text}". It was removed or renamed since, or never was. Ask in your own words instead, or choose:`,
      });
    case 'words':
      return undefined;
  }
}

function sourceCount(engine: Engine): string {
  const count = engine.casebook.sources.length;
  return count === 1 ? 'one source' : `${count} sources`;
}
