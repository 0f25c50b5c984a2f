/**
 * What tells one answer from the others, learned from their wordings: that "statement" speaks for one
 * answer and "card" for none, though both are rare; and what tells questions that nothing here answers.
 */
import { Later } from './later.js';
import { Learned } from './learned.js';
import type { QueryWord } from './query.js';
import type { SavedFacts } from './saved-layout.js';
import type { Reader } from './saved-reader.js';
import type { Writer } from './saved-writer.js';
import { settings } from './settings.js';
import { softmax } from './softmax.js';
import type { Store } from './store.js';
import type { Stored } from './stored.js';
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
  #earlier: Stored | undefined;
  #isStale = true;
  /** Answer (a row number) + 1 of each group, 0 where it has no wording. */
  #answerOf: Later<Uint32Array> = Later.of(new Uint32Array(0));
  #learned = Learned.nothing();

  /**
   * Learns nothing where that is not wanted: it takes time and memory. What `earlier` taught, an index
   * that this very program saved, is not learned a second time.
   */
  constructor(store: Store, isWanted: boolean, elsewhere: Elsewhere, earlier?: Stored) {
    this.#store = store;
    this.#elsewhere = elsewhere;
    this.#isWanted = isWanted;
    this.#earlier = earlier;
  }

  /** To be called whenever the store has changed; it learns anew when it is next asked. */
  takeIn(): void {
    this.#isStale = true;
  }

  /** Learns where something has changed since. */
  learn(): void {
    if (!this.#isStale) return;
    this.#isStale = false;
    if (!this.#isWanted) return;
    const taught = wordingsOf(this.#store, this.#elsewhere.texts());
    this.#answerOf = Later.of(taught.answerOf);
    this.#learned = Learned.from(taught, this.#earlier);
    // Bytes in memory are let go of; what lies on a disk may be replaced from now on.
    this.#earlier = undefined;
  }

  /** Undefined where there is nothing to tell apart, or too much to learn in an instant. */
  judge(query: readonly QueryWord[]): Judgement | undefined {
    this.learn();
    if (this.#learned.answers === 0) return undefined;
    const evidence = this.#learned.evidenceOf(this.#traitsAsked(query));
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

  /** Gives what is needed besides for `load`. */
  save(writer: Writer): Pick<SavedFacts, 'answers' | 'learnedFrom'> {
    this.learn();
    writer.add('learned/answers', this.#answerOf.value);
    return this.#learned.save(writer);
  }

  load(reader: Reader): void {
    this.#answerOf = new Later(() => reader.u32('learned/answers'));
    this.#learned = Learned.load(reader);
    this.#isStale = false;
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
/** A group less likely than this is not visited. */
const leastChance = 0.002;
