/**
 * Text-fragment directives: what follows `#:~:text=` in an address and makes a browser open the page
 * at a passage (https://wicg.github.io/scroll-to-text-fragment/).
 */
import { countWords, type Word, words } from './words.js';

/** A quote of at most this many words is named whole; a longer one by its beginning and end. */
const wholeWords = 8;
/**
 * Words at either end of a range at least: a page repeats shorter phrases around the text, in tags,
 * teasers and captions, and a browser marks the first that it meets.
 */
const endWords = 4;
/** Words that a directive names at least, context included, for the same reason. */
const leastWords = 5;
/** Words of context at most on either side. */
const contextWords = 6;

/**
 * Gives the directive for a span of one paragraph, or undefined where none is unique in the text.
 * Offsets are UTF-16 units of the paragraph given.
 */
export type Fragmenter = (paragraph: number, start: number, end: number) => string | undefined;

/**
 * Prepares a text, given as its normalised paragraphs; `around` is what stands on its page besides,
 * as far as it is known: the headline.
 *
 * A directive is taken for unique only where it is so with case, accents, white space and the kinds
 * of quotation marks ignored and word boundaries not required. Browsers are stricter or equal in
 * each of these, so that none of them can find another passage of the text first.
 */
export function createFragmenter(
  paragraphs: readonly string[],
  around: readonly string[] = [],
): Fragmenter {
  const folded = [...around, ...paragraphs].map(fold);
  return (number, start, end) => {
    const paragraph = paragraphs[number - 1];
    if (paragraph === undefined) return undefined;
    const all = words(paragraph);
    const first = all.findIndex((word) => word.start >= start);
    const last = all.findLastIndex((word) => word.end <= end);
    if (first === -1 || last < first) return undefined;
    for (const candidate of candidates(paragraph, all, first, last)) {
      if (isUnique(candidate, folded)) return directive(candidate);
    }
    return undefined;
  };
}

interface Candidate {
  readonly prefix: string;
  readonly start: string;
  /** What lies between start and end of a range; empty where the span is named whole. */
  readonly between: string;
  readonly end: string;
  readonly suffix: string;
}

/**
 * The ways to name the words `first` to `last`: those that name enough words, shortest first; then, for
 * a paragraph that has too few, longest first.
 */
function candidates(
  paragraph: string,
  all: readonly Word[],
  first: number,
  last: number,
): Candidate[] {
  const ranges = rangesOf(paragraph, all.slice(first, last + 1));
  const wholes = wholesOf(paragraph, all, first, last);
  const enough = ({ prefix, start, suffix }: Candidate) =>
    countWords(prefix) + countWords(start) + countWords(suffix) >= leastWords;
  return [
    ...ranges,
    ...wholes.filter(enough),
    ...wholes.filter((named) => !enough(named)).reverse(),
  ];
}

/** By beginning and end, where the span is long. */
function rangesOf(paragraph: string, span: readonly Word[]): Candidate[] {
  if (span.length <= wholeWords) return [];
  const slice = (from: number, to: number) => paragraph.slice(span[from]?.start, span[to]?.end);
  const last = span.length - 1;
  const sizes = Array.from(
    { length: Math.floor(span.length / 2) - endWords + 1 },
    (_, index) => endWords + index,
  );
  return sizes.map((size) => ({
    prefix: '',
    start: slice(0, size - 1),
    between: paragraph.slice(span[size - 1]?.end, span[last - size + 1]?.start),
    end: slice(last - size + 1, last),
    suffix: '',
  }));
}

/** Whole: alone, with words before or after it, with words on either side. */
function wholesOf(
  paragraph: string,
  all: readonly Word[],
  first: number,
  last: number,
): Candidate[] {
  const before = (size: number) =>
    paragraph.slice(all[Math.max(0, first - size)]?.start, all[first]?.start).trimEnd();
  const after = (size: number) =>
    paragraph.slice(all[last]?.end, all[Math.min(all.length - 1, last + size)]?.end).trimStart();
  const whole = {
    prefix: '',
    start: paragraph.slice(all[first]?.start, all[last]?.end),
    between: '',
    end: '',
    suffix: '',
  };
  const sizes = Array.from({ length: contextWords }, (_, index) => index + 1);
  const hasBefore = first > 0;
  const hasAfter = last < all.length - 1;
  return [
    whole,
    ...sizes.flatMap((size) => [
      ...(hasBefore ? [{ ...whole, prefix: before(size) }] : []),
      ...(hasAfter ? [{ ...whole, suffix: after(size) }] : []),
    ]),
    ...sizes.flatMap((size) =>
      hasBefore && hasAfter ? [{ ...whole, prefix: before(size), suffix: after(size) }] : [],
    ),
  ];
}

function isUnique(candidate: Candidate, folded: readonly string[]): boolean {
  const { prefix, start, between, end, suffix } = candidate;
  if (end === '') return occurrences(fold(prefix + start + suffix), folded) === 1;
  // A browser takes the first end after the start, so no earlier one may stand in between.
  const needle = fold(end);
  return (
    occurrences(fold(start), folded) === 1 &&
    fold(between + end).indexOf(needle) === fold(between).length
  );
}

function occurrences(needle: string, haystacks: readonly string[]): number {
  if (needle === '') return 0;
  let count = 0;
  for (const haystack of haystacks) {
    for (let at = haystack.indexOf(needle); at !== -1; at = haystack.indexOf(needle, at + 1)) {
      count += 1;
    }
  }
  return count;
}

/** The loosest comparison: no case, accents, white space or invisible characters, plain quotes. */
function fold(text: string): string {
  return text
    .normalize('NFKD')
    .toUpperCase()
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[\p{M}\p{White_Space}\p{Default_Ignorable_Code_Point}]/gu, '')
    .replace(/[‘’‚‛′‹›`´]/g, "'")
    .replace(/[“”„‟″«»]/g, '"')
    .replace(/[‐‑‒–—―−]/g, '-');
}

function directive({ prefix, start, end, suffix }: Candidate): string {
  return (
    (prefix === '' ? '' : `${encode(prefix)}-,`) +
    encode(start) +
    (end === '' ? '' : `,${encode(end)}`) +
    (suffix === '' ? '' : `,-${encode(suffix)}`)
  );
}

/**
 * `-`, `,` and `&` have a meaning in a directive; the others that encodeURIComponent leaves alone
 * would end a link in Markdown or in plain text.
 */
function encode(text: string): string {
  return encodeURIComponent(text).replace(
    /[-!'()*~_]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
