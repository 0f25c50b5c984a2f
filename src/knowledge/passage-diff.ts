/** Shows a quote and its source in one line, so that a reader sees every difference. */
/** A word, or a single other character, with the space before it. */
export interface Token {
  readonly text: string;
  readonly space: '' | ' ';
}

/** What stands in the quote and what in the source at the same place; one of them may have nothing. */
export interface Step {
  readonly quote: Token | undefined;
  readonly source: Token | undefined;
}

/** Tokens shown on either side of a difference. */
const near = 8;

interface Piece {
  readonly text: string;
  readonly space: string;
  readonly differs: boolean;
}

/**
 * What differs is marked as [-quote-] and [+source+]; invisible characters are written as code
 * points, and characters that look alike are named at the end.
 */
export function showDifferences(steps: readonly Step[]): string {
  const pieces: Piece[] = [];
  const notes = new Set<string>();
  let removed: Token[] = [];
  let added: Token[] = [];
  const flush = () => {
    const space = removed[0]?.space || added[0]?.space || '';
    if (removed.length > 0) pieces.push({ text: `[-${join(removed)}-]`, space, differs: true });
    if (added.length > 0) {
      const apart = removed.length > 0 ? ' ' : space;
      pieces.push({ text: `[+${join(added)}+]`, space: apart, differs: true });
    }
    removed = [];
    added = [];
  };
  for (const [index, { quote, source }] of steps.entries()) {
    const sameSpace = index === 0 || quote?.space === source?.space;
    if (quote && quote.text === source?.text && sameSpace) {
      flush();
      pieces.push({ ...quote, differs: false });
      continue;
    }
    if (quote) removed.push(quote);
    if (source) added.push(source);
    if (quote && source) noteLookalikes(quote.text, source.text, notes);
  }
  flush();
  const note = notes.size > 0 ? ` (${[...notes].join('; ')})` : '';
  return `${joinNear(pieces)}${note}`;
}

function join(tokens: readonly Token[]): string {
  return tokens
    .map(({ text, space }) => space + visible(text))
    .join('')
    .trim();
}

/** The pieces next to a difference; an ellipsis for each stretch of others. */
function joinNear(pieces: readonly Piece[]): string {
  const kept = pieces.map((_, index) =>
    pieces.slice(Math.max(0, index - near), index + near + 1).some(({ differs }) => differs),
  );
  return pieces
    .map(({ text, space }, index) => {
      if (kept[index]) return space + text;
      return index === 0 || kept[index - 1] ? ' …' : '';
    })
    .join('')
    .trim();
}

/** Names characters that look alike where they are all that differs between two tokens. */
function noteLookalikes(quote: string, source: string, notes: Set<string>): void {
  const others = [...source];
  const pairs = [...quote].map((character, index) => [character, others[index] ?? ''] as const);
  const differing = pairs.filter(([a, b]) => a !== b);
  if (pairs.length !== others.length || differing.some(([a, b]) => isWordy(a) || isWordy(b)))
    return;
  for (const [a, b] of differing) {
    notes.add(`the quote has ${named(a)} where the source has ${named(b)}`);
  }
}

function isWordy(character: string): boolean {
  return /[\p{L}\p{N}]/u.test(character);
}

/** Characters one cannot see, written as their code points. */
function visible(text: string): string {
  return text.replace(
    /[\p{C}\p{Z}\p{Default_Ignorable_Code_Point}]/gu,
    (character) => `‹${codePoint(character)}›`,
  );
}

function named(character: string): string {
  const shown = visible(character);
  return shown === character ? `${character} ${codePoint(character)}` : codePoint(character);
}

function codePoint(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}
