/** Which traits are learned from, a column of weights each, and texts as vectors over them. */
import { asBits, asNumbers } from './bits.js';
import { Later } from './later.js';
import type { Vector } from './learn.js';
import { placeOf } from './place-of.js';
import type { Reader } from './saved-reader.js';
import type { Writer } from './saved-writer.js';
import { settings } from './settings.js';
import type { Wording } from './wordings.js';

export class Columns {
  /** The traits, ascending, and how rare each is in wordings, in nats. */
  readonly #traits: Later<Uint32Array>;
  readonly #rarities: Later<Float32Array>;
  readonly count: number;

  private constructor(traits: Later<Uint32Array>, rarities: Later<Float32Array>, count: number) {
    this.#traits = traits;
    this.#rarities = rarities;
    this.count = count;
  }

  /** A column for each trait that several wordings hold. */
  static of(wordings: readonly Wording[]): Columns {
    const holders = new Map<number, number>();
    for (const { traits } of wordings) {
      for (const trait of traits.keys()) holders.set(trait, (holders.get(trait) ?? 0) + 1);
    }
    const { lessonHolders, lessonsForHolder } = settings;
    const least = Math.min(lessonHolders, Math.ceil(wordings.length / lessonsForHolder));
    const held = [...holders].filter(([, count]) => count >= least);
    const traits = Uint32Array.from(held, ([trait]) => trait).sort();
    const rarityOf = (trait: number) => Math.log(wordings.length / (holders.get(trait) ?? 1));
    const rarities = Float32Array.from(traits, rarityOf);
    return new Columns(Later.of(traits), Later.of(rarities), traits.length);
  }

  static load(reader: Reader): Columns {
    const traits = new Later(() => reader.u32('learned/traits'));
    const rarities = new Later(() => asNumbers(reader.u32('learned/rarities')));
    return new Columns(traits, rarities, reader.lengthOf('learned/traits'));
  }

  /** The same, of which nothing stays where it is read from. */
  static copyOf(reader: Reader): Columns {
    const traits = Uint32Array.from(reader.u32('learned/traits'));
    const rarities = asNumbers(Uint32Array.from(reader.u32('learned/rarities')));
    return new Columns(Later.of(traits), Later.of(rarities), traits.length);
  }

  save(writer: Writer): void {
    writer.add('learned/traits', this.#traits.value);
    writer.add('learned/rarities', asBits(this.#rarities.value));
  }

  /** A text of length 1, so that long ones do not shout; of each trait, what it counts beside others. */
  vectorOf(traits: ReadonlyMap<number, number>): Vector {
    const own = this.#traits.value;
    const rarities = this.#rarities.value;
    const columns = new Uint32Array(traits.size);
    const values = new Float32Array(traits.size);
    let held = 0;
    let squares = 0;
    for (const [trait, counts] of traits) {
      const column = placeOf(own, trait);
      if (column === undefined) continue;
      const value = counts * (rarities[column] as number);
      columns[held] = column;
      values[held++] = value;
      squares += value * value;
    }
    const length = Math.sqrt(squares) || 1;
    for (let i = 0; i < held; i++) values[i] = (values[i] as number) / length;
    return { columns: columns.subarray(0, held), values: values.subarray(0, held) };
  }
}
