/**
 * Sentences, for showing the beginning of a text without cutting into one. Unicode's rules find the
 * borders; what they take for a border after `Mr.` or an initial is put together again.
 */

export interface Sentence {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** Abbreviations of English prose that a name or a number follows, without their full stop. */
export const abbreviations: ReadonlySet<string> = new Set(
  (
    'mr mrs ms mx dr prof rev hon st sgt insp supt det cpl capt lt col gen maj sir gov sen rep pres ' +
    'no nos vol pp p para art sec fig vs v approx dept est inc ltd co corp jr sr e.g i.e cf al etc ' +
    'jan feb mar apr jun jul aug sep sept oct nov dec'
  ).split(' '),
);

/** The sentences in order, each without the white space after it. */
export function sentences(text: string): Sentence[] {
  const found: Sentence[] = [];
  let start = 0;
  const pieces = [...new Intl.Segmenter('en', { granularity: 'sentence' }).segment(text)];
  for (const [index, piece] of pieces.entries()) {
    const end = piece.index + piece.segment.length;
    const next = pieces[index + 1]?.segment;
    if (next !== undefined && goesOn(text.slice(start, end), next)) continue;
    const whole = text.slice(start, end);
    const lead = whole.length - whole.trimStart().length;
    if (whole.trim() !== '') {
      found.push({ text: whole.trim(), start: start + lead, end: start + whole.trimEnd().length });
    }
    start = end;
  }
  return found;
}

/** Whether the full stop at the end of a text may be that of an abbreviation or an initial. */
export function endsShortened(text: string): boolean {
  const last = /(\S+)\.\s*$/u.exec(text)?.[1]?.replace(/^[“‘"'([]+/, '');
  if (last === undefined) return false;
  return abbreviations.has(last.toLowerCase()) || /^(?:\p{Lu}\.)*\p{Lu}$/u.test(last);
}

function goesOn(sofar: string, next: string): boolean {
  return /^[\s”’"')\]]*\p{Ll}/u.test(next) || endsShortened(sofar);
}
