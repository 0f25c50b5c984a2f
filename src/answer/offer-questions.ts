/** What to offer while somebody types a question. */
import { titleFor } from '../search/case/matched-title.js';
import { isFunctionWord } from '../search/function-words.js';
import { wordsOf } from '../search/terms.js';
import type { Steps } from '../steps.js';
import type { Suggestion } from './answer.js';
import { decideOn } from './ask.js';
import type { Decision } from './decide.js';
import type { Engine } from './engine.js';

/**
 * What the question would be answered with as far as it is typed, then what begins like it or holds its
 * words: one who types on past what any wording holds still sees where it leads.
 */
export function* offerQuestions(engine: Engine, typed: string, most: number): Steps<Suggestion[]> {
  const begun = engine.search.complete(typed, { types: ['question', 'silence'], limit: most });
  yield;
  const offered = new Map<string, Suggestion>();
  for (const suggestion of [...(yield* leadsTo(engine, typed)), ...begun]) {
    if (!offered.has(suggestion.id)) offered.set(suggestion.id, suggestion);
  }
  return [...offered.values()].slice(0, most);
}

/** The answer, or those to choose from. */
function* leadsTo(engine: Engine, typed: string): Steps<Suggestion[]> {
  const decision = yield* decideSoFar(engine, typed);
  if (decision.kind === 'none') return [];
  const ids = decision.kind === 'answer' ? [decision.id] : decision.ids;
  return engine.casebook
    .current(ids)
    .map((record) => ({ id: record.id, title: titleFor(record, typed) }));
}

/**
 * A short last word that is none yet is left out, for it would be read as another: "bas" before it is
 * "based". A word alone may be the beginning of anything.
 */
function* decideSoFar(engine: Engine, typed: string): Steps<Decision> {
  if (wordsOf(typed).length < fewest) return nothing;
  const [last = ''] = wordsOf(/(?<=\s)\S{1,3}$/.exec(typed)?.[0] ?? '');
  const decision = yield* decideOn(engine, typed);
  const met = decision.kind === 'answer' ? decision.why : [];
  const isWord =
    isFunctionWord(last) || met.some(({ term, how }) => term === last && how === 'exact');
  if (last === '' || isWord) return decision;
  const before = typed.replace(/\S+$/, '');
  return wordsOf(before).length < fewest ? nothing : yield* decideOn(engine, before);
}

const nothing: Decision = { kind: 'none', nearest: [] };

/** Words from which on what was typed is taken for a question. 2 to 4. */
const fewest = 2;
