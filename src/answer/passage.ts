/** Paragraphs of a source as far as they may be shown: whole, or what is quoted of them. */
import type { Casebook, Quote, Source } from '../knowledge/casebook.js';
import { findBeginning } from '../knowledge/find-word.js';
import { countWords } from '../text/words.js';
import { type Citation, citeQuote } from './cite.js';

export interface Passage {
  readonly source: Source;
  /** Counted from 1. */
  readonly paragraph: number;
  /** The paragraph as it is; otherwise only what is quoted of it. */
  readonly whole: boolean;
  /** In reading order. */
  readonly parts: readonly PassagePart[];
  /** The quotes held from it, in the order they stand: what a link to it marks. */
  readonly citations: readonly Citation[];
}

type PassagePart =
  | {
      readonly kind: 'words';
      /** The source's own words; put together they are one span of the paragraph. */
      readonly runs: readonly Run[];
      /** Id of whose speech all of it is; the writer's words around a speech are no speaker's. */
      readonly speaker?: string;
      /** Ids of the content notes that the words need. */
      readonly notes: readonly string[];
    }
  /** Words that are not quoted here. */
  | { readonly kind: 'gap' };

export interface Run {
  readonly text: string;
  /** Part of the quote that the passage is shown for. */
  readonly marked: boolean;
}

interface PassageOptions {
  /** The full paragraph, where it is at hand and may be shown. */
  readonly text?: string | undefined;
  readonly mark?: Quote | undefined;
}

/** A paragraph with everything that may be shown of it; nothing quoted gives one gap. */
export function passageOf(
  casebook: Casebook,
  source: Source,
  paragraph: number,
  { text, mark }: PassageOptions = {},
): Passage {
  const quotes = casebook.quotesOf(source.id).filter((quote) => quote.paragraph === paragraph);
  const frame = { source, paragraph, citations: quotes.map(citeQuote) };
  if (text === undefined) return { ...frame, whole: false, parts: quotedParts(quotes, mark) };
  const span = { start: 0, end: text.length, text };
  const notes = [...new Set([...notesOf(quotes), ...notesOfWords(casebook, text)])];
  return { ...frame, whole: true, parts: [{ kind: 'words', runs: runsOf(span, mark), notes }] };
}

/** A stretch of a paragraph whose words are known; offsets are UTF-16 units of the paragraph. */
interface Span {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Words of the paragraph that stand before it and after it; a stop or a quotation mark is none. */
  readonly wordsBefore: number;
  readonly wordsAfter: number;
  readonly quotes: readonly Quote[];
}

function quotedParts(quotes: readonly Quote[], mark: Quote | undefined): PassagePart[] {
  const spans = spansOf(quotes);
  const parts: PassagePart[] = [];
  let told = 0;
  for (const span of spans) {
    if (span.wordsBefore > told) parts.push({ kind: 'gap' });
    const [speaker, ...others] = new Set(span.quotes.map((quote) => quote.speaker));
    parts.push({
      kind: 'words',
      runs: runsOf(span, mark),
      notes: notesOf(span.quotes),
      ...(speaker === undefined || others.length > 0 ? {} : { speaker }),
    });
    told = span.wordsBefore + countWords(span.text);
  }
  const last = spans.at(-1);
  if (last === undefined || last.wordsAfter > 0) parts.push({ kind: 'gap' });
  return parts;
}

/** Quotes that overlap are one span, put together at the offsets that the lock proves. */
function spansOf(quotes: readonly Quote[]): Span[] {
  const spans: Span[] = [];
  for (const quote of [...quotes].sort((a, b) => a.offset - b.offset)) {
    const last = spans.at(-1);
    const end = quote.offset + quote.text.length;
    if (last === undefined || quote.offset >= last.end) {
      const { offset: start, text, wordsBefore, wordsAfter } = quote;
      spans.push({ start, end, text, wordsBefore, wordsAfter, quotes: [quote] });
      continue;
    }
    const more = end > last.end ? quote.text.slice(last.end - quote.offset) : '';
    spans[spans.length - 1] = {
      ...last,
      end: Math.max(last.end, end),
      text: last.text + more,
      wordsAfter: Math.min(last.wordsAfter, quote.wordsAfter),
      quotes: [...last.quotes, quote],
    };
  }
  return spans;
}

function runsOf(
  { start, end, text }: Pick<Span, 'start' | 'end' | 'text'>,
  mark: Quote | undefined,
): Run[] {
  const from = mark === undefined ? end : Math.max(start, mark.offset);
  const to = mark === undefined ? end : Math.min(end, mark.offset + mark.text.length);
  if (from >= to) return [{ text, marked: false }];
  return [
    { text: text.slice(0, from - start), marked: false },
    { text: text.slice(from - start, to - start), marked: true },
    { text: text.slice(to - start), marked: false },
  ].filter((run) => run.text !== '');
}

function notesOf(quotes: readonly Quote[]): string[] {
  const notes = quotes.flatMap(({ contentNote }) =>
    contentNote === undefined ? [] : [contentNote],
  );
  return [...new Set(notes)];
}

/** Notes by the words that a case lists: a whole paragraph may hold what no quote of it does. */
function notesOfWords({ info }: Casebook, text: string): string[] {
  return info.contentNotes
    .filter(({ words }) => findBeginning(text, words) !== undefined)
    .map(({ id }) => id);
}
