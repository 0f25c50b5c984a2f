/** What a line lacks at which a parser stopped, told by the look of the line alone. */

/** What people do not see in a line, and the parser names only by what follows. */
export function signIn(text: string, line: number): string | undefined {
  const written = lineOf(text, line);
  if (/^ *\t/.test(written)) return `line ${line} begins with a tab: indent with spaces`;
  if (/^ *-[^\s-]/.test(written)) return `write a space after the dash that begins line ${line}`;
  return undefined;
}

/** A line that is neither a field nor an entry. */
export function nothingIn(text: string, line: number): string | undefined {
  const written = lineOf(text, line).trim();
  if (/^[A-Za-z]+:[^\s/]/.test(written)) return `write a space after the colon in line ${line}`;
  return /^\p{L}/u.test(written) && !/:(?:\s|$)/.test(written)
    ? `line ${line} is neither an entry nor a field: write "- " before an entry, ": " behind the name of a field`
    : undefined;
}

/** A second id, mostly of a second record. */
export function idIn(text: string, line: number): string | undefined {
  return /^ *id:/.test(lineOf(text, line))
    ? 'write a dash before it if another record begins here: "- id:"; else keep one of the two'
    : undefined;
}

/** The line of that number, counted from 1. */
function lineOf(text: string, line: number): string {
  return text.split(/\r?\n/)[line - 1] ?? '';
}
