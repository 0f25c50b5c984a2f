/** Free-text questions: look up or search, decide, answer. */
import { answersOf, mainAnswerOf } from '../search/case/case-records.js';
import type { Ranked } from '../search/case/ranked.js';
import type { Steps } from '../steps.js';
import { bareQuestion } from '../text/bare-question.js';
import { withoutAddressesAndMentions } from '../text/clean.js';
import type { Answer } from './answer.js';
import { byId } from './by-id.js';
import { type Decision, decide } from './decide.js';
import type { Engine } from './engine.js';
import { oneEach } from './one-each.js';
import { withoutPronoun } from './pronouns.js';
import { countsOn, questionsIn } from './questions-in.js';
import { type Asked, answerWithId } from './record.js';
import { notFound } from './refusal.js';
import { type RecordAnswer, severalShown, sideBySide } from './side-by-side.js';
import { isSmallTalk } from './small-talk.js';
import { suggestionsOf } from './suggestions.js';

/** Answers a question in the asker's own words, or a record by its id. */
export function* ask(engine: Engine, question: string): Steps<Answer> {
  const asked: Asked = { command: 'ask', option: 'question', query: question, why: [] };
  const direct = byId(engine, question, asked);
  if (direct !== undefined) return direct;

  // The question stays as it was typed: what names somebody is for the keeping of gaps to see.
  const ranked = yield* rankFor(engine, question);
  const decision = decide(ranked);
  // Whose very words were asked is one question, however many it holds.
  const isOne = ranked.some(({ evidence }) => evidence.isWordForWord);
  const several = isOne ? undefined : yield* askedAtOnce(engine, asked, decision);
  if (several !== undefined) return several;
  switch (decision.kind) {
    case 'answer':
      return answerWithId(engine, decision.id, { ...asked, why: decision.why });
    case 'unclear':
      return sideBySide(engine, asked, decision.ids);
    case 'none':
      return notFound(engine, {
        ...asked,
        title: 'Not in the sources',
        statement: `No answer to that was found in the ${sourceCount(engine)} of this case. ${leadTo(decision.nearest)}`,
        suggestions: suggestionsOf(engine.casebook, decision.nearest),
      });
  }
}

export function* decideOn(engine: Engine, question: string): Steps<Decision> {
  return decide(yield* rankFor(engine, question));
}

/** Ranks for a question's words alone; what it points at, whom it is addressed to and its courtesies ask nothing. */
export function* rankFor({ search }: Engine, question: string): Steps<Ranked[]> {
  const words = withoutAddressesAndMentions(question);
  if (isSmallTalk(words)) return [];
  const bare = bareQuestion(words);
  // Whose very words it is means that, courtesies and all.
  const asTyped = yield* search.askInSteps(words);
  return bare === words.trim() || asTyped.some(({ evidence }) => evidence.isWordForWord)
    ? asTyped
    : yield* search.askInSteps(bare);
}

/** Questions that are answered at once, at most: what holds more is a text. */
const mostAtOnce = 3;

/**
 * The answers to questions asked at once, in their order. Undefined where the whole is better taken for one:
 * it shows what they would, one of them is no clear question by itself, or fewer than two are answered.
 */
function* askedAtOnce(engine: Engine, asked: Asked, whole: Decision): Steps<Answer | undefined> {
  const { people } = engine.casebook;
  const text = bareQuestion(withoutAddressesAndMentions(asked.query));
  const questions = questionsIn(text, (before, question) =>
    withoutPronoun(before, question, people),
  ).flatMap((question) => oneEach(question, people) ?? [question]);
  if (questions.length < 2 || questions.length > mostAtOnce) return undefined;
  const found: RecordAnswer[] = [];
  const missed: string[] = [];
  const untold: string[] = [];
  for (const question of questions) {
    const decision = yield* decideOn(engine, question);
    if (decision.kind === 'unclear') return undefined;
    if (decision.kind === 'none') {
      missed.push(`“${question}”`);
      untold.push(question);
      continue;
    }
    const answer = answerWithId(engine, decision.id, asked);
    if (answer.status === 'silent') untold.push(question);
    // "How many left" after "how many in Leeds stayed" is about Leeds, of which nothing is told.
    else if (untold.some((before) => countsOn(before, question))) return undefined;
    if (!found.some(({ id }) => covers(engine, id, decision.id)))
      found.push({ id: decision.id, answer });
  }
  const isTold = whole.kind === 'answer' && found.every(({ id }) => covers(engine, whole.id, id));
  if (found.length < 2 || isTold) return undefined;
  const left =
    missed.length === 0 ? '' : ` No answer was found in the sources to ${missed.join(' and ')}.`;
  return severalShown(engine, asked, found, {
    title: 'Your questions, one by one',
    statement: `Each is answered by itself, in the order asked.${left}`,
  });
}

/** Is the main answer of the second record among those of the first? */
function covers({ casebook }: Engine, first: string, second: string): boolean {
  const [one, other] = [casebook.record(first), casebook.record(second)];
  return !!one && !!other && answersOf(one).includes(mainAnswerOf(other));
}

/** Before the suggestions: what is near comes first among them, where anything is. */
function leadTo(nearest: readonly string[]): string {
  return nearest.length > 0
    ? 'The nearest that is known of comes first:'
    : 'This can be asked, for instance:';
}

function sourceCount(engine: Engine): string {
  const count = engine.casebook.sources.length;
  return count === 1 ? 'one source' : `${count} sources`;
}
