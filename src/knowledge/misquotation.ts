/** Why a quote is not the source's own words at the paragraph it names, for the curator. */
import { normalize } from '../text/normalize.js';
import { cutsWord } from '../text/words.js';
import { sourceFile } from './files.js';
import { nearestPassage } from './passage.js';
import type { QuoteEntry, SourceEntry } from './schema.js';
import type { Paragraphs, Texts } from './texts.js';

export interface Misquotation {
  readonly code: string;
  readonly what: string;
  readonly fix: string;
  readonly field: 'text' | 'paragraph';
}

/** Undefined where the quote is the source's own words. */
export function misquotation(
  quote: QuoteEntry,
  source: SourceEntry,
  texts: Texts,
): Misquotation | undefined {
  const paragraphs = texts.get(source.id) ?? [];
  const paragraph = paragraphs[quote.paragraph - 1] ?? '';
  const span = spanOf(normalize(quote.text), paragraphs);
  if (span !== undefined) {
    return {
      code: 'several-paragraphs',
      field: 'text',
      what: `quote ${quote.id} goes on from ¶${span.first} to ¶${span.last} of ${source.id}; a quote is of one paragraph`,
      fix: 'write one quote for each paragraph, with the same speaker, and name them all in the records',
    };
  }
  if (quote.text !== normalize(quote.text)) {
    return {
      code: 'not-normalised',
      field: 'text',
      what: `quote ${quote.id} has line breaks, double or special spaces, or letters not in NFC`,
      fix: `write it as: ${normalize(quote.text)}`,
    };
  }
  if (!paragraph.includes(quote.text)) return elsewhere(quote, source, texts);
  if (offsetOf(quote.text, paragraph) === undefined) {
    return {
      code: 'cut-word',
      field: 'text',
      what: `quote ${quote.id} begins or ends in the middle of a word of ${source.id} ¶${quote.paragraph}`,
      fix: 'take the whole word in, or leave it out',
    };
  }
  return undefined;
}

/** Where the quote stands in whole words; its letters may stand in the midst of others before that. */
export function offsetOf(quote: string, paragraph: string): number | undefined {
  for (let at = paragraph.indexOf(quote); at !== -1; at = paragraph.indexOf(quote, at + 1)) {
    if (!cutsWord(paragraph, at) && !cutsWord(paragraph, at + quote.length)) return at;
  }
  return undefined;
}

function elsewhere(quote: QuoteEntry, source: SourceEntry, texts: Texts): Misquotation {
  const paragraphs = texts.get(source.id) ?? [];
  const right = paragraphs.findIndex((candidate) => candidate.includes(quote.text)) + 1;
  if (right > 0) {
    return {
      code: 'wrong-paragraph',
      field: 'paragraph',
      what: `quote ${quote.id} is not in ${source.id} ¶${quote.paragraph}; it stands in ¶${right}`,
      fix: `write paragraph: ${right}`,
    };
  }
  const other = inAnother(quote, texts);
  if (other !== undefined) {
    return {
      code: 'other-source',
      field: 'text',
      what: `quote ${quote.id} does not stand in ${source.id}; it stands in ${other.id} ¶${other.paragraph}`,
      fix: `move it to ${sourceFile(other.id)} with paragraph: ${other.paragraph}, or copy the words of ${source.id}`,
    };
  }
  const marked = inMarks(quote, paragraphs);
  if (marked !== undefined) {
    return {
      code: 'misquoted',
      field: 'text',
      what: `quote ${quote.id} has quotation marks around it, and in ${source.id} ¶${marked} the words stand without any`,
      fix: 'delete them; those that YAML may need around a text are straight, \'…\' or "…"',
    };
  }
  const nearest = nearestPassage(paragraphs, quote.text, quote.paragraph);
  return {
    code: 'misquoted',
    field: 'text',
    what: nearest
      ? `quote ${quote.id} does not stand in ${source.id}; the nearest passage is in ¶${nearest.paragraph}: ${nearest.diff}`
      : `quote ${quote.id} does not stand in ${source.id} ¶${quote.paragraph}, and nothing like it in the whole text`,
    fix: nearest
      ? "copy the source's own words: what is marked [-…-] is only in the quote, [+…+] only in the source"
      : `check that ${source.file} is the text it is quoted from, or delete the quote`,
  };
}

/** The paragraph in which the quote stands but for marks that a curator put around it. */
function inMarks({ text, paragraph }: QuoteEntry, paragraphs: Paragraphs): number | undefined {
  const bare = text.replace(/^[“”„«»‘’"']|[“”«»‘’"']$/g, '');
  if (bare === text || bare === '') return undefined;
  const numbers = [paragraph, ...paragraphs.map((_, index) => index + 1)];
  return numbers.find((number) => {
    const whole = paragraphs[number - 1] ?? '';
    const at = offsetOf(bare, whole);
    if (at === undefined) return false;
    // Where the source has marks of another kind, the difference is shown as it is.
    return !/[“”„«»‘’"']/.test(whole.charAt(at - 1) + whole.charAt(at + bare.length));
  });
}

/** The source and the paragraph in which the quote stands, where it was put to another source. */
function inAnother(
  { text }: QuoteEntry,
  texts: Texts,
): { readonly id: string; readonly paragraph: number } | undefined {
  for (const [id, paragraphs] of texts) {
    const at = paragraphs.findIndex((paragraph) => offsetOf(text, paragraph) !== undefined);
    if (at !== -1) return { id, paragraph: at + 1 };
  }
  return undefined;
}

/** The first and the last of the paragraphs that a quote goes on through, with or without their opening marks. */
function spanOf(
  quote: string,
  paragraphs: Paragraphs,
): { readonly first: number; readonly last: number } | undefined {
  if (paragraphs.some((paragraph) => paragraph.includes(quote))) return undefined;
  const bare = paragraphs.map((paragraph) => paragraph.replace(/^[“„«‘"']/, ''));
  for (const parts of [paragraphs, bare]) {
    const start = parts.join(' ').indexOf(quote);
    if (start === -1) continue;
    const first = numberAt(parts, start);
    const last = numberAt(parts, start + quote.length - 1);
    if (first !== last) return { first, last };
  }
  return undefined;
}

/** The number of the paragraph at an offset of all of them, joined by blanks. */
function numberAt(paragraphs: Paragraphs, offset: number): number {
  let end = -1;
  return (
    1 +
    paragraphs.findIndex((paragraph) => {
      end += paragraph.length + 1;
      return offset < end;
    })
  );
}
