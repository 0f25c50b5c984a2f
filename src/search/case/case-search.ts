/** Search over one casebook: for questions, for people, and while somebody types. */
import type { Casebook } from '../../knowledge/casebook.js';
import { inOneGo, type Steps } from '../../steps.js';
import type { Judgement } from '../discernment.js';
import { EnglishWords } from '../english.js';
import { isFunctionWord } from '../function-words.js';
import { wordsOf } from '../terms.js';
import { createAskedInVain } from './asked-in-vain.js';
import { type CaseSearchOptions, createCaseIndexes, type SavedCaseSearch } from './case-indexes.js';
import { type CompleteOptions, type Completion, createCompletion } from './completion.js';
import { type Evidence, evidenceOf, namesIn } from './evidence.js';
import { createNamesakes } from './namesakes.js';
import { type Ranked, rankRecords, rivals } from './ranked.js';

/** A record that a statement may bear on, with what of the statement it holds. */
export interface Bearing extends Pick<Evidence, 'supported' | 'unsupported' | 'features'> {
  readonly id: string;
  /** Its standing among the others of this statement. */
  readonly score: number;
}

export interface CaseSearch {
  /** Records that may answer a question, best first; empty where nothing of it is known. */
  ask(question: string): Ranked[];
  /** The same in steps; so is what it is searched in made, where it is neither saved nor made. */
  askInSteps(question: string): Steps<Ranked[]>;
  /** Records that a statement bears on, best first; questions are not among them. */
  bearing(statement: string): Bearing[];
  /**
   * How likely a text asks or tells of something else altogether, 0 to 1, by the wordings of questions;
   * undefined where nothing was taught of what else people ask.
   */
  elsewhere(text: string): number | undefined;
  /** People, organisations and the unnamed by name, surname, alias or role, best first. */
  person(name: string): Ranked[];
  /** What to offer while somebody types; before the first letter, what to ask first. */
  complete(typed: string, options: CompleteOptions): Completion[];
  /**
   * Ids of all that it could be completed to, for who has some to choose from: the titles of all, which
   * show what of a record was typed, take several times as long as to find them.
   */
  completing(typed: string): ReadonlySet<string>;
  /**
   * Loads or makes what is left till it is asked for, and learns what is still to be learned, so that
   * no question waits for it: seconds, in one step, for a large case that was not saved.
   */
  makeReady(): Steps<void>;
  /** The words of English, for whoever makes another index of the case: they are read once. */
  readonly english: EnglishWords;
  /** What the wordings of questions and silences taught says of a question. */
  judge(question: string): Judgement | undefined;
  /** Its indexes as bytes, but for that of statements, to search the same casebook without indexing it. */
  save(): SavedCaseSearch<Uint8Array>;
}

/**
 * Wordings that are looked at closely for a statement. A message of 4000 characters holds a hundred
 * statements and parts of them, and what a statement bears on shares more words with it than what
 * answers a question.
 */
const closely = 30;

/** Searches a casebook; see `createCaseIndexes` for when its indexes are made. */
export function createCaseSearch(casebook: Casebook, options: CaseSearchOptions = {}): CaseSearch {
  // Its lists are read once, by whichever index or rule first asks for them.
  const english = new EnglishWords();
  const { questions, people, statements } = createCaseIndexes(casebook, english, options);
  const { whole } = options;
  const completion = createCompletion(casebook, (typed, limit) =>
    questions.use((index) => index.suggest(typed, { limit })),
  );

  const namesakeIn = createNamesakes(casebook, english);
  const inVainIn = createAskedInVain(casebook, { english, namesakeIn });

  return {
    ask: (question) => inOneGo(askInSteps(question)),
    askInSteps,
    bearing(statement) {
      const { query, groups } = statements.use((index) => index.rank(statement, closely));
      if (query.every(({ content }) => !content)) return [];
      if (namesakeIn(statement, query) !== undefined) return [];
      const names = namesIn(statement);
      return groups.slice(0, rivals).map((group) => {
        const { supported, unsupported } = evidenceOf(query, group, names, []);
        const { group: id, score, features } = group;
        return { id, score, features, supported, unsupported };
      });
    },
    elsewhere: (text) =>
      casebook.vocabulary.elsewhere.length === 0
        ? undefined
        : (whole ?? { judge }).judge(text)?.elsewhere,
    person: (name) =>
      inOneGo(
        people.useInSteps((index) =>
          rankRecords(index, casebook, name, (typed, read) => ({
            namesake: namesakeIn(typed, read),
            of: () => [],
          })),
        ),
      ),
    complete: completion.complete,
    completing: completion.completing,
    *makeReady() {
      for (const { use } of [questions, people, statements]) {
        use((index) => index.readAll());
        yield;
        use((index) => index.learn());
        yield;
      }
      yield* completion.makeReady();
      yield* english.makeReady();
    },
    english,
    judge,
    save: () => ({
      questions: questions.use((index) => index.save()),
      people: people.use((index) => index.save()),
    }),
  };

  function* askInSteps(question: string): Steps<Ranked[]> {
    const ranked = yield* questions.useInSteps((index) =>
      rankRecords(index, casebook, question, inVainIn),
    );
    // "ok", "who", "thanks": words that every record holds find one by chance, unless they are its own, or
    // mean something together ("let go").
    return wordsOf(question).every(isFunctionWord)
      ? ranked.filter(({ evidence }) => evidence.isWordForWord || evidence.supported.length > 0)
      : ranked;
  }

  function judge(question: string): Judgement | undefined {
    return questions.use((index) => {
      // A judgement goes on asking the index, when nothing could be mended any more.
      index.readAll();
      return index.judge(question);
    });
  }
}
