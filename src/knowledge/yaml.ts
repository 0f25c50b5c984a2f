/** One YAML file → its value and the place of everything in it. */
import { isAlias, isMap, isNode, isSeq, LineCounter, parseDocument, visit } from 'yaml';
import type { Place, Problem } from './problem.js';
import { errorAt } from './problem.js';

export type Path = readonly (string | number)[];

export interface YamlFile {
  readonly value: unknown;
  /** The place of what a path leads to, or of the nearest thing above it that is there. */
  place(path: Path): Place;
  /** The place of a key itself, not of its value. */
  keyPlace(path: Path, key: string): Place;
}

export type YamlResult =
  | { readonly ok: true; readonly file: YamlFile }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/**
 * Parses YAML 1.2. Beside what is malformed it refuses duplicate keys, several documents in one
 * file, and anchors and aliases: they make a file unreadable for people and can blow it up.
 */
export function parseYaml(file: string, text: string): YamlResult {
  const lineCounter = new LineCounter();
  const document = parseDocument(text, { lineCounter, prettyErrors: false, uniqueKeys: true });
  const at = (offset: number): Place => {
    const { line, col } = lineCounter.linePos(offset);
    return { file, line: Math.max(1, line), column: Math.max(1, col) };
  };
  const [broken] = document.errors.filter(({ code }) => !isSingle(code));
  // What cannot be read makes everything after it look wrong.
  const issues = broken ? [broken] : [...document.errors, ...document.warnings];
  const problems = issues.map((issue) => {
    const place = at(issue.pos[0]);
    const sign = signIn(text, place.line);
    const above = sign === undefined ? signIn(text, place.line - 1) : undefined;
    const advice = [sign ?? adviceFor(issue.code), ...(above ? [above] : [])].join('; or ');
    return errorAt(place, 'yaml', `not valid YAML: ${sentence(issue.message)}`, advice);
  });
  // Most files have neither sign anywhere; then there is no need to look at every node.
  if (/[&*]/.test(text)) {
    visit(document, {
      Node(_key, node) {
        const anchored = isAlias(node) || ('anchor' in node && typeof node.anchor === 'string');
        if (anchored) problems.push(aliasProblem(at(node.range?.[0] ?? 0)));
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

/** What people do not see in a line, and the parser names only by what follows. */
function signIn(text: string, line: number): string | undefined {
  const written = text.split(/\r?\n/)[line - 1] ?? '';
  if (/^ *\t/.test(written)) return `line ${line} begins with a tab: indent with spaces`;
  if (/^ *-[^\s-]/.test(written)) return `write a space after the dash that begins line ${line}`;
  return undefined;
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
