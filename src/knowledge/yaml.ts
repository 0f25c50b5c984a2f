/** One YAML file → its value and the place of everything in it. */
import {
  type Document,
  isAlias,
  isMap,
  isNode,
  isPair,
  isScalar,
  isSeq,
  LineCounter,
  parseDocument,
  type Scalar,
  visit,
} from 'yaml';
import type { Place, Problem } from './problem.js';
import { errorAt } from './problem.js';
import { joinedEntry, joinedProblem, maybeJoined, misindented } from './yaml-indent.js';
import { bracketBefore, idIn, nothingIn, signIn } from './yaml-lines.js';

export type Path = readonly (string | number)[];

export interface YamlFile {
  readonly value: unknown;
  /** The place of what a path leads to, or of the nearest thing above it that is there. */
  place(path: Path): Place;
  /** The place of a key itself, not of its value. */
  keyPlace(path: Path, key: string): Place;
}

type YamlResult =
  | { readonly ok: true; readonly file: YamlFile }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/**
 * Parses YAML 1.2. Beside what is malformed it refuses duplicate keys, several documents in one
 * file, anchors and aliases (they make a file unreadable for people and can blow it up), and comments
 * that may be the end of a text: a `#` after a blank begins one, and nothing else would tell.
 */
export function parseYaml(file: string, text: string): YamlResult {
  const lineCounter = new LineCounter();
  const document = parseDocument(text, { lineCounter, prettyErrors: false, uniqueKeys: true });
  const at = (offset: number): Place => {
    const { line, col } = lineCounter.linePos(offset);
    return { file, line: Math.max(1, line), column: Math.max(1, col) };
  };
  // To YAML they end no line, so that the first comment takes in all that follows.
  const carriageReturn = /\r(?!\n)/.exec(text);
  if (carriageReturn) return { ok: false, problems: [lineEndProblem(at(carriageReturn.index))] };
  const [broken] = document.errors.filter(({ code }) => !isSingle(code));
  // What cannot be read makes everything after it look wrong.
  const issues = broken ? [broken] : [...document.errors, ...document.warnings];
  const problems = issues.map((issue) => {
    const quoted = broken && quotedUpTo(document, text, issue.pos[0]);
    if (quoted && issue.code === 'MISSING_CHAR')
      return unclosedProblem(at(rangeStart(quoted) ?? 0));
    const place = at(issue.pos[0]);
    const bracket = /end with a [\]}]/.test(issue.message)
      ? bracketBefore(text, place.line)
      : undefined;
    const sign =
      bracket ?? signIn(text, place.line) ?? (broken ? undefined : idIn(text, place.line));
    const above = sign === undefined ? signIn(text, place.line - 1) : undefined;
    const begun = quoted && at(rangeStart(quoted) ?? 0).line;
    const mark =
      begun !== undefined && begun < place.line
        ? [`close the quotation mark that opens on line ${begun}`]
        : [];
    const isSeen = sign !== undefined || above !== undefined || mark.length > 0;
    const unlike = isSeen || !broken ? undefined : misindented(file, text, place.line);
    if (unlike !== undefined) return unlike;
    const nothing = broken && !isSeen ? nothingIn(text, place.line) : undefined;
    const advice = [
      nothing ?? sign ?? adviceFor(issue.code),
      ...(above ? [above] : []),
      ...mark,
    ].join('; or ');
    return errorAt(place, 'yaml', `not valid YAML: ${sentence(issue.message)}`, advice);
  });
  const mayBeJoined = !broken && maybeJoined(text);
  // Most files have none of these signs anywhere; then there is no need to look at every node.
  if (/[&*]|\S[ \t]+#/.test(text) || mayBeJoined) {
    visit(document, {
      Node(_key, node, path) {
        const anchored = isAlias(node) || ('anchor' in node && typeof node.anchor === 'string');
        if (anchored) problems.push(aliasProblem(at(rangeStart(node) ?? 0)));
        const comment = isScalar(node) ? commentBehind(node, path, text) : undefined;
        if (comment !== undefined) problems.push(commentProblem(at(comment)));
        const isEntry =
          mayBeJoined && isScalar(node) && node.type === 'PLAIN' && isSeq(path.at(-1));
        const [start, end] = (isEntry && node.range) || [0, 0];
        const joined = joinedEntry(text, start, end);
        if (joined !== undefined) problems.push(joinedProblem(at(joined)));
      },
    });
  }
  if (problems.length > 0) return { ok: false, problems };

  const value: unknown = document.toJS({ maxAliasCount: 0 });
  return {
    ok: true,
    file: {
      value,
      place: (path) => at(offsetOf(document.contents, path)),
      keyPlace(path, key) {
        const parent = nodeAt(document.contents, path).node;
        const pair = isMap(parent)
          ? parent.items.find((item) => isNode(item.key) && String(item.key) === key)
          : undefined;
        const start = rangeStart(pair?.key);
        return start === undefined ? at(offsetOf(document.contents, path)) : at(start);
      },
    },
  };
}

/** What is wrong by itself and leaves the rest of the file as it is. */
function isSingle(code: string): boolean {
  return code === 'DUPLICATE_KEY' || code === 'MULTIPLE_DOCS';
}

/** The last text in quotation marks that the parser took to end on this line, before the offset. */
function quotedUpTo(document: Document, text: string, offset: number): Scalar | undefined {
  let found: Scalar | undefined;
  visit(document, {
    Scalar(_key, node) {
      const [start, end] = node.range ?? [0, 0];
      const isQuoted = node.type === 'QUOTE_SINGLE' || node.type === 'QUOTE_DOUBLE';
      if (!isQuoted || start >= offset || offset < end) return;
      if (!text.slice(end, offset).includes('\n')) found = node;
    },
  });
  return found;
}

/**
 * Fields that hold an id, a date, an address or one of a few words: what a comment cuts off from them is
 * no text, and the schema knows what is left.
 */
const closedFields = new Set(
  'id status kind precision how speaker contentNote supersededBy date until published url archive'.split(
    ' ',
  ),
);
/** The same of lists of ids. What the case is about is a text. */
const closedLists = new Set('quotes about answer nearest startHere cites'.split(' '));

/**
 * Where a comment begins that stands behind a text without quotation marks, on its line. Numbers, and what
 * is in a closed field, may have one.
 */
function commentBehind(node: Scalar, path: readonly unknown[], text: string): number | undefined {
  const isText = typeof node.value === 'string' || node.value === null;
  if (node.type !== 'PLAIN' || !isText || node.range === undefined || node.range === null)
    return undefined;
  let [, at] = node.range;
  while (text[at] === ' ' || text[at] === '\t') at += 1;
  if (text[at] !== '#') return undefined;
  const owner = path.findLast(isPair)?.key;
  const closed = isSeq(path.at(-1)) ? closedLists : closedFields;
  return isScalar(owner) && closed.has(String(owner.value)) ? undefined : at;
}

function commentProblem(place: Place): Problem {
  return errorAt(
    place,
    'yaml-comment',
    'the text is cut off here: a "#" after a blank begins a comment, and what follows is not read',
    'put the whole text in quotation marks; or, if it is meant as a comment, on a line of its own',
  );
}

function unclosedProblem(place: Place): Problem {
  return errorAt(
    place,
    'yaml',
    'not valid YAML: the quotation mark that opens here is never closed',
    "close it at the end of the text; within '…', an apostrophe is written twice",
  );
}

function lineEndProblem(place: Place): Problem {
  return errorAt(
    place,
    'line-ends',
    'a line ends in a mere carriage return, which ends no line in YAML',
    'save the file with the line ends of Unix (LF) or Windows (CRLF)',
  );
}

function aliasProblem(place: Place): Problem {
  return errorAt(
    place,
    'yaml-alias',
    'an anchor (&) or alias (*) is used',
    'write the value out; a text that begins with & or * needs quotation marks around it',
  );
}

function offsetOf(contents: unknown, path: Path): number {
  return nodeAt(contents, path).offset;
}

function nodeAt(contents: unknown, path: Path): { node: unknown; offset: number } {
  let node: unknown = contents;
  let offset = rangeStart(contents) ?? 0;
  for (const key of path) {
    const next: unknown = isMap(node) || isSeq(node) ? node.get(key, true) : undefined;
    if (!isNode(next)) return { node: undefined, offset };
    node = next;
    offset = rangeStart(next) ?? offset;
  }
  return { node, offset };
}

function rangeStart(node: unknown): number | undefined {
  return isNode(node) ? node.range?.[0] : undefined;
}

function sentence(message: string): string {
  return message.replace(/\s+/g, ' ').trim();
}

function adviceFor(code: string): string {
  switch (code) {
    case 'DUPLICATE_KEY':
      return 'keep one of the two and delete the other';
    case 'MULTIPLE_DOCS':
      return 'keep one document a file; delete the line ---';
    default:
      return 'check indentation and quotation marks here; a text with ": " or " #" in it needs quotation marks around it';
  }
}
