/** Words with a capital in a text, which may be names. */
import { isFunctionWord } from '../../search/function-words.js';
import { wordsOf } from '../../search/terms.js';

/** Words with a capital that stand together: one name, or what looks like one. */
export interface CapitalRun {
  /** UTF-16 offsets in the text, of its first unit and after its last. */
  readonly start: number;
  readonly end: number;
  readonly words: readonly string[];
  /** Begins a sentence, where every word has a capital. */
  readonly opens: boolean;
  /** Followed by what somebody does or is. */
  readonly acts: boolean;
  /** Follows a word that says what somebody is called. */
  readonly isName: boolean;
  /** One name that follows "a bloke called": somebody not yet spoken of, whoever else has that name. */
  readonly isNew: boolean;
  /** Follows a word that leads to a place or a time: "in Leeds or York". */
  readonly isPlace: boolean;
}

/** Words with a capital that stand together, without the small words that only open a sentence. */
export function runsOfCapitals(text: string): CapitalRun[] {
  const pattern = /\p{Lu}[\p{L}\p{M}'’-]*(?:\s+\p{Lu}[\p{L}\p{M}'’-]*)*/gu;
  return [...text.matchAll(pattern)].flatMap((match): CapitalRun[] => {
    const before = text.slice(0, match.index);
    let opens = /(?:^|[.!?:;…"“(>-]\s*)$/u.test(before);
    let words = match[0].split(/\s+/).map((word) => word.replace(/['’]s?$/u, ''));
    while (opens && words[0] !== undefined && isFunctionWord(wordsOf(words[0]).join(''))) {
      words = words.slice(1);
      opens = false;
    }
    if (words.length === 0) return [];
    const end = match.index + match[0].length;
    const after = text.slice(end);
    return [
      {
        start: match.index + match[0].indexOf(words[0] ?? ''),
        end,
        words,
        opens,
        acts: acting.test(after),
        isName: naming.test(before),
        isNew: words.length === 1 && introducing.test(before),
        isPlace: placing.test(before),
      },
    ];
  });
}

/** The words of a text that have a capital. */
export function capitals(text: string): string {
  return (text.match(/\p{Lu}[\p{L}\p{M}\p{N}'’-]*/gu) ?? []).join(' ');
}

const acting =
  /^\s*(?:,|and\s+\p{Lu}|(?:was|is|has|had|got|gets|did|does|said|says|told|tells|wrote|sent|put|puts|called|became|went|will|would|should|could|can|never|also|already|just|resigned|quit|who)\b)/u;
const naming = /\b(?:called|named|(?:name|surname)(?:\s+is|['’]s))\s+$/iu;
const introducing = /\ban?\s+(?:\p{L}+\s+){1,3}(?:called|named)\s+$/iu;
const placing =
  /\b(?:in|at|near|from|around|outside|to|towards|across|since|until|till|on|by)\s+(?:the\s+)?(?:[\p{L}\p{M}'’-]+\s+(?:and|or)\s+)?$/iu;
