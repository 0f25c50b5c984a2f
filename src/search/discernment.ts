/**
 * Which words tell one answer from the others, learned from their wordings: that "statement" speaks for
 * one answer and "card" for none, though both are rare. Multinomial logistic regression, a weight for
 * each word and answer, fitted by AdaGrad (Duchi, Hazan and Singer 2011) in a fixed order: the same
 * records always give the same weights.
 */
import { mark } from './kinds.js';
import type { QueryWord } from './query.js';
import type { Rarities } from './rarity.js';
import type { Reader, Writer } from './saved.js';
import { fields } from './segment.js';
import { settings } from './settings.js';
import type { Store } from './store.js';

/** A text as columns of the weights and how much each counts; of length 1. */
interface Vector {
  readonly columns: number[];
  readonly values: number[];
}

interface Lesson extends Vector {
  readonly answer: number;
}

/** What a question's words say of every answer. */
export interface Judgement {
  /**
   * Of a group: the evidence for it, in tens of nats, and how likely it is among all, 0 to 1. A group
   * without wordings is spoken for as the mean of the others is, and is not likely.
   */
  of(group: string): [evidence: number, chance: number];
}

export class Discernment {
  readonly #store: Store;
  readonly #rarities: Rarities;
  readonly #isWanted: boolean;
  #isStale = true;
  /** Answer (a row number) + 1 of each group, 0 where it has no wording. */
  #answerOf: Uint32Array = new Uint32Array(0);
  #answers = 0;
  /** Column + 1 of each term, 0 where no wording holds it. */
  #columnOf: Uint32Array = new Uint32Array(0);
  /** By column, then answer. */
  #weights: Float32Array = new Float32Array(0);

  /** Learns nothing where that is not wanted: it takes time and memory. */
  constructor(store: Store, rarities: Rarities, isWanted: boolean) {
    this.#store = store;
    this.#rarities = rarities;
    this.#isWanted = isWanted;
  }

  /** To be called whenever the store has changed; it learns anew when it is next asked. */
  takeIn(): void {
    this.#isStale = true;
  }

  /** Undefined where there is nothing to tell apart, or too much to learn in an instant. */
  judge(query: readonly QueryWord[]): Judgement | undefined {
    if (this.#isStale) this.#learn();
    if (this.#answers === 0) return undefined;
    const evidence = this.#add(this.#vectorOf(query), new Float32Array(this.#answers));
    const mean = evidence.reduce((sum, each) => sum + each, 0) / evidence.length;
    const chances = softmax(evidence.slice());
    return {
      of: (group) => {
        const answer = this.#answerOf[this.#store.roster.group(group) ?? -1] ?? 0;
        const own = evidence[answer - 1] ?? mean;
        return [own / evidenceScale, chances[answer - 1] ?? 0];
      },
    };
  }

  save(writer: Writer): void {
    if (this.#isStale) this.#learn();
    const { buffer, byteOffset, length } = this.#weights;
    writer.add('learned/answers', this.#answerOf);
    writer.add('learned/columns', this.#columnOf);
    writer.add('learned/weights', new Uint32Array(buffer, byteOffset, length));
  }

  load(reader: Reader): void {
    this.#answerOf = reader.u32('learned/answers');
    this.#columnOf = reader.u32('learned/columns');
    const { buffer, byteOffset, length } = reader.u32('learned/weights');
    this.#weights = new Float32Array(buffer, byteOffset, length);
    this.#answers = length === 0 ? 0 : this.#answerOf.reduce(largest);
    this.#isStale = false;
  }

  #learn(): void {
    this.#isStale = false;
    if (!this.#isWanted) return;
    const lessons = this.#lessons();
    const columns = this.#columnOf.reduce(largest, 0);
    if (this.#answers < 2 || this.#answers * columns > settings.learnedWeights) this.#answers = 0;
    this.#weights = new Float32Array(columns * this.#answers);
    // AdaGrad's sum of squared slopes; it begins above zero so that no first step is a leap.
    const squares = new Float32Array(this.#weights.length).fill(firstSquare);
    const chances = new Float32Array(this.#answers);
    if (this.#answers === 0) return;
    const { lessonRounds, lessonsOfAnswer } = settings;
    const rounds = Math.ceil((lessonsOfAnswer * this.#answers) / lessons.length);
    for (let round = 0; round < Math.min(rounds, lessonRounds); round++) {
      for (const lesson of lessons) {
        chances.fill(0);
        softmax(this.#add(lesson, chances));
        this.#correct(lesson, chances, squares);
      }
    }
  }

  /** Moves the weights towards the lesson's answer and away from those taken for it. */
  #correct(
    { columns, values, answer }: Lesson,
    chances: Float32Array,
    squares: Float32Array,
  ): void {
    const weights = this.#weights;
    const taken: number[] = [];
    for (let other = 0; other < chances.length; other++) {
      if ((chances[other] as number) >= noChance || other === answer) taken.push(other);
    }
    for (let i = 0; i < columns.length; i++) {
      const from = (columns[i] as number) * this.#answers;
      const value = values[i] as number;
      for (const other of taken) {
        const chance = chances[other] as number;
        const slope = (other === answer ? chance - 1 : chance) * value;
        const at = from + other;
        const square = (squares[at] as number) + slope * slope;
        squares[at] = square;
        weights[at] = (weights[at] as number) - (settings.lessonStep * slope) / Math.sqrt(square);
      }
    }
  }

  /** Adds what a text says for each answer. */
  #add({ columns, values }: Vector, sums: Float32Array): Float32Array {
    const weights = this.#weights;
    for (let i = 0; i < columns.length; i++) {
      const from = (columns[i] as number) * this.#answers;
      const value = values[i] as number;
      for (let answer = 0; answer < sums.length; answer++) {
        sums[answer] = (sums[answer] as number) + value * (weights[from + answer] as number);
      }
    }
    return sums;
  }

  /**
   * The wordings, first the first of every answer, then the second, so that no answer is learned in one
   * go. They go by their ids: how the index came to hold them does not matter.
   */
  #lessons(): Lesson[] {
    const { roster, lexicon } = this.#store;
    this.#answerOf = new Uint32Array(roster.names);
    this.#columnOf = new Uint32Array(lexicon.termCount);
    this.#answers = 0;
    const heard: number[] = [];
    const rounds: Lesson[][] = [];
    let columns = 0;
    for (const { number, surfaces } of this.#wordings()) {
      const group = roster.groupOf(number);
      if (this.#answerOf[group] === 0) this.#answerOf[group] = ++this.#answers;
      const answer = (this.#answerOf[group] as number) - 1;
      const words = new Map<number, number>();
      for (const surface of surfaces) {
        const term = lexicon.termOf[surface] as number;
        if (this.#columnOf[term] === 0) this.#columnOf[term] = ++columns;
        const isSoft = ((lexicon.marks[surface] as number) & mark.soft) !== 0;
        const value = this.#rarities.of(term) * (isSoft ? settings.lessonFunctionWord : 1);
        words.set((this.#columnOf[term] as number) - 1, value);
      }
      const round = heard[answer] ?? 0;
      heard[answer] = round + 1;
      const lessons = rounds[round] ?? [];
      rounds[round] = lessons;
      lessons.push({ answer, ...vector(words) });
    }
    return rounds.flat();
  }

  #wordings(): { number: number; surfaces: Uint32Array }[] {
    const { roster, numbers } = this.#store;
    const wordings = [];
    for (let number = 0; number < numbers; number++) {
      if (!roster.isAlive(number)) continue;
      const { segment, at } = this.#store.place(number);
      const surfaces = segment.field(at, questionField);
      if (surfaces.length > 0) wordings.push({ number, surfaces, id: roster.id(number) });
    }
    return wordings.sort((a, b) => (a.id < b.id ? -1 : 1));
  }

  #vectorOf(query: readonly QueryWord[]): Vector {
    const words = new Map<number, number>();
    for (const { content, variants } of query) {
      const known = variants.filter(({ term }) => (this.#columnOf[term] ?? 0) > 0);
      // What the word firmly means counts; a relative or a correction stands in where there is nothing.
      const meant = known.filter(({ weight }, i) => i === 0 || weight >= settings.meaning);
      for (const { term, weight } of meant) {
        const value =
          this.#rarities.of(term) * weight * (content ? 1 : settings.lessonFunctionWord);
        const column = (this.#columnOf[term] as number) - 1;
        words.set(column, Math.max(value, words.get(column) ?? 0));
      }
    }
    return vector(words);
  }
}

const questionField = fields.indexOf('question');
/** Brings evidence near to the other features. */
const evidenceScale = 10;
const firstSquare = 1e-3;
/** An answer less likely than this need not be told from the right one. */
const noChance = 0.002;
/** Nats behind the likeliest from which there is no chance left; spares most of the exponentials. */
const hopeless = -12;

function largest(most: number, each: number): number {
  return Math.max(most, each);
}

/** Brings a text to length 1, so that long ones do not shout. */
function vector(words: ReadonlyMap<number, number>): Vector {
  const values = [...words.values()];
  const length = Math.hypot(...values) || 1;
  return { columns: [...words.keys()], values: values.map((value) => value / length) };
}

/** Makes evidence into chances that sum to 1, in place; what is hopeless gets none. */
function softmax(evidence: Float32Array): Float32Array {
  let most = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < evidence.length; i++) most = Math.max(most, evidence[i] as number);
  let sum = 0;
  for (let i = 0; i < evidence.length; i++) {
    const behind = (evidence[i] as number) - most;
    const power = behind < hopeless ? 0 : Math.exp(behind);
    evidence[i] = power;
    sum += power;
  }
  for (let i = 0; i < evidence.length; i++) evidence[i] = (evidence[i] as number) / sum;
  return evidence;
}
