/**
 * Figures in a text, in digits or in words: how many, how long, what share. Only what is clearly a
 * figure is taken; "one" alone is as often a person as a number, and is left where no thing is counted.
 */

import { currencyName, currencyOf, currencySign } from './currencies.js';
import { joined } from './joined-figures.js';
import { amount, cardinal, numberOf, scales, scaleWords } from './numbers.js';

export interface Figure {
  /** As written: "a couple of", "five-year", "90 minutes", "10-15". */
  readonly text: string;
  /** UTF-16 offset of its first unit. */
  readonly start: number;
  /** UTF-16 offset after its last unit. */
  readonly end: number;
  /** Its number; of a vague figure the least that it can be ("thousands": 1000). */
  readonly value: number;
  /** The other end of a range: "10-15", "between ten and fifteen". */
  readonly until?: number;
  /** "a couple", "several", "thousands", "10-15": no exact number. */
  readonly vague: boolean;
  /** "another three", "three others": these come on top of some that were named before. */
  readonly further: boolean;
  /** A share is "two thirds" or "one in ten". */
  readonly kind: 'count' | 'ordinal' | 'percent' | 'share' | 'money' | 'duration';
  /** What it is a number of where that is a unit: "minute", "year", "£". */
  readonly unit?: string;
}

const ordinals =
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth'.split(' ');
const vagueValues: Readonly<Record<string, number>> = {
  'a couple': 2,
  couple: 2,
  'a few': 3,
  several: 3,
  tens: 20,
  dozens: 24,
  hundreds: 100,
  thousands: 1000,
  millions: 1e6,
  'a dozen': 12,
  'a handful': 3,
};
const timeUnit = '(?:second|sec|minute|min|hour|hr|day|week|month|year|yr)s?';
const figure = new RegExp(
  [
    // A hyphen parts the ends of a range; that of "COVID-19" does not.
    '(?<![\\p{L}\\p{N}.,:/#£$€]|(?<!\\d)-)',
    // "No one" is nobody.
    '(?<!\\b(?:no|any|every|some)\\s(?=one\\b))',
    '(?<further>another\\s+|a\\s+further\\s+)?',
    '(?:',
    `(?<ordinal>\\d+(?:st|nd|rd|th)|${ordinals.join('|')})`,
    `|(?<currency>${currencySign})\\s?(?<amount>${amount})`,
    `|(?<vague>half a|an? (?:couple|few|dozen|handful)|couple|several|tens|dozens|hundreds|thousands|millions)(?:(?:\\sof)?\\s(?<many>${scaleWords})s?(?![\\p{L}]))?`,
    '|(?<half>(?:an|one) hour and a half|half an hour)',
    `|(?<cardinal>${cardinal})(?:(?<percent>\\s?(?:%|per\\s?cent|percent))|\\s?(?<money>${currencyName})(?![\\p{L}])|[-\\s]?(?<unit>${timeUnit})(?![\\p{L}]))?`,
    ')',
    // "Two and a half million" is not two, nor is "2 am".
    '(?![\\p{L}\\p{N}])(?!-\\p{L})(?!\\sand\\sa\\s(?:half|quarter)|\\s[ap]m\\b)(?<others>(?:\\s+of\\s+the)?\\s+(?:others|other|more|further))?',
  ].join(''),
  'giu',
);

/** The figures of a text in order. Years ("in 2018") and dates are none: see `datesIn`. */
export function figuresIn(text: string): Figure[] {
  const found = [...text.matchAll(figure)].flatMap((match): Figure[] => {
    const read = kindOf(
      match.groups ?? {},
      text.slice(Math.max(0, match.index - far), match.index),
    );
    if (read === undefined) return [];
    const whole = match[0];
    const further = match.groups?.further !== undefined || match.groups?.others !== undefined;
    const end = match.index + whole.length - (match.groups?.others?.length ?? 0);
    return [
      {
        text: text.slice(match.index, end),
        start: match.index,
        end,
        further,
        vague: false,
        ...read,
      },
    ];
  });
  return joined(text, found);
}

/**
 * Whether a figure of a text is what others are a part of: "two of the 14", "out of 14", "Of 14 officers,
 * …"; not that of "a total of five" or "the dismissal of three officers".
 */
export function isWhole(text: string, { start }: Pick<Figure, 'start'>): boolean {
  const led = /\bof\s+(?<those>(?:the|those|these|all)\s+)?$/iu.exec(text.slice(0, start));
  if (led === null) return false;
  const before = text.slice(0, led.index).trimEnd();
  if (before === '' || part.test(before)) return true;
  const figure = figuresIn(before).at(-1);
  if (figure === undefined) return false;
  const between = before.slice(figure.end);
  // "Two officers of the 14"; but "two investigations of 14 officers".
  return (
    between === '' || (led.groups?.those !== undefined && /^(?:\s\p{L}+){1,2}$/u.test(between))
  );
}

/** What stands before "of" where the whole follows, besides a figure: a word for a part, or the beginning of a clause. */
const part =
  /(?:[.,;:!?(–—"“‘]|\b(?:out|some|most|more|fewer|none|no\sone|nobody|any|anyone|all|half|part|quarters?|thirds?|majority|minority|rest|many|few|each|everyone|every\sone|both|either|neither|another|others|which|who))$/iu;

type Read = Pick<Figure, 'value' | 'kind'> & Partial<Pick<Figure, 'vague' | 'unit'>>;

function kindOf(groups: Partial<Record<string, string>>, before: string): Read | undefined {
  const { ordinal, currency, amount: sum, vague, many, half, unit } = groups;
  const { cardinal: number, percent, money } = groups;
  if (ordinal !== undefined) {
    const at = ordinals.indexOf(ordinal.toLowerCase());
    return { kind: 'ordinal', value: at < 0 ? Number.parseInt(ordinal, 10) : at + 1 };
  }
  if (sum !== undefined) {
    return { kind: 'money', value: numberOf(sum), unit: currencyOf(currency ?? '') };
  }
  if (vague !== undefined) {
    if (/^half/i.test(vague)) {
      const scale = scales[many?.toLowerCase() ?? ''];
      return scale === undefined ? undefined : { kind: 'count', value: scale / 2, vague: true };
    }
    // "A few hundred", "several thousand", "tens of thousands".
    const each = scales[many?.toLowerCase() ?? ''] ?? 1;
    return { kind: 'count', value: (vagueValues[vague.toLowerCase()] ?? 2) * each, vague: true };
  }
  if (half !== undefined) {
    return { kind: 'duration', unit: 'minute', value: /^half/i.test(half) ? 30 : 90 };
  }
  if (number === undefined) return undefined;
  const value = numberOf(number);
  if (percent !== undefined) return { kind: 'percent', value };
  if (money !== undefined) return { kind: 'money', value, unit: currencyOf(money) };
  if (unit === undefined) return { kind: isLabel(before, number) ? 'ordinal' : 'count', value };
  const name = unit.toLowerCase().replace(/s$/, '');
  return { kind: 'duration', value, unit: shortUnits[name] ?? name };
}

const shortUnits: Readonly<Record<string, string>> = {
  sec: 'second',
  min: 'minute',
  hr: 'hour',
  yr: 'year',
};

/** "officer number two", "page 3", "No. 14": which one, and not how many. "No. Two were sacked" counts. */
function isLabel(before: string, number: string): boolean {
  return label.test(before) || (/^\d/.test(number) && /\p{L}\s+nos?\.\s$/iu.test(before));
}

/** Characters before a figure in which its label stands: a text may hold thousands of figures. */
const far = 24;

const label =
  /\b(?:number|paragraph|para|page|chapter|section|part|phase|step|article|channel|volume|version)\s$/iu;
