/** Where the browser keeps what a page wants to find again. */

/** A browser may forbid it; then nothing is found again, and nothing else goes wrong. */
export function storageOrNone(): Pick<Storage, 'getItem' | 'setItem'> {
  try {
    return localStorage;
  } catch {
    return { getItem: () => null, setItem: () => undefined };
  }
}
