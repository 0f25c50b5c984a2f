/**
 * What tells one answer from the others, learned from their wordings: that "statement" speaks for one
 * answer and "card" for none, though both are rare; and what tells questions that nothing here answers.
 */
import { asBits, asNumbers } from './bits.js';
import { Columns } from './columns.js';
import { Later } from './later.js';
import { learn } from './learn.js';
import { LearnedWeights } from './learned-weights.js';
import type { QueryWord } from './query.js';
import type { Reader, Writer } from './saved.js';
import { settings } from './settings.js';
import { softmax } from './softmax.js';
import type { Store } from './store.js';
import { eachTrait, termTrait } from './traits.js';
import { wordingsOf } from './wordings.js';

/** What a question's words say of every answer. */
export interface Judgement {
  /**
   * Of a group: the evidence for it, in tens of nats, and how likely it is among all, 0 to 1. A group
   * without wordings is spoken for as the mean of the others is, and is not likely.
   */
  of(group: string): [evidence: number, chance: number];
  /** Visits the groups that have some chance. */
  each(visit: (group: string, chance: number) => void): void;
  /** How likely nothing here is asked for at all, as far as that was taught. */
  readonly elsewhere: number;
}

/** What people ask that nothing here answers; it is read when it is learned from. */
export interface Elsewhere {
  readonly count: number;
  texts(): readonly string[];
}

export class Discernment {
  readonly #store: Store;
  readonly #isWanted: boolean;
  readonly #elsewhere: Elsewhere;
  #isStale = true;
  /** Answer (a row number) + 1 of each group, 0 where it has no wording. */
  #answerOf: Later<Uint32Array> = Later.of(new Uint32Array(0));
  #answers = 0;
  #columns = Columns.of([]);
  /** In steps of `#steps` of the column; a byte each is exact enough. */
  #weights = LearnedWeights.of(new Int8Array(0), 0);
  #steps: Later<Float32Array> = Later.of(new Float32Array(0));

  /**
   * Learns nothing where that is not wanted: it takes time and memory.
   */
  constructor(store: Store, isWanted: boolean, elsewhere: Elsewhere) {
    this.#store = store;
    this.#elsewhere = elsewhere;
    this.#isWanted = isWanted;
  }

  /** To be called whenever the store has changed; it learns anew when it is next asked. */
  takeIn(): void {
    this.#isStale = true;
  }

  /** Learns where something has changed since. */
  learn(): void {
    if (!this.#isStale) return;
    this.#isStale = false;
    if (this.#isWanted) this.#learnAnew();
  }

  /** Undefined where there is nothing to tell apart, or too much to learn in an instant. */
  judge(query: readonly QueryWord[]): Judgement | undefined {
    this.learn();
    if (this.#answers === 0) return undefined;
    const { columns, values } = this.#columns.vectorOf(this.#traitsAsked(query));
    const steps = this.#steps.value;
    for (let i = 0; i < columns.length; i++) {
      values[i] = (values[i] as number) * (steps[columns[i] as number] as number);
    }
    const evidence = this.#weights.add({ columns, values }, new Float64Array(this.#answers));
    let sum = 0;
    for (let answer = 0; answer < evidence.length; answer++) sum += evidence[answer] as number;
    const mean = sum / evidence.length;
    const chances = softmax(evidence.slice());
    const { roster } = this.#store;
    const answerOf = this.#answerOf.value;
    return {
      of: (group) => {
        const answer = answerOf[roster.group(group) ?? -1] ?? 0;
        const own = evidence[answer - 1] ?? mean;
        return [own / evidenceScale, chances[answer - 1] ?? 0];
      },
      each: (visit) => {
        for (let group = 0; group < answerOf.length; group++) {
          const chance = chances[(answerOf[group] as number) - 1] ?? 0;
          if (chance >= leastChance) visit(roster.groupName(group), chance);
        }
      },
      elsewhere: this.#elsewhere.count === 0 ? 0 : (chances.at(-1) ?? 0),
    };
  }

  /** Gives how many answers are told apart, for `load`. */
  save(writer: Writer): number {
    this.learn();
    writer.add('learned/answers', this.#answerOf.value);
    this.#columns.save(writer);
    writer.add('learned/steps', asBits(this.#steps.value));
    this.#weights.save(writer);
    return this.#answers;
  }

  load(reader: Reader, answers: number): void {
    this.#answers = answers;
    this.#answerOf = new Later(() => reader.u32('learned/answers'));
    this.#columns = Columns.load(reader);
    this.#steps = new Later(() => asNumbers(reader.u32('learned/steps')));
    this.#weights = LearnedWeights.load(reader, answers);
    this.#isStale = false;
  }

  #learnAnew(): void {
    const { wordings, answerOf, answers } = wordingsOf(this.#store, this.#elsewhere.texts());
    this.#answerOf = Later.of(answerOf);
    const { learnedWeights, learnedChances } = settings;
    const areTooMany = answers < 2 || answers * wordings.length > learnedChances;
    this.#columns = Columns.of(areTooMany ? [] : wordings);
    const columns = this.#columns.count;
    this.#answers = areTooMany || answers * columns > learnedWeights ? 0 : answers;
    if (this.#answers === 0) {
      this.#keep(new Float32Array(0));
      return;
    }
    const lessons = wordings.map(({ answer, traits }) => ({
      answer,
      ...this.#columns.vectorOf(traits),
    }));
    this.#keep(learn(lessons, this.#answers, columns));
  }

  /** Keeps what was learned in steps of a 127th of the largest weight of each column. */
  #keep(weights: Float32Array): void {
    const answers = this.#answers;
    const kept = new Int8Array(weights.length);
    const steps = new Float32Array(this.#columns.count);
    this.#weights = LearnedWeights.of(kept, answers);
    this.#steps = Later.of(steps);
    for (let column = 0; column < steps.length; column++) {
      const own = weights.subarray(column * answers, (column + 1) * answers);
      const step = own.reduce((most, weight) => Math.max(most, Math.abs(weight)), 0) / mostSteps;
      steps[column] = step;
      if (step === 0) continue;
      for (let answer = 0; answer < answers; answer++) {
        kept[column * answers + answer] = Math.round((own[answer] as number) / step);
      }
    }
  }

  #traitsAsked(query: readonly QueryWord[]): Map<number, number> {
    const { lexicon } = this.#store;
    const traits = new Map<number, number>();
    for (const { content, variants, stem } of query) {
      // Nothing here holds the word, but elsewhere it may be asked for.
      if (variants.length === 0) traits.set(termTrait(stem), 1);
      // What the word firmly means counts; a relative or a correction stands in where there is nothing.
      const meant = variants.filter(({ weight }, i) => i === 0 || weight >= settings.meaning);
      for (const { term, weight } of meant) {
        const trait = termTrait(lexicon.termText(term));
        const value = weight * (content ? 1 : settings.lessonFunctionWord);
        traits.set(trait, Math.max(value, traits.get(trait) ?? 0));
      }
    }
    const words = query.map(({ meant }) => meant);
    eachTrait(words, (trait) => traits.set(trait, 1));
    return traits;
  }
}

/** Brings evidence near to the other features. */
const evidenceScale = 10;
/** Steps that a byte holds on either side of zero. */
const mostSteps = 127;
/** A group less likely than this is not visited. */
const leastChance = 0.002;
