/** Characters in a file that nobody sees, and that change how the rest is shown or compared. */
import { type Problem, warningAt } from './problem.js';

/**
 * Soft hyphens, zero-width blanks, marks of direction and control characters but for tabs. Not the joiners,
 * which Persian, Indian languages and emoji are written with.
 */
const hidden =
  /[^\P{Cc}\t\r\n]|[\u00AD\u061C\u200B\u200E\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF]/u;

/** One warning for each line that has any. */
export function hiddenCharacters(file: string, text: string): Problem[] {
  if (!hidden.test(text)) return [];
  return text.split(/\r?\n/).flatMap((line, index) => {
    const found = hidden.exec(line);
    if (found === null) return [];
    const code = found[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
    return warningAt(
      { file, line: index + 1, column: found.index + 1 },
      'hidden-character',
      `the line has a character that is not seen (U+${code})`,
      "delete it; it may stay in a quote, where it is the source's own",
    );
  });
}
