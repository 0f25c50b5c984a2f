/** Search over one casebook: for questions, for people, and while somebody types. */
import type { Casebook } from '../../knowledge/casebook.js';
import { inOneGo, type Steps } from '../../steps.js';
import { createIndex, openIndex } from '../create-index.js';
import type { Judgement } from '../discernment.js';
import { EnglishWords } from '../english.js';
import { isFunctionWord } from '../function-words.js';
import { rankFeatures, type Weights } from '../groups.js';
import { Reader, type SavedIndexError } from '../saved.js';
import type { LoadOptions, SearchIndex } from '../search-index.js';
import type { Stored } from '../stored.js';
import { wordsOf } from '../terms.js';
import type { SearchRecord } from '../types.js';
import { caseWeights } from '../weights.js';
import { createAskedInVain } from './asked-in-vain.js';
import { askRecords, personRecords, statementRecords } from './case-records.js';
import { type CompleteOptions, type Completion, createCompletion } from './completion.js';
import { type Evidence, evidenceOf, namesIn } from './evidence.js';
import { mended } from './mended.js';
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
   * Loads or makes what is left till it is asked for, and learns what is still to be learned, so that
   * no question waits for it: seconds, in one step, for a large case that was not saved.
   */
  makeReady(): Steps<void>;
  /** Makes the index that questions are asked of, where it is neither saved nor made. */
  makeIndex(): Steps<void>;
  /** The words of English, for whoever makes another index of the case: they are read once. */
  readonly english: EnglishWords;
  /** What the wordings of questions and silences taught says of a question. */
  judge(question: string): Judgement | undefined;
  /** Its indexes as bytes, but for that of statements, to search the same casebook without indexing it. */
  save(): SavedCaseSearch<Uint8Array>;
}

export interface SavedCaseSearch<Bytes> {
  readonly questions: Bytes;
  readonly people: Bytes;
}

/** Where an index lies that is read when it is first asked, and made where it is not there. */
export interface Keep {
  /** What `write` was given for this very casebook and program. */
  read(): Stored | undefined;
  write(bytes: Uint8Array): void;
  /** Hears why what `read` gave is not used. */
  onDamage(error: SavedIndexError): void;
}

/**
 * Wordings that are looked at closely for a statement. A message of 4000 characters holds a hundred
 * statements and parts of them, and what a statement bears on shares more words with it than what
 * answers a question.
 */
const closely = 30;
/** Wordings indexed in one step: some milliseconds, twenty where what was indexed is put together. */
const recordsInStep = 200;

export interface CaseSearchOptions {
  /** Weights of the rank features, for who fits their own. */
  readonly weights?: Weights;
  /** What `save` gave for this very casebook and program. It is read as far as it is asked. */
  readonly saved?: SavedCaseSearch<Stored> | undefined;
  /**
   * Hears that some of `saved` is damaged, when that was made anew: an answer reads little of it, so
   * that may be noticed late.
   */
  readonly onDamage?: ((error: SavedIndexError) => void) | undefined;
  /** For the index of statements, which only the checking of messages needs. */
  readonly statements?: Keep | undefined;
  /**
   * The search over all of the case that this is an earlier state of. What it learned serves here too,
   * for nobody who asks can wait until it is learned again; what came later is nothing that this tells.
   */
  readonly whole?: Pick<CaseSearch, 'judge'> | undefined;
}

/**
 * Indexes a casebook; the indexes of people and for statements are opened or built when they are first
 * asked.
 */
export function createCaseSearch(
  casebook: Casebook,
  { weights = caseWeights, saved, onDamage, statements: keep, whole }: CaseSearchOptions = {},
): CaseSearch {
  // Its lists are read once, by whichever index or rule first asks for them.
  const english = new EnglishWords();
  // The weights were fitted to the rarity of words among records.
  const ranking = { weights, commonBy: 'records', english } as const;
  // An earlier state is indexed while members wait; what is to be saved lies best in one piece.
  const inStep = whole === undefined ? Number.POSITIVE_INFINITY : recordsInStep;
  function* made(records: readonly SearchRecord[], options: LoadOptions): Steps<SearchIndex> {
    const { same, different, elsewhere } = casebook.vocabulary;
    const vocabulary = { same: same.map(({ words }) => words), different, elsewhere };
    const index = createIndex([], { ...vocabulary, ...options });
    for (let at = 0; at < records.length; at += inStep) {
      yield;
      index.put(records.slice(at, at + inStep));
    }
    return index;
  }
  const indexed = (
    stored: Stored | undefined,
    records: (casebook: Casebook) => SearchRecord[],
    options: LoadOptions,
  ) =>
    mended({
      saved: stored && (() => openIndex(new Reader(stored), options)),
      anew: () => made(records(casebook), options),
      onDamage: (error) => onDamage?.(error),
    });
  const questions = indexed(saved?.questions, askRecords, { ...ranking, learned: whole });
  const people = indexed(saved?.people, personRecords, { commonBy: 'records', english });
  const forStatements: LoadOptions = {
    ...ranking,
    // What a statement shares with a record orders them; how likely they are by what was learned is told.
    weights: weights.map((weight, i) => (i === chanceAt ? 0 : weight)),
    learns: true,
  };
  function* anew(): Steps<SearchIndex> {
    const index = yield* made(statementRecords(casebook), forStatements);
    keep?.write(index.save());
    return index;
  }
  const statements = mended({
    saved: () => {
      const kept = keep?.read();
      if (kept === undefined) return inOneGo(anew());
      const reader = new Reader(kept);
      // A message asks it a hundred times and more.
      reader.readAll();
      return openIndex(reader, forStatements);
    },
    anew,
    onDamage: (error) => keep?.onDamage(error),
  });

  const complete = createCompletion(casebook, (typed, limit) =>
    questions.use((index) => index.suggest(typed, { limit })),
  );

  const namesakeIn = createNamesakes(casebook, english);
  const inVainIn = createAskedInVain(casebook, { english, namesakeIn });

  return {
    ask(question) {
      const ranked = questions.use((index) => rankRecords(index, casebook, question, inVainIn));
      // "ok", "who", "thanks": words that every record holds find one by chance, unless they are its own, or
      // mean something together ("let go").
      return wordsOf(question).every(isFunctionWord)
        ? ranked.filter(({ evidence }) => evidence.isWordForWord || evidence.supported.length > 0)
        : ranked;
    },
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
        : (whole?.judge ?? judge)(text)?.elsewhere,
    person: (name) =>
      people.use((index) =>
        rankRecords(index, casebook, name, (typed, read) => ({
          namesake: namesakeIn(typed, read),
          of: () => [],
        })),
      ),
    complete,
    *makeReady() {
      for (const { use } of [questions, people, statements]) {
        use((index) => index.readAll());
        yield;
        use((index) => index.learn());
        yield;
      }
    },
    makeIndex: questions.make,
    english,
    judge,
    save: () => ({
      questions: questions.use((index) => index.save()),
      people: people.use((index) => index.save()),
    }),
  };

  function judge(question: string): Judgement | undefined {
    return questions.use((index) => {
      // A judgement goes on asking the index, when nothing could be mended any more.
      index.readAll();
      return index.judge(question);
    });
  }
}

const chanceAt = rankFeatures.indexOf('chance');
