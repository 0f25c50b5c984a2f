/** What became different in a record, in words: only that, so that a reader finds it. */
import type { RecordContent, StoredCitation, StoredClaim } from '../store/record-content.js';
import { longDate } from '../text/date-words.js';

export function changesIn(before: RecordContent | null, after: RecordContent | null): string {
  const changes = [
    ...changedWords(before, after),
    ...(before === null || after === null ? [] : changedMarks(before, after)),
  ];
  return changes.length === 0
    ? 'What it rests on changed: the quotes, or their places. The pin shows them as they are now.'
    : changes.join(' ');
}

function changedWords(before: RecordContent | null, after: RecordContent | null): string[] {
  const [was, is] = [saidBy(before), saidBy(after)];
  const gone = was.filter((words) => !is.includes(words));
  const added = is.filter((words) => !was.includes(words));
  const quoted = (words: readonly string[]) => words.map((one) => `“${one}”`).join(' ');
  return [
    ...(gone.length === 0 ? [] : [`It said: ${quoted(gone)}`]),
    ...(added.length === 0 ? [] : [`It now says: ${quoted(added)}`]),
  ];
}

function saidBy(content: RecordContent | null): readonly string[] {
  if (content === null) return [];
  const { title, statement, claims = [] } = content;
  return [title, statement, ...claims.map(({ text }) => text)].filter((words) => words !== '');
}

/** What stands beside the words: how far they go, when, who says it, and where it was published. */
function changedMarks(before: RecordContent, after: RecordContent): readonly string[] {
  const claims = pairs(before.claims, after.claims, ({ text }) => text);
  const quotes = pairs(before.citations, after.citations, ({ quoteId }) => quoteId);
  const changes = [
    changed('Its standing', before.standing, after.standing),
    ...claims.flatMap(([was, is]) => changedClaim(was, is)),
    ...quotes.flatMap(([was, is]) => changedQuote(was, is)),
  ];
  return [...new Set(changes.flatMap((change) => change ?? []))];
}

function changedClaim(was: StoredClaim, is: StoredClaim) {
  const of = is.text === '' ? '' : ` of “${is.text}”`;
  return [
    changed(`The standing${of}`, was.standing, is.standing),
    changed(`The date${of}`, was.when, is.when),
    changed(`The speaker${of}`, was.speaker, is.speaker),
  ];
}

function changedQuote(was: StoredCitation, is: StoredCitation) {
  const [day, now] = [was.published, is.published].map((iso) => iso && longDate(iso));
  return [
    changed('The speaker of a quote', was.speaker, is.speaker),
    changed('The publisher of a quote', was.publisher, is.publisher),
    changed('The day a quote was published', day, now),
  ];
}

/** Undefined where either is not known, or both are the same. */
function changed(
  what: string,
  was: string | null | undefined,
  is: string | null | undefined,
): string | undefined {
  if (was === undefined || is === undefined || was === is) return undefined;
  return `${what}: ${inWords(was)} before, ${inWords(is)} now.`;
}

function inWords(mark: string | null): string {
  return mark === null ? 'none' : `“${mark}”`;
}

/** Those that are in both, each with itself. */
function pairs<T>(
  before: readonly T[] = [],
  after: readonly T[] = [],
  name: (one: T) => string,
): [T, T][] {
  const known = new Map(before.map((one) => [name(one), one]));
  return after.flatMap((is): [T, T][] => {
    const was = known.get(name(is));
    return was === undefined ? [] : [[was, is]];
  });
}
