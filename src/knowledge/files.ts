/** The files of a knowledge folder: what they are called and which of a listing are ours. */

/** Files at the top, by what they hold. */
export const topFiles = {
  case: 'case.yaml',
  people: 'people.yaml',
  facts: 'facts.yaml',
  outcomes: 'outcomes.yaml',
  timeline: 'timeline.yaml',
  questions: 'questions.yaml',
  silences: 'silences.yaml',
  vocabulary: 'vocabulary.yaml',
  golden: 'golden.yaml',
} as const;

export const lockFile = 'pincite.lock';

export const rootFiles: ReadonlySet<string> = new Set([...Object.values(topFiles), lockFile]);

export function isSourceFile(path: string): boolean {
  return /^sources\/[^/.][^/]*\.yaml$/.test(path);
}

/** What the file of a source is called; `check` warns of one that is not. */
export function sourceFile(id: string): string {
  return `sources/${id}.yaml`;
}

/** The files that make the knowledge and its version. */
export function isOurs(path: string): boolean {
  return isSourceFile(path) || rootFiles.has(path);
}
