/** Lines that are indented unlike those that they belong with; a parser names what follows, or takes them otherwise. */
import { counted } from '../text/counted.js';
import { errorAt, type Place, type Problem } from './problem.js';

/** Names the line that is indented wrongly, where it is next to the one at which the parser stopped. */
export function misindented(file: string, text: string, stopped: number): Problem | undefined {
  const found = misindentedNear(text, stopped);
  if (found === undefined) return undefined;
  const { line, has, others } = found;
  return errorAt(
    { file, line, column: has + 1 },
    'yaml',
    `not valid YAML: this line begins with ${counted(has, 'blank')}, and those that it belongs with begin with ${others}`,
    `indent it by ${others}; a text with ": " in it needs quotation marks around it`,
  );
}

/** Whether an entry of a list may have been taken into the one before it; most files have none such anywhere. */
export function maybeJoined(text: string): boolean {
  return /^( *)-[ \t][^\n]*\n\1 +-[ \t]/m.test(text);
}

/** Where a text without quotation marks goes on with what looks like another entry: it was indented too far. */
export function joinedEntry(text: string, start: number, end: number): number | undefined {
  const dash = /\n[ \t]*(?=-[ \t])/.exec(text.slice(start, end));
  return dash === null ? undefined : start + dash.index + dash[0].length;
}

export function joinedProblem(place: Place): Problem {
  return errorAt(
    place,
    'yaml-joined',
    'this line is indented further than the entry before it, so that the two are read as one text',
    'indent it like the entry before it; or, if it is one text, put the whole of it in quotation marks',
  );
}

interface Misindented {
  /** Counted from 1. */
  readonly line: number;
  /** Blanks before it, and before the lines of its kind that are nearest to it. */
  readonly has: number;
  readonly others: number;
}

function misindentedNear(text: string, stopped: number): Misindented | undefined {
  // What is open at a line: the blanks before each field and each dash that it may go on from.
  let open: { readonly at: number; readonly isItem: boolean }[] = [];
  let leadsOn = true;
  let scalar: number | undefined;
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    const at = line.length - line.trimStart().length;
    const content = line.trim();
    if (content === '' || content.startsWith('#')) continue;
    if (scalar !== undefined && at > scalar) continue;
    scalar = undefined;
    const dashes = /^(?:-\s+)*/.exec(content)?.[0] ?? '';
    const isItem = dashes !== '';
    const isField = field.test(content.slice(dashes.length));
    if (!isItem && !isField) continue;
    const alike = open.filter((each) => each.isItem === isItem);
    const top = open.at(-1)?.at ?? -1;
    const fits = alike.some((each) => each.at === at) || (leadsOn && (at > top || isItem));
    if (!fits && alike.length > 0 && Math.abs(index + 1 - stopped) <= 1) {
      const others = alike
        .map((each) => each.at)
        .reduce((a, b) => (gap(b, at) < gap(a, at) ? b : a));
      return { line: index + 1, has: at, others };
    }
    open = open.filter((each) => each.at < at || (each.at === at && each.isItem === isItem));
    if (!open.some((each) => each.at === at)) open.push({ at, isItem });
    if (isItem && isField) open.push({ at: at + dashes.length, isItem: false });
    leadsOn = /:$/.test(content);
    if (/[:-]\s*[>|][-+\d]*$/.test(content)) scalar = isItem && isField ? at + dashes.length : at;
  }
  return undefined;
}

/** The name of a field and its colon. */
const field = /^[A-Za-z]+:(?:\s|$)/;

const gap = (a: number, b: number) => Math.abs(a - b);
