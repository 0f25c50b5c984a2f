/** Does a word help a verb: "was", "did", "will"? */
export function isAuxiliary(word: string): boolean {
  return auxiliaries.has(word);
}

const auxiliaries: ReadonlySet<string> = new Set(
  'is are was were be been being am did does do has have had will would can could may might must should'.split(
    ' ',
  ),
);
