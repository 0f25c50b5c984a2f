/** The indexes that a casebook is searched by: when each is opened, made, kept and mended. */
import type { Casebook } from '../../knowledge/casebook.js';
import { inOneGo, type Steps } from '../../steps.js';
import { openIndex } from '../create-index.js';
import type { EnglishWords } from '../english.js';
import { rankFeatures, type Weights } from '../groups.js';
import { Reader, type SavedIndexError } from '../saved-reader.js';
import type { LoadOptions, SearchIndex } from '../search-index.js';
import type { Stored } from '../stored.js';
import type { SearchRecord } from '../types.js';
import { caseWeights } from '../weights.js';
import { askRecords, personRecords, statementRecords } from './case-records.js';
import { madeInSteps, recordsInStep } from './made-in-steps.js';
import { type Mended, mended } from './mended.js';

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
  /** What `save` gave to this very program, of whatever casebook: what it learned is not learned again. */
  readonly earlier?: SavedCaseSearch<Stored> | undefined;
  /** For the index of statements, which only the checking of messages needs. */
  readonly statements?: Keep | undefined;
  /**
   * The search over all of the case that this is an earlier state of. What it learned serves here too,
   * for nobody who asks can wait until it is learned again; what came later is nothing that this tells.
   */
  readonly whole?: Pick<SearchIndex, 'judge'> | undefined;
}

export interface SavedCaseSearch<Bytes> {
  readonly questions: Bytes;
  readonly people: Bytes;
}

/** Where an index lies that is read when it is first asked, and made where it is not there. */
export interface Keep {
  /** What `write` was given for this very casebook and program. */
  read(): Stored | undefined;
  /** What it was given last for this very program, of whatever casebook. */
  earlier(): Stored | undefined;
  write(bytes: Uint8Array): void;
  /** Hears why what `read` gave is not used. */
  onDamage(error: SavedIndexError): void;
}

interface CaseIndexes {
  readonly questions: Mended;
  readonly people: Mended;
  readonly statements: Mended;
}

/** Each index is opened, or made where it was not saved, when it is first used. */
export function createCaseIndexes(
  casebook: Casebook,
  english: EnglishWords,
  { weights = caseWeights, saved, onDamage, earlier, statements: keep, whole }: CaseSearchOptions,
): CaseIndexes {
  // The weights were fitted to the rarity of words among records.
  const ranking = { weights, commonBy: 'records', english } as const;
  // An earlier state is indexed while members wait; what is to be saved lies best in one piece.
  const inStep = whole === undefined ? Number.POSITIVE_INFINITY : recordsInStep;
  const forStatements: LoadOptions = {
    ...ranking,
    // How likely a record is by what was learned is told of a statement, and does not order records: only
    // what both share does.
    weights: weights.map((weight, i) => (i === chanceAt ? 0 : weight)),
    learns: true,
  };
  return {
    questions: indexed('questions', askRecords, { ...ranking, learned: whole }),
    people: indexed('people', personRecords, { commonBy: 'records', english }),
    statements: mended({
      saved: () => {
        const kept = keep?.read();
        if (kept === undefined) return inOneGo(madeAndKept());
        const reader = new Reader(kept);
        // A message asks it a hundred times and more.
        reader.readAll();
        return openIndex(reader, forStatements);
      },
      anew: madeAndKept,
      onDamage: (error) => keep?.onDamage(error),
    }),
  };

  function indexed(
    name: keyof SavedCaseSearch<Stored>,
    records: (casebook: Casebook) => SearchRecord[],
    options: LoadOptions,
  ): Mended {
    const stored = saved?.[name];
    return mended({
      saved: stored && (() => openIndex(new Reader(stored), options)),
      anew: () => made(records(casebook), options, earlier?.[name]),
      onDamage: (error) => onDamage?.(error),
    });
  }

  function* madeAndKept(): Steps<SearchIndex> {
    const index = yield* made(statementRecords(casebook), forStatements, keep?.earlier());
    keep?.write(index.save());
    return index;
  }

  function made(
    records: readonly SearchRecord[],
    options: LoadOptions,
    earlier: Stored | undefined,
  ): Steps<SearchIndex> {
    const { same, different, elsewhere } = casebook.vocabulary;
    const vocabulary = { same: same.map(({ words }) => words), different, elsewhere };
    return madeInSteps(records, { ...vocabulary, ...options }, inStep, earlier);
  }
}

const chanceAt = rankFeatures.indexOf('chance');
