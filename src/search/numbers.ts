/** Rows of whole numbers from 0 on, in one, two or four bytes each, as few as the greatest needs. */
export type Numbers = Uint8Array | Uint16Array | Uint32Array;

/** The same numbers in as few bytes each as the greatest of them needs. */
export function narrowed(values: Numbers): Numbers {
  // The learned weights, most of an index, are bytes already.
  if (values instanceof Uint8Array) return values;
  let greatest = 0;
  for (const value of values) greatest = Math.max(greatest, value);
  if (greatest <= 0xff) return Uint8Array.from(values);
  return greatest <= 0xffff ? Uint16Array.from(values) : values;
}

/** Bytes as numbers of so many bytes each, looked at where they lie. */
export function numbersIn({ buffer, byteOffset, byteLength }: Uint8Array, width: number): Numbers {
  // Never the bytes themselves: those may be a Buffer, whose `slice` does not copy.
  if (width === 1) return new Uint8Array(buffer, byteOffset, byteLength);
  if (width !== 2 && width !== 4) throw new RangeError(`no row has ${width} bytes a number`);
  const length = byteLength / width;
  return width === 2
    ? new Uint16Array(buffer, byteOffset, length)
    : new Uint32Array(buffer, byteOffset, length);
}
