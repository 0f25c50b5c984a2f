/**
 * Distinct strings, numbered in the order they were first added. They lie one after the other in one
 * array and are found by a hash table in another (open addressing, linear probing), so that a million
 * of them are a few objects, and are loaded without looking at any.
 */
import { Later } from './later.js';
import type { Numbers } from './numbers.js';
import { Row } from './row.js';
import type { Reader } from './saved-reader.js';
import type { Writer } from './saved-writer.js';

export class Strings {
  /** UTF-16 code units. */
  #units: Later<Numbers> = new Later(() => new Uint16Array(64));
  /** Where each string ends in `units`. */
  #ends = new Row();
  /** Number + 1 of the string in each place, 0 where there is none; a power of two long. */
  #places: Later<Numbers> = new Later(() => new Uint32Array(16));
  #isShared = false;

  get size(): number {
    return this.#ends.length;
  }

  /** Number of the string that is `text`, or what stands in it from one place to another. */
  find(text: string, from = 0, to = text.length): number | undefined {
    const found = this.#places.value[this.#slotOf(text, from, to)] as number;
    return found === 0 ? undefined : found - 1;
  }

  /** Number of a string, given where it is new. */
  add(text: string): number {
    const place = this.#slotOf(text, 0, text.length);
    const found = this.#places.value[place] as number;
    return found === 0 ? this.#append(text, place) : found - 1;
  }

  get(number: number): string {
    const units = this.#units.value;
    const end = this.#ends.values[number] as number;
    let text = '';
    // One unit at a time: for words that is several times faster than one call with all of them.
    for (let at = this.#begin(number); at < end; at++) {
      text += String.fromCharCode(units[at] as number);
    }
    return text;
  }

  /** Length of a string in code units. */
  lengthOf(number: number): number {
    return (this.#ends.values[number] as number) - this.#begin(number);
  }

  /** A code unit of a string; undefined behind its end. */
  unit(number: number, at: number): number | undefined {
    return at < this.lengthOf(number) ? this.#units.value[this.#begin(number) + at] : undefined;
  }

  save(writer: Writer, name: string): void {
    const used = this.size === 0 ? 0 : (this.#ends.values[this.size - 1] as number);
    writer.add(`${name}/units`, this.#units.value.subarray(0, used));
    writer.add(`${name}/ends`, this.#ends.taken());
    writer.add(`${name}/places`, this.#places.value);
  }

  static load(reader: Reader, name: string): Strings {
    const strings = new Strings();
    strings.#units = new Later(() => reader.numbers(`${name}/units`));
    strings.#ends = new Row(reader.later(`${name}/ends`));
    strings.#places = new Later(() => reader.numbers(`${name}/places`));
    strings.#isShared = true;
    return strings;
  }

  #begin(number: number): number {
    return number === 0 ? 0 : (this.#ends.values[number - 1] as number);
  }

  /** The place where a string is, or where it would go. */
  #slotOf(text: string, from: number, to: number): number {
    const places = this.#places.value;
    const last = places.length - 1;
    let place = hashOf(text, from, to) & last;
    for (;;) {
      const found = places[place] as number;
      if (found === 0 || this.is(found - 1, text, from, to)) return place;
      place = (place + 1) & last;
    }
  }

  /** Is the string of a number this one? Makes no string of it. */
  is(number: number, text: string, from = 0, to = text.length): boolean {
    const begin = this.#begin(number);
    if ((this.#ends.values[number] as number) - begin !== to - from) return false;
    const units = this.#units.value;
    for (let at = from; at < to; at++) {
      if (units[begin + at - from] !== text.charCodeAt(at)) return false;
    }
    return true;
  }

  #append(text: string, place: number): number {
    const number = this.size;
    const begin = this.#begin(number);
    if (begin + text.length > this.#units.value.length || this.#isShared) {
      const wider = new Uint16Array(Math.ceil((begin + text.length) * growth));
      wider.set(this.#units.value.subarray(0, begin));
      this.#units = Later.of(wider);
      this.#places = Later.of(Uint32Array.from(this.#places.value));
      this.#isShared = false;
    }
    const units = this.#units.value;
    for (let i = 0; i < text.length; i++) units[begin + i] = text.charCodeAt(i);
    this.#ends.push(begin + text.length);
    const places = this.#places.value;
    places[place] = number + 1;
    if (this.size * 2 > places.length) this.#spread();
    return number;
  }

  /** Doubles the hash table. */
  #spread(): void {
    const places = new Uint32Array(this.#places.value.length * 2);
    const last = places.length - 1;
    for (let number = 0; number < this.size; number++) {
      let place = this.#hashAt(number) & last;
      while (places[place] !== 0) place = (place + 1) & last;
      places[place] = number + 1;
    }
    this.#places = Later.of(places);
  }

  #hashAt(number: number): number {
    const units = this.#units.value;
    const end = this.#ends.values[number] as number;
    let hash = basis;
    for (let i = this.#begin(number); i < end; i++) {
      hash = Math.imul(hash ^ (units[i] as number), prime);
    }
    return mixed(hash);
  }
}

const growth = 1.5;

/** FNV-1a over code units (Fowler, Noll and Vo, 1991). */
const basis = 0x811c9dc5;
const prime = 0x01000193;

function hashOf(text: string, from: number, to: number): number {
  let hash = basis;
  for (let i = from; i < to; i++) hash = Math.imul(hash ^ text.charCodeAt(i), prime);
  return mixed(hash);
}

/** Brings the high bits down, which FNV mixes best and the table's size would cut off. */
function mixed(hash: number): number {
  return (hash ^ (hash >>> 15)) >>> 0;
}
