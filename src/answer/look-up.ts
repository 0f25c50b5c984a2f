/**
 * One record of a kind, looked up by words: of its heading first, then as a question is asked, then by what
 * it tells. Unlike a question a look-up has no words to spare: a record that lacks one is only near.
 */
import { isOfKind } from '../knowledge/record-id.js';
import { titleById } from '../knowledge/title.js';
import { answersOf } from '../search/case/case-records.js';
import { evidenceOf } from '../search/case/evidence.js';
import type { SearchIndex } from '../search/search-index.js';
import { isNumber, wordsOf } from '../search/terms.js';
import type { Match } from '../search/types.js';
import type { Steps } from '../steps.js';
import { withoutAddressesAndMentions } from '../text/clean.js';
import { denies } from '../text/denial.js';
import type { Answer, Suggestion } from './answer.js';
import { rankFor } from './ask.js';
import { type Decision, decide, offered, onlyOf } from './decide.js';
import type { Engine } from './engine.js';
import { type LookedUp, lookUpIndexes, recordOf } from './look-up-index.js';
import type { Asked } from './record.js';
import { unclear } from './refusal.js';
import { suggestionsOf } from './suggestions.js';

/** Decides by all that was typed, typing mistakes and all. */
export function* lookUpByWords(engine: Engine, kind: LookedUp, typed: string): Steps<Decision> {
  const text = withoutAddressesAndMentions(typed);
  const index = yield* engine.kept(lookUpIndexes[kind]);
  const found = yield* foundIn(index, text);
  const isDenied = denies(text);
  const isOpposite = (id: string) => isDenied && !denies(titleById(engine.casebook, id));
  const fitting = found.filter(({ id }) => !isOpposite(id));

  const headings = fitting.filter(({ isHeading }) => isHeading);
  const [whole] = headings.filter(({ isWordForWord }) => isWordForWord);
  if (whole !== undefined) return { kind: 'answer', id: whole.id, why: whole.why };

  const told = fitting.filter(({ isHeading }) => !isHeading);
  // A question of how many there were has other answers than one of 19.
  const hasFigure = wordsOf(text).some(isNumber);
  const mayBe = (id: string) =>
    hasFigure ? told.some((each) => each.id === id && each.holdsFigures) : !isOpposite(id);
  const asked = yield* askedFor(engine, kind, text);
  if (asked.kind === 'answer' && mayBe(asked.id)) return asked;

  const headed = headings.filter(({ holdsAll }) => holdsAll);
  if (headed.length > 0) return onlyOf(headed);
  const meant = asked.kind === 'unclear' ? asked.ids.filter(mayBe) : [];
  const telling = told.filter(({ holdsAll }) => holdsAll).map(({ id }) => id);
  const likely = meant.length > 0 ? meant : telling;
  return likely.length > 0
    ? { kind: 'unclear', ids: offered(likely) }
    : {
        kind: 'none',
        nearest: offered(found.filter(({ holdsAny }) => holdsAny).map(({ id }) => id)),
      };
}

/** Asks back which of some records was meant, be it one that is only likely. */
export function askBack(
  engine: Engine,
  kind: LookedUp,
  asked: Asked,
  ids: readonly string[],
): Answer {
  return unclear(engine, {
    ...asked,
    title: ids.length === 1 ? `Did you mean this ${kind}?` : `Which ${kind} did you mean?`,
    statement: `Choose the ${kind} to see with its quotes.`,
    suggestions: suggestionsOf(engine.casebook, ids),
  });
}

/** What to choose from while somebody types: what begins so, and where nothing does, what would be found. */
export function* offerRecords(
  engine: Engine,
  kind: LookedUp,
  typed: string,
  most: number,
): Steps<Suggestion[]> {
  const begun = engine.search.complete(typed, { types: [kind], limit: most });
  if (begun.length > 0) return begun;
  yield;
  const decision = yield* lookUpByWords(engine, kind, typed);
  const ids =
    decision.kind === 'answer' ? [decision.id] : decision.kind === 'unclear' ? decision.ids : [];
  return suggestionsOf(engine.casebook, ids).slice(0, most);
}

/** What the question leads to, as far as that is of a kind. */
function* askedFor(engine: Engine, kind: LookedUp, text: string): Steps<Decision> {
  const ranked = yield* rankFor(engine, text);
  const decision = decide(ranked);
  const firstOf = (id: string) =>
    leadsTo(engine, id)
      .filter((each) => isOfKind(each, kind))
      .slice(0, 1);
  switch (decision.kind) {
    case 'answer': {
      const { id } = decision;
      const [main] = leadsTo(engine, id);
      const meant = firstOf(id);
      const isAllHeld = ranked.some(
        (each) => each.id === id && each.evidence.unsupported.length === 0,
      );
      // What merely bears on the words, or lacks one, is not what was looked up.
      return isAllHeld && main !== undefined && main === meant[0]
        ? { ...decision, id: main }
        : { kind: 'unclear', ids: meant };
    }
    case 'unclear':
      return { kind: 'unclear', ids: decision.ids.flatMap(firstOf) };
    case 'none':
      return decision;
  }
}

/** What answers where a record is found: of a question its answers, the main one first. */
function leadsTo({ casebook }: Engine, id: string): readonly string[] {
  const record = casebook.record(id);
  return casebook.current(record === undefined ? [] : answersOf(record)).map((each) => each.id);
}

/** A record as one of its texts was found, the best first. */
interface Found {
  readonly id: string;
  /** By its heading; else by all that it tells. */
  readonly isHeading: boolean;
  readonly isWordForWord: boolean;
  readonly holdsAll: boolean;
  readonly holdsAny: boolean;
  readonly holdsFigures: boolean;
  readonly why: readonly Match[];
}

function* foundIn(index: SearchIndex, text: string): Steps<Found[]> {
  const { query, groups } = yield* index.rankInSteps(text, Number.MAX_SAFE_INTEGER);
  return groups.map((group) => {
    const { supported, unsupported } = evidenceOf(query, group, new Set(), []);
    const id = recordOf(group.group);
    return {
      id,
      isHeading: group.group === id,
      isWordForWord: group.isWordForWord,
      holdsAll:
        unsupported.length === 0 &&
        supported.length > 0 &&
        index.opposed(query, group).length === 0,
      holdsAny: supported.length > 0,
      holdsFigures: !unsupported.some(({ kind }) => kind === 'number'),
      why: index.why(query, group.meetings),
    };
  });
}
