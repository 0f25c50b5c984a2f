/** What a line lacks at which a parser stopped, told by the look of the line alone. */

/** What people do not see in a line, and the parser names only by what follows. */
export function signIn(text: string, line: number): string | undefined {
  const written = lineOf(text, line);
  if (/^ *\t/.test(written)) return `line ${line} begins with a tab: indent with spaces`;
  if (/^ *-[^\s-]/.test(written)) return `write a space after the dash that begins line ${line}`;
  if (/^(?:<{7}|={7}|>{7}|\|{7})(?: |$)/.test(written)) {
    return `line ${line} was left there by a merge: keep one of the versions, and delete such lines`;
  }
  return beginningIn(written, line);
}

/** A text that begins with a sign that YAML has another use for. */
function beginningIn(written: string, line: number): string | undefined {
  const text = written.replace(/^ *(?:- +)*(?:[A-Za-z]+: +)?/, '');
  // A comma may part the entries of a list, unless mere words follow it: `"Yes", he said`.
  const mark = /^(["'])(?:(?!\1).)*\1(?!\1) *(?:[^\s#,\]}:]|, *\p{L})/u.exec(text)?.[1];
  if (mark !== undefined) {
    const around = mark === '"' ? "'…'" : '"…"';
    return `the text in line ${line} that begins with ${mark} ends at the next one: put ${around} around the whole of it`;
  }
  const sign = /^(?:[@`%!]|[[{][^\]}]*[\]}] *[^\s#,\]}])/.exec(text)?.[0].charAt(0);
  if (sign === undefined) return undefined;
  return `a text that begins with ${sign}, as in line ${line}, needs quotation marks around the whole of it`;
}

/** Where a list in brackets was opened that is not closed by the line at which a parser stopped. */
export function bracketBefore(text: string, stopped: number): string | undefined {
  for (let line = stopped; line > 0; line -= 1) {
    const [read = '', ...comment] = lineOf(text, line).split(/\s(?=#)/);
    const opened = /[[{](?=[^\]}]*$)/.exec(read)?.[0];
    if (opened === undefined) continue;
    return comment.length > 0
      ? `put quotation marks around what has a "#" in line ${line}, which begins a comment`
      : `close the bracket ${opened} that opens in line ${line}`;
  }
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
