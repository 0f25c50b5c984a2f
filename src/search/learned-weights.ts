/** The learned weights, a byte each, by column, then answer. */
import { crc32 } from 'node:zlib';
import { Later } from './later.js';
import { addAll, type Vector } from './learn.js';
import type { Reader } from './saved-reader.js';
import type { Writer } from './saved-writer.js';

/**
 * A question is known by some dozens of columns of many thousands: of weights that were saved only
 * the blocks are read that hold these.
 */
export class LearnedWeights {
  readonly #answers: number;
  readonly #block: (number: number) => Int8Array;
  readonly #all: Later<Int8Array>;
  /** Are all in memory, so that none need be gathered? */
  readonly #isAtHand: boolean;

  private constructor(
    answers: number,
    all: Later<Int8Array>,
    block?: (number: number) => Int8Array,
  ) {
    this.#answers = answers;
    this.#all = all;
    this.#isAtHand = block === undefined;
    const length = answers * columnsOfBlock;
    this.#block = block ?? ((number) => all.value.subarray(number * length, (number + 1) * length));
  }

  static of(weights: Int8Array, answers: number): LearnedWeights {
    return new LearnedWeights(answers, Later.of(weights));
  }

  static load(reader: Reader, answers: number): LearnedWeights {
    const length = answers * columnsOfBlock;
    const whole = reader.lengthOf(row);
    const sums = new Later(() => reader.u32(sumsRow));
    const blocks = new Map<number, Int8Array>();
    const all = new Later(() => signed(reader.u8(row)));
    return new LearnedWeights(answers, all, (number) => {
      const read = blocks.get(number);
      if (read !== undefined) return read;
      const from = number * length;
      const sum = sums.value[number] as number;
      const block = signed(reader.some(row, { from, length: Math.min(length, whole - from), sum }));
      blocks.set(number, block);
      return block;
    });
  }

  /** The same, all at once, of which nothing stays where it is read from. */
  static copyOf(reader: Reader, answers: number): LearnedWeights {
    return LearnedWeights.of(new Int8Array(signed(reader.u8(row))), answers);
  }

  /** How many there are. */
  get length(): number {
    return this.#all.value.length;
  }

  save(writer: Writer): void {
    const weights = this.#all.value;
    const { buffer, byteOffset, byteLength } = weights;
    const blocks = Math.ceil(
      this.#answers === 0 ? 0 : byteLength / (this.#answers * columnsOfBlock),
    );
    const sums = Uint32Array.from({ length: blocks }, (_, number) => {
      const block = this.#block(number);
      return crc32(new Uint8Array(block.buffer, block.byteOffset, block.byteLength));
    });
    writer.add(sumsRow, sums);
    writer.add(row, new Uint8Array(buffer, byteOffset, byteLength));
  }

  /** Adds what a text says for every answer to `sums`, and gives these. */
  add({ columns, values }: Vector, sums: Float64Array): Float64Array {
    if (this.#isAtHand) return addAll({ columns, values }, this.#all.value, sums);
    const gathered = this.#gather(columns);
    return addAll({ columns: columns.map((_, i) => i), values }, gathered, sums);
  }

  /** The weights of some columns, one column after the other. */
  #gather(columns: Uint32Array): Int8Array {
    const answers = this.#answers;
    const gathered = new Int8Array(columns.length * answers);
    for (const [i, column] of columns.entries()) {
      const from = (column % columnsOfBlock) * answers;
      const block = this.#block(Math.floor(column / columnsOfBlock));
      gathered.set(block.subarray(from, from + answers), i * answers);
    }
    return gathered;
  }
}

const row = 'learned/weights';
const sumsRow = 'learned/sums';
/** Some kilobytes for hundreds of answers: to read less takes as long. */
const columnsOfBlock = 16;

function signed({ buffer, byteOffset, byteLength }: Uint8Array): Int8Array {
  return new Int8Array(buffer, byteOffset, byteLength);
}
