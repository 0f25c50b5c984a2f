/**
 * Where somebody speaks: spans between double quotation marks. A speech may run over several
 * paragraphs; then each begins with an opening mark and only the last has the closing one.
 * Single quotation marks are not taken for speech: they cannot be told from apostrophes.
 */
import { countWords } from './words.js';

/** Fewer words between quotation marks, in one paragraph, may be a borrowed word and no speech. */
const speechWords = 6;

export interface SpeechSpan {
  /** The same for all spans of one speech: paragraph where it begins, and which one of it, "13.1". */
  readonly speech: string;
  /** Counted from 1. */
  readonly paragraph: number;
  /** Offsets in the paragraph, quotation marks included. */
  readonly start: number;
  readonly end: number;
  /** Too few words to be somebody's for sure: a speech only where it is said who speaks. */
  readonly isShort: boolean;
}

type Span = Omit<SpeechSpan, 'isShort'>;

/**
 * What closes a speech, by the mark that opens it: “English”, „German“, „Polish”, ”Swedish”, «French»,
 * »Danish«, 「Japanese」, "typewritten". The same mark opens in one language and closes in another.
 */
const closing = new Map([
  ['“', '”'],
  ['„', '“”'],
  ['”', '”'],
  ['«', '»'],
  ['»', '«'],
  ['「', '」'],
  ['『', '』'],
  ['"', '"'],
]);
const anyMark = /[“”„«»「」『』"]/;

/** Where a text stands between quotation marks, given as its paragraphs, in order. */
export function speechSpans(paragraphs: readonly string[]): SpeechSpan[] {
  const speeches: Span[][] = [];
  let open: { mark: string; spans: Span[] } | undefined;
  for (const [index, text] of paragraphs.entries()) {
    let begun = 0;
    let start = 0;
    // An open speech that the next paragraph does not take up again was left unclosed by mistake.
    if (open && !text.startsWith(open.mark)) open = undefined;
    if (!anyMark.test(text)) continue;
    for (let at = open ? 1 : 0; at < text.length; at += 1) {
      const character = text.charAt(at);
      if (open) {
        if (!closing.get(open.mark)?.includes(character)) continue;
        add(open.spans, start, at + 1);
        open = undefined;
      } else if (opens(text, at)) {
        begun += 1;
        start = at;
        open = { mark: character, spans: [] };
        speeches.push(open.spans);
      }
    }
    if (open) add(open.spans, start, text.length);

    function add(spans: Span[], from: number, to: number): void {
      const speech = spans[0]?.speech ?? `${index + 1}.${begun}`;
      spans.push({ speech, paragraph: index + 1, start: from, end: to });
    }
  }
  return speeches.flatMap((spans) => {
    const isShort = spans.length === 1 && !isLong(spans);
    return spans.map((span): SpeechSpan => ({ ...span, isShort }));
  });

  function isLong(spans: readonly Span[]): boolean {
    return spans.some(
      (span) =>
        countWords((paragraphs[span.paragraph - 1] ?? '').slice(span.start, span.end)) >=
        speechWords,
    );
  }
}

/** Whether a speech begins at this place of a text in which none is open. */
function opens(text: string, at: number): boolean {
  const mark = text.charAt(at);
  if (!closing.has(mark)) return false;
  const behind = text.slice(at + 1);
  switch (mark) {
    // These mostly close, and then stand behind a word.
    case '”':
    case '»':
      return /(?:^|[\s(–—-])$/.test(text.slice(0, at)) && /^[\p{L}\p{N}¿¡…]/u.test(behind);
    // The French put a blank behind it.
    case '«':
      return /\S/.test(behind);
    default:
      return /^\S/.test(behind);
  }
}
