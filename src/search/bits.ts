/** Rows of numbers as the rows of four bytes that are saved. */

/** The same bytes as whole numbers. */
export function asBits({ buffer, byteOffset, byteLength }: Float32Array): Uint32Array {
  return new Uint32Array(buffer, byteOffset, byteLength / 4);
}

/** And back. */
export function asNumbers({ buffer, byteOffset, length }: Uint32Array): Float32Array {
  return new Float32Array(buffer, byteOffset, length);
}
