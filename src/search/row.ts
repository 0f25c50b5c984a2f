import type { Numbers } from './numbers.js';

/** Numbers that are to be read when they are looked at. */
export interface Unread {
  readonly length: number;
  read(): Numbers;
}

/**
 * A row of whole numbers that grows at its end: a typed array with room to spare. One that was loaded
 * looks at the bytes it came in, however few a number has there, and copies them before its first change.
 */
export class Row {
  /** Undefined until what was loaded is looked at. */
  #values: Numbers | undefined;
  readonly #unread: Unread | undefined;
  #length: number;
  #isShared: boolean;

  /** Takes `loaded` as its content without copying it; what is unread is read when it is looked at. */
  constructor(loaded?: Numbers | Unread) {
    const isUnread = loaded !== undefined && 'read' in loaded;
    this.#unread = isUnread ? loaded : undefined;
    this.#values = isUnread ? undefined : (loaded ?? new Uint32Array(firstRoom));
    this.#length = loaded?.length ?? 0;
    this.#isShared = loaded !== undefined;
  }

  get length(): number {
    return this.#length;
  }

  /** For reading; what lies behind `length` means nothing, and a change may replace it. */
  get values(): Numbers {
    return this.#values ?? this.#read();
  }

  push(value: number): void {
    this.#makeRoom(1);
    this.values[this.#length++] = value;
  }

  set(place: number, value: number): void {
    if (this.#isShared) this.#copy(this.#length);
    this.values[place] = value;
  }

  add(place: number, value: number): void {
    this.set(place, (this.values[place] as number) + value);
  }

  append(values: ArrayLike<number>): void {
    this.#makeRoom(values.length);
    this.values.set(values, this.#length);
    this.#length += values.length;
  }

  /** Its numbers and nothing behind them, not copied. */
  taken(): Numbers {
    return this.values.subarray(0, this.#length);
  }

  clear(): void {
    this.#length = 0;
  }

  #read(): Numbers {
    const values = this.#unread?.read() ?? new Uint32Array(firstRoom);
    this.#values = values;
    return values;
  }

  #makeRoom(more: number): void {
    const needed = this.#length + more;
    if (!this.#isShared && needed <= this.values.length) return;
    this.#copy(Math.max(needed, Math.ceil(this.#length * growth)));
  }

  #copy(room: number): void {
    const copy = new Uint32Array(room);
    copy.set(this.taken());
    this.#values = copy;
    this.#isShared = false;
  }
}

const firstRoom = 16;
const growth = 1.5;
