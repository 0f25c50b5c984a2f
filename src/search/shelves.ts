/**
 * Numbers on shelves: each number from 0 on is put on one shelf by its key, and a shelf is looked
 * through from its newest number to its oldest. Linked lists in two typed arrays.
 */
import { Later } from './later.js';
import type { Numbers } from './numbers.js';
import { Row } from './row.js';
import type { Reader } from './saved-reader.js';
import type { Writer } from './saved-writer.js';

export class Shelves {
  /** Newest number + 1 of each shelf; a power of two long. */
  #newest: Later<Numbers> = new Later(() => new Uint32Array(16));
  /** Number + 1 of the next older on the shelf of each number. */
  #older = new Row();
  #isShared = false;
  readonly #keyOf: (number: number) => number;

  /** `keyOf` gives a number's key, 32 bits. Keys may share a shelf: who looks must look twice. */
  constructor(keyOf: (number: number) => number) {
    this.#keyOf = keyOf;
  }

  /** Puts the next number on its shelf. */
  push(): void {
    const number = this.#older.length;
    if (number >= this.#newest.value.length * fullness) this.#spread();
    if (this.#isShared) this.#newest = Later.of(Uint32Array.from(this.#newest.value));
    this.#isShared = false;
    const newest = this.#newest.value;
    const shelf = this.#shelfOf(this.#keyOf(number));
    this.#older.push(newest[shelf] as number);
    newest[shelf] = number + 1;
  }

  /** Visits the numbers on the shelf of a key, newest first. */
  each(key: number, visit: (number: number) => void): void {
    const older = this.#older.values;
    let next = this.#newest.value[this.#shelfOf(key)] as number;
    while (next !== 0) {
      visit(next - 1);
      next = older[next - 1] as number;
    }
  }

  save(writer: Writer, name: string): void {
    writer.add(`${name}/newest`, this.#newest.value);
    writer.add(`${name}/older`, this.#older.taken());
  }

  load(reader: Reader, name: string): void {
    this.#newest = new Later(() => reader.numbers(`${name}/newest`));
    this.#older = new Row(reader.later(`${name}/older`));
    this.#isShared = true;
  }

  #shelfOf(key: number): number {
    return (Math.imul(key, spreading) >>> 7) & (this.#newest.value.length - 1);
  }

  /** Doubles the shelves. */
  #spread(): void {
    const { length } = this.#older;
    const newest = new Uint32Array(this.#newest.value.length * 2);
    this.#newest = Later.of(newest);
    this.#isShared = false;
    for (let number = 0; number < length; number++) {
      const shelf = this.#shelfOf(this.#keyOf(number));
      this.#older.set(number, newest[shelf] as number);
      newest[shelf] = number + 1;
    }
  }
}

/** The key of a word by its length and one of its letters, for a typing mistake changes neither much. */
export function shelfKey(length: number, letter: number): number {
  return letter * 64 + Math.min(length, 63);
}

/** Numbers a shelf may hold on average. */
const fullness = 4;
/** Knuth's multiplicative hashing: 2^32 over the golden ratio. */
const spreading = 0x9e3779b1;
