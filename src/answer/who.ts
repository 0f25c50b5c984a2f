/** People, organisations and the unnamed: by name, surname, alias or role. */
import type { Answer } from './answer.js';
import { byId } from './by-id.js';
import { sourceChoices, sourcesOf } from './called-source.js';
import { decideWho } from './decide-who.js';
import type { Engine } from './engine.js';
import { type Asked, answerWithId } from './record.js';
import { notFound, unclear } from './refusal.js';
import { suggestionsOf } from './suggestions.js';
import { thresholds } from './thresholds.js';

/** Their role, what they said and what is said of them; `name` may be misspelt or a record id. */
export function who(engine: Engine, name: string): Answer {
  const asked: Asked = { command: 'who', option: 'name', query: name, why: [] };
  const direct = byId(engine, name, asked, ['person']);
  if (direct !== undefined) return direct;

  const decision = decideWho(engine, name);
  const published = sourcesOf(engine.casebook, name);
  if (published.length > 0) {
    const ids = decision.kind === 'unclear' ? decision.ids : [];
    const people = suggestionsOf(engine.casebook, ids);
    return unclear(engine, {
      ...asked,
      title: 'Did you mean a source?',
      statement: 'A source of this case was published under that name.',
      suggestions: [...sourceChoices(published), ...people].slice(0, thresholds.offered),
    });
  }
  switch (decision.kind) {
    case 'answer':
      return answerWithId(engine, decision.id, { ...asked, why: decision.why });
    case 'unclear': {
      const isOne = decision.ids.length === 1;
      return unclear(engine, {
        ...asked,
        title: isOne ? 'Did you mean them?' : 'Whom did you mean?',
        statement: isOne
          ? 'Only some of that is what somebody in the sources is called; it may be somebody else.'
          : 'Several people or organisations in the sources fit that. Choose one.',
        suggestions: suggestionsOf(engine.casebook, decision.ids),
      });
    }
    case 'none': {
      const known = engine.casebook.people.map((person) => person.id);
      return notFound(engine, {
        ...asked,
        title: 'Nobody of that name here',
        statement:
          'Nobody who is known here fits that. These are some of those whom the sources tell of:',
        suggestions: suggestionsOf(engine.casebook, [...decision.nearest, ...known]),
      });
    }
  }
}
