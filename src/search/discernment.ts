/**
 * What tells one answer from the others, learned from their wordings: that "statement" speaks for one
 * answer and "card" for none, though both are rare; and what tells questions that nothing here answers.
 */
import { isFunctionWord } from './function-words.js';
import { mark } from './kinds.js';
import { addAll, learn, type Vector } from './learn.js';
import type { QueryWord } from './query.js';
import type { Reader, Writer } from './saved.js';
import { fields } from './segment.js';
import { settings } from './settings.js';
import { softmax } from './softmax.js';
import type { Store } from './store.js';
import { wordsOf } from './terms.js';
import { eachTrait, termTrait } from './traits.js';

interface Wording {
  readonly answer: number;
  /** Each trait once, with what it counts beside others, 0 to 1. */
  readonly traits: ReadonlyMap<number, number>;
}

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

export class Discernment {
  readonly #store: Store;
  readonly #isWanted: boolean;
  readonly #elsewhere: readonly string[];
  #isStale = true;
  /** Answer (a row number) + 1 of each group, 0 where it has no wording. */
  #answerOf: Uint32Array = new Uint32Array(0);
  #answers = 0;
  /** The traits that are columns, ascending, and how rare each is in wordings, in nats. */
  #traits: Uint32Array = new Uint32Array(0);
  #rarities: Float32Array = new Float32Array(0);
  /** By column, then answer, in steps of `#steps` of the column; a byte each is exact enough. */
  #weights: Int8Array = new Int8Array(0);
  #steps: Float32Array = new Float32Array(0);

  /**
   * Learns nothing where that is not wanted: it takes time and memory. `elsewhere` is what people ask
   * that nothing here answers.
   */
  constructor(store: Store, isWanted: boolean, elsewhere: readonly string[] = []) {
    this.#store = store;
    this.#elsewhere = elsewhere;
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
    const asked = this.#vectorOf(this.#traitsAsked(query));
    const values = asked.values.map(
      (value, i) => value * (this.#steps[asked.columns[i] as number] as number),
    );
    const evidence = addAll({ ...asked, values }, this.#weights, new Float64Array(this.#answers));
    const mean = evidence.reduce((sum, each) => sum + each, 0) / evidence.length;
    const chances = softmax(evidence.slice());
    const { roster } = this.#store;
    return {
      of: (group) => {
        const answer = this.#answerOf[roster.group(group) ?? -1] ?? 0;
        const own = evidence[answer - 1] ?? mean;
        return [own / evidenceScale, chances[answer - 1] ?? 0];
      },
      each: (visit) => {
        for (let group = 0; group < this.#answerOf.length; group++) {
          const chance = chances[(this.#answerOf[group] as number) - 1] ?? 0;
          if (chance >= noChance) visit(roster.groupName(group), chance);
        }
      },
      elsewhere: this.#elsewhere.length === 0 ? 0 : (chances.at(-1) ?? 0),
    };
  }

  save(writer: Writer): void {
    if (this.#isStale) this.#learn();
    writer.add('learned/answers', this.#answerOf);
    writer.add('learned/traits', this.#traits);
    writer.add('learned/rarities', asBits(this.#rarities));
    writer.add('learned/steps', asBits(this.#steps));
    writer.add('learned/weights', asBits(this.#weights));
  }

  load(reader: Reader): void {
    this.#answerOf = reader.u32('learned/answers');
    this.#traits = reader.u32('learned/traits');
    this.#rarities = asNumbers(reader.u32('learned/rarities'));
    this.#steps = asNumbers(reader.u32('learned/steps'));
    const { buffer, byteOffset, byteLength } = reader.u32('learned/weights');
    this.#weights = new Int8Array(buffer, byteOffset, byteLength);
    const elsewhere = this.#elsewhere.length === 0 ? 0 : 1;
    this.#answers = byteLength === 0 ? 0 : this.#answerOf.reduce(largest) + elsewhere;
    this.#isStale = false;
  }

  #learn(): void {
    this.#isStale = false;
    if (!this.#isWanted) return;
    const wordings = this.#wordings();
    this.#takeTraits(wordings);
    const columns = this.#traits.length;
    const { learnedWeights, learnedChances } = settings;
    const isTooMuch =
      this.#answers * columns > learnedWeights || this.#answers * wordings.length > learnedChances;
    if (this.#answers < 2 || isTooMuch) this.#answers = 0;
    if (this.#answers === 0) {
      this.#keep(new Float32Array(0));
      return;
    }
    const lessons = wordings.map(({ answer, traits }) => ({ answer, ...this.#vectorOf(traits) }));
    this.#keep(learn(lessons, this.#answers, columns));
  }

  /** Keeps what was learned in steps of a 127th of the largest weight of each column. */
  #keep(weights: Float32Array): void {
    const answers = this.#answers;
    // Rows are saved as numbers of four bytes.
    this.#weights = new Int8Array(Math.ceil(weights.length / 4) * 4);
    this.#steps = new Float32Array(this.#traits.length);
    for (let column = 0; column < this.#steps.length; column++) {
      const own = weights.subarray(column * answers, (column + 1) * answers);
      const step = own.reduce((most, weight) => Math.max(most, Math.abs(weight)), 0) / mostSteps;
      this.#steps[column] = step;
      if (step === 0) continue;
      for (let answer = 0; answer < answers; answer++) {
        this.#weights[column * answers + answer] = Math.round((own[answer] as number) / step);
      }
    }
  }

  /**
   * The wordings, first the first of every answer, then the second, so that no answer is learned in one
   * go. They go by their ids: how the index came to hold them does not matter.
   */
  #wordings(): Wording[] {
    const { roster, lexicon, numbers } = this.#store;
    const found = [];
    for (let number = 0; number < numbers; number++) {
      if (!roster.isAlive(number)) continue;
      const { segment, at } = this.#store.place(number);
      const surfaces = segment.field(at, questionField);
      if (surfaces.length > 0) found.push({ number, surfaces, id: roster.id(number) });
    }
    found.sort((a, b) => (a.id < b.id ? -1 : 1));
    this.#answerOf = new Uint32Array(roster.names);
    this.#answers = 0;
    // Read once: the same few thousand words stand in all of them.
    const texts: string[] = [];
    const heard: number[] = [];
    const rounds: Wording[][] = [];
    for (const { number, surfaces } of found) {
      const group = roster.groupOf(number);
      if (this.#answerOf[group] === 0) this.#answerOf[group] = ++this.#answers;
      const answer = (this.#answerOf[group] as number) - 1;
      const traits = new Map<number, number>();
      const words: string[] = [];
      for (const surface of surfaces) {
        const term = lexicon.termOf[surface] as number;
        const isSoft = ((lexicon.marks[surface] as number) & mark.soft) !== 0;
        traits.set(termTrait(lexicon.termText(term)), isSoft ? settings.lessonFunctionWord : 1);
        texts[surface] ??= lexicon.isConcept(term) ? '' : lexicon.surfaceText(surface);
        if (texts[surface] !== '') words.push(texts[surface]);
      }
      eachTrait(words, (trait) => traits.set(trait, 1));
      const round = heard[answer] ?? 0;
      heard[answer] = round + 1;
      const wordings = rounds[round] ?? [];
      rounds[round] = wordings;
      wordings.push({ answer, traits });
    }
    if (this.#elsewhere.length > 0) this.#answers++;
    for (const [round, text] of this.#elsewhere.entries()) {
      const wordings = rounds[round] ?? [];
      rounds[round] = wordings;
      wordings.push({ answer: this.#answers - 1, traits: this.#traitsOf(text) });
    }
    return rounds.flat();
  }

  /** Of a text that is in no record. */
  #traitsOf(text: string): Map<number, number> {
    const words = wordsOf(text);
    const traits = new Map<number, number>();
    for (const word of words) {
      const value = isFunctionWord(word) ? settings.lessonFunctionWord : 1;
      traits.set(termTrait(this.#store.lexicon.stemOf(word)), value);
    }
    eachTrait(words, (trait) => traits.set(trait, 1));
    return traits;
  }

  /** Makes columns of what several wordings hold. */
  #takeTraits(wordings: readonly Wording[]): void {
    const holders = new Map<number, number>();
    for (const { traits } of wordings) {
      for (const trait of traits.keys()) holders.set(trait, (holders.get(trait) ?? 0) + 1);
    }
    const { lessonHolders, lessonsForHolder } = settings;
    const least = Math.min(lessonHolders, Math.ceil(wordings.length / lessonsForHolder));
    const held = [...holders].filter(([, count]) => count >= least);
    this.#traits = Uint32Array.from(held, ([trait]) => trait).sort();
    this.#rarities = Float32Array.from(this.#traits, (trait) =>
      Math.log(wordings.length / (holders.get(trait) ?? 1)),
    );
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

  /** Brings a text to length 1, so that long ones do not shout. */
  #vectorOf(traits: ReadonlyMap<number, number>): Vector {
    const columns = new Uint32Array(traits.size);
    const values = new Float32Array(traits.size);
    let held = 0;
    let squares = 0;
    for (const [trait, counts] of traits) {
      const column = columnOf(this.#traits, trait);
      if (column === undefined) continue;
      const value = counts * (this.#rarities[column] as number);
      columns[held] = column;
      values[held++] = value;
      squares += value * value;
    }
    const length = Math.sqrt(squares) || 1;
    for (let i = 0; i < held; i++) values[i] = (values[i] as number) / length;
    return { columns: columns.subarray(0, held), values: values.subarray(0, held) };
  }
}

const questionField = fields.indexOf('question');
/** Brings evidence near to the other features. */
const evidenceScale = 10;
/** Steps that a byte holds on either side of zero. */
const mostSteps = 127;
/** A group less likely than this is not visited. */
const noChance = 0.002;

function largest(most: number, each: number): number {
  return Math.max(most, each);
}

/** Place of a number among ascending ones. */
function columnOf(ascending: Uint32Array, wanted: number): number | undefined {
  let from = 0;
  let to = ascending.length;
  while (from < to) {
    const middle = (from + to) >>> 1;
    if ((ascending[middle] as number) < wanted) from = middle + 1;
    else to = middle;
  }
  return ascending[from] === wanted ? from : undefined;
}

/** The same bytes as another kind of number: rows are saved as whole ones. */
function asBits({ buffer, byteOffset, byteLength }: Float32Array | Int8Array): Uint32Array {
  return new Uint32Array(buffer, byteOffset, byteLength / 4);
}

function asNumbers({ buffer, byteOffset, length }: Uint32Array): Float32Array {
  return new Float32Array(buffer, byteOffset, length);
}
