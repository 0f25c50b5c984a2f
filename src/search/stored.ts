/** Bytes that lie in memory or on a disk and are read a piece at a time, as far as they are wanted. */
export interface Stored {
  readonly length: number;
  /** Fewer bytes where there are not as many; where they lie may change, so they must be checked. */
  piece(from: number, length: number): Uint8Array;
  /** Lets go of what is held open for reading; a later piece opens it again. */
  close(): void;
}

/** Bytes at hand: pieces look at them where they lie. */
export function inMemory(bytes: Uint8Array): Stored {
  return {
    length: bytes.length,
    piece: (from, length) => bytes.subarray(from, from + length),
    close: () => undefined,
  };
}

/** Some of what is stored, as if nothing lay before or behind it. */
export function partOf(stored: Stored, begin: number, length: number): Stored {
  return {
    length,
    piece: (from, wanted) => stored.piece(begin + from, Math.min(wanted, length - from)),
    close: () => stored.close(),
  };
}
