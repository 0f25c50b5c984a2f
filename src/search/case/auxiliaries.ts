/** Does a word help a verb: "was", "did", "will"? */
export function isAuxiliary(word: string): boolean {
  return auxiliaries.has(word);
}

/** Does it say of somebody what they are, at the beginning of a question: "is she", "wasn't it"? */
export function isCopula(word: string): boolean {
  return copulas.has(word);
}

const copulas: ReadonlySet<string> = new Set('is are was were isnt arent wasnt werent'.split(' '));
const auxiliaries: ReadonlySet<string> = new Set(
  'is are was were be been being am did does do has have had will would can could may might must should'.split(
    ' ',
  ),
);
