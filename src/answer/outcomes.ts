/** The register of outcomes: what happened, each figure cited, disagreements marked. */
import type { Steps } from '../steps.js';
import type { Answer, Section } from './answer.js';
import { byId } from './by-id.js';
import type { Engine } from './engine.js';
import { askBack, lookUpByWords } from './look-up.js';
import { type Asked, answerWithId } from './record.js';
import { notFound } from './refusal.js';
import { claimEntry, isDisputed } from './sections.js';
import { suggestionsOf } from './suggestions.js';

/** Every outcome on one card. It is disputed where any of them is. */
export function outcomes(engine: Engine): Answer {
  const current = engine.casebook.currentOutcomes;
  const disputed = current.filter(isDisputed);
  return {
    command: 'outcomes',
    query: '',
    status: current.length === 0 ? 'not_found' : disputed.length > 0 ? 'disputed' : 'answered',
    id: null,
    title: 'What happened: the outcomes',
    statement: summary(current.length, disputed.length, engine.casebook.sources.length),
    sections: current.map(
      (outcome): Section => ({
        role: 'evidence',
        heading: isDisputed(outcome) ? `${outcome.title} (sources differ)` : outcome.title,
        compact: true,
        entries: outcome.claims.map((claim) => ({
          ...claimEntry(engine.casebook, claim),
          recordId: outcome.id,
        })),
      }),
    ),
    suggestions: suggestionsOf(
      engine.casebook,
      current.map((outcome) => outcome.id),
    ),
    why: [],
    call: { command: 'outcomes', args: {} },
    knowledge: engine.casebook.version,
  };
}

/** One outcome in detail, by id or in the asker's own words. */
export function* outcome(engine: Engine, text: string): Steps<Answer> {
  const asked: Asked = { command: 'outcomes', option: 'outcome', query: text, why: [] };
  const direct = byId(engine, text, asked, ['outcome']);
  if (direct !== undefined) return direct;

  const decision = yield* lookUpByWords(engine, 'outcome', text);
  switch (decision.kind) {
    case 'answer':
      return answerWithId(engine, decision.id, { ...asked, why: decision.why });
    case 'unclear':
      return askBack(engine, 'outcome', asked, decision.ids);
    case 'none': {
      const all = engine.casebook.currentOutcomes.map(({ id }) => id);
      return notFound(engine, {
        ...asked,
        title: 'No such outcome here',
        statement:
          'No outcome that is known here fits that. These are, as the sources report them:',
        suggestions: suggestionsOf(engine.casebook, [...decision.nearest, ...all]),
      });
    }
  }
}

function summary(all: number, disputed: number, sources: number): string {
  if (all === 0) return 'The knowledge of this case holds no outcomes yet.';
  // One source alone agrees with nobody, and what one of several tells nobody else need have told.
  const alike =
    sources === 1 ? 'All of it is one source’s account.' : 'On none do the sources differ.';
  const differ =
    disputed === 0
      ? alike
      : `On ${disputed} of them the sources differ; every account is shown under its own source.`;
  return `What the sources report to have come of it, in ${all} ${all === 1 ? 'point' : 'points'}. ${differ}`;
}
