/** What wordings taught: which of their traits speak for which answer, and how firmly. */
import { asBits, asNumbers } from './bits.js';
import { Columns } from './columns.js';
import { Later } from './later.js';
import { learn } from './learn.js';
import { LearnedWeights } from './learned-weights.js';
import type { SavedFacts } from './saved-layout.js';
import { Reader, SavedIndexError } from './saved-reader.js';
import type { Writer } from './saved-writer.js';
import { settings } from './settings.js';
import type { Stored } from './stored.js';
import type { Wording, Wordings } from './wordings.js';
import { printOfWordings } from './wordings-print.js';

type LearnedFacts = Pick<SavedFacts, 'answers' | 'learnedFrom'>;

interface Parts {
  readonly columns: Columns;
  /** In steps of `steps` of the column; a byte each is exact enough. */
  readonly weights: LearnedWeights;
  readonly steps: Later<Float32Array>;
}

export class Learned {
  readonly #facts: LearnedFacts;
  readonly #parts: Parts;

  private constructor(facts: LearnedFacts, parts: Parts) {
    this.#facts = facts;
    this.#parts = parts;
  }

  /** How many answers are told apart; 0 where there are none, or too many to learn in an instant. */
  get answers(): number {
    return this.#facts.answers;
  }

  static nothing(): Learned {
    const nothing = new Float32Array(0);
    return new Learned({ answers: 0, learnedFrom: '' }, keptOf(nothing, 0, Columns.of([])));
  }

  /**
   * Learns, which takes seconds where there are many wordings, unless `earlier`, an index that this very
   * program saved, had learned from the same.
   */
  static from(taught: Wordings, earlier: Stored | undefined): Learned {
    const { wordings, answers } = taught;
    if (answers < 2 || answers * wordings.length > settings.learnedChances)
      return Learned.nothing();
    const facts = { answers, learnedFrom: printOfWordings(taught) };
    return (earlier && Learned.#again(facts, earlier)) ?? Learned.#anew(facts, wordings);
  }

  static load(reader: Reader): Learned {
    const { answers, learnedFrom } = reader.facts;
    return new Learned(
      { answers, learnedFrom },
      {
        columns: Columns.load(reader),
        weights: LearnedWeights.load(reader, answers),
        steps: new Later(() => asNumbers(reader.u32('learned/steps'))),
      },
    );
  }

  /** Gives what is needed besides to load it. */
  save(writer: Writer): LearnedFacts {
    const { columns, weights, steps } = this.#parts;
    columns.save(writer);
    writer.add('learned/steps', asBits(steps.value));
    weights.save(writer);
    return this.#facts;
  }

  /** What traits, each with what it counts beside others, say for every answer. */
  evidenceOf(traits: ReadonlyMap<number, number>): Float64Array {
    const { columns, values } = this.#parts.columns.vectorOf(traits);
    const steps = this.#parts.steps.value;
    for (let i = 0; i < columns.length; i++) {
      values[i] = (values[i] as number) * (steps[columns[i] as number] as number);
    }
    return this.#parts.weights.add({ columns, values }, new Float64Array(this.answers));
  }

  /** What was learned then; undefined where that was of other wordings, or cannot be read. */
  static #again(facts: LearnedFacts, earlier: Stored): Learned | undefined {
    const { answers, learnedFrom } = facts;
    try {
      const reader = new Reader(earlier);
      if (reader.facts.learnedFrom !== learnedFrom) return undefined;
      const columns = Columns.copyOf(reader);
      const weights = LearnedWeights.copyOf(reader, answers);
      const steps = asNumbers(Uint32Array.from(reader.u32('learned/steps')));
      const { count } = columns;
      if (weights.length !== answers * count || steps.length !== count) return undefined;
      return new Learned(facts, { columns, weights, steps: Later.of(steps) });
    } catch (error) {
      // Damaged, or gone by now.
      if (error instanceof SavedIndexError) return undefined;
      throw error;
    } finally {
      earlier.close();
    }
  }

  static #anew(facts: LearnedFacts, wordings: readonly Wording[]): Learned {
    const { answers } = facts;
    const columns = Columns.of(wordings);
    if (answers * columns.count > settings.learnedWeights) return Learned.nothing();
    const lessons = wordings.map(({ answer, traits }) => ({ answer, ...columns.vectorOf(traits) }));
    return new Learned(facts, keptOf(learn(lessons, answers, columns.count), answers, columns));
  }
}

/** Keeps what was learned in steps of a 127th of the largest weight of each column. */
function keptOf(weights: Float32Array, answers: number, columns: Columns): Parts {
  const kept = new Int8Array(weights.length);
  const steps = new Float32Array(columns.count);
  for (let column = 0; column < steps.length; column++) {
    const own = weights.subarray(column * answers, (column + 1) * answers);
    const step = own.reduce((most, weight) => Math.max(most, Math.abs(weight)), 0) / mostSteps;
    steps[column] = step;
    if (step === 0) continue;
    for (let answer = 0; answer < answers; answer++) {
      kept[column * answers + answer] = Math.round((own[answer] as number) / step);
    }
  }
  return { columns, weights: LearnedWeights.of(kept, answers), steps: Later.of(steps) };
}

/** Steps that a byte holds on either side of zero. */
const mostSteps = 127;
