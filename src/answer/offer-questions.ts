/** What to offer while somebody types a question. */
import { titleFor } from '../search/matched-title.js';
import { wordsOf } from '../search/terms.js';
import type { Suggestion } from './answer.js';
import { decide } from './decide.js';
import type { Engine } from './engine.js';
import { isSmallTalk } from './small-talk.js';

/**
 * What the question would be answered with as it stands, then what begins like it or holds its words:
 * one who types on past what any wording holds still sees where it leads. A word alone, which may be
 * the beginning of anything, is not answered yet.
 */
export function offerQuestions(engine: Engine, typed: string, limit: number): Suggestion[] {
  const begun = engine.search.complete(typed, { types: ['question', 'silence'], limit });
  const led = wordsOf(typed).length < fewest ? [] : leadsTo(engine, typed);
  const offered = new Map(led.map((suggestion) => [suggestion.id, suggestion]));
  for (const suggestion of begun) {
    if (!offered.has(suggestion.id)) offered.set(suggestion.id, suggestion);
  }
  return [...offered.values()].slice(0, limit);
}

/** The answer, or those to choose from. */
function leadsTo({ search, casebook }: Engine, typed: string): Suggestion[] {
  const question = typed.replace(unfinished, '');
  const decision = decide(isSmallTalk(question) ? [] : search.ask(question));
  const ids =
    decision.kind === 'answer' ? [decision.id] : decision.kind === 'unclear' ? decision.ids : [];
  return ids.flatMap((id) => {
    const record = casebook.record(id);
    return record === undefined ? [] : [{ id, title: titleFor(record, typed) }];
  });
}

/** Words from which on what was typed is taken for a question. 2 to 4. */
const fewest = 2;
/** The beginning of a word, which would be read as some other word: "bas" before it is "based". */
const unfinished = /(?<=\s)\S{1,3}$/;
