/**
 * Figures in a text, in digits or in words: how many, how long, what share. Only what is clearly a
 * figure is taken; "one" alone is as often a person as a number, and is left where no thing is counted.
 */

export interface Figure {
  /** As written: "a couple of", "five-year", "90 minutes". */
  readonly text: string;
  /** UTF-16 offset of its first unit. */
  readonly start: number;
  /** UTF-16 offset after its last unit. */
  readonly end: number;
  /** Its number; of a vague figure the least that it can be ("thousands": 1000). */
  readonly value: number;
  /** "a couple", "several", "thousands": no exact number. */
  readonly vague: boolean;
  /** "another three", "three others": these come on top of some that were named before. */
  readonly further: boolean;
  readonly kind: 'count' | 'ordinal' | 'percent' | 'money' | 'duration' | 'clock';
  /** What it is a number of where that is a unit: "minute", "year". */
  readonly unit?: string;
}

const units =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const tens = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const scales: Readonly<Record<string, number>> = {
  dozen: 12,
  hundred: 100,
  thousand: 1000,
  million: 1e6,
  billion: 1e9,
};
const shortScales: Readonly<Record<string, number>> = { k: 1000, m: 1e6, bn: 1e9 };
const scaleWords = Object.keys(scales);
const ordinals =
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth'.split(' ');
const vagueValues: Readonly<Record<string, number>> = {
  'a couple': 2,
  couple: 2,
  'a few': 3,
  several: 3,
  dozens: 24,
  hundreds: 100,
  thousands: 1000,
  millions: 1e6,
  'a dozen': 12,
  'half a dozen': 6,
  'a handful': 3,
};
const wordNumber = `(?:(?:${tens.join('|')})[-\\s]?(?:${units.slice(1, 10).join('|')})?|${[...units].reverse().join('|')})`;
const digits = '\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?';
const scale = `(?:[-\\s]?(?:${scaleWords.join('|')})|(?:${Object.keys(shortScales).join('|')})(?![\\p{L}]))?`;
/**
 * "two thousand five hundred and twenty". The words of one number stand in it three times and no more: an
 * engine compiles each again, which whoever asks first waits for.
 */
const withScale = `[-\\s]?(?:hundred(?:\\s(?:and\\s)?${wordNumber})?|thousand(?:,?\\s(?:and\\s)?${wordNumber})?|dozen|million|billion)`;
const inWords = `(?:${wordNumber}|an?(?=[-\\s](?:hundred|thousand|million|billion)))(?:${withScale})*`;
const cardinal = `(?:${digits})${scale}|${inWords}`;
const timeUnit = '(?:second|sec|minute|min|hour|hr|day|week|month|year|yr)s?';
const figure = new RegExp(
  [
    '(?<![\\p{L}\\p{N}.,:/#-])',
    // "No one" is nobody.
    '(?<!\\b(?:no|any|every|some)\\s(?=one\\b))',
    '(?<further>another\\s+|a\\s+further\\s+)?',
    '(?:',
    `(?<ordinal>\\d+(?:st|nd|rd|th)|${ordinals.join('|')})`,
    `|(?<currency>[£$€])\\s?(?<amount>(?:${digits})${scale})`,
    `|(?<vague>half a dozen|an? (?:couple|few|dozen|handful)|couple|several|dozens|hundreds|thousands|millions)(?:(?:\\sof)?\\s(?<many>${scaleWords.join('|')})(?![\\p{L}]))?`,
    '|(?<half>(?:an|one) hour and a half|half an hour)',
    `|(?<cardinal>${cardinal})(?:(?<percent>\\s?(?:%|per\\s?cent|percent))|[-\\s]?(?<unit>${timeUnit})(?![\\p{L}]))?`,
    ')',
    '(?![\\p{L}\\p{N}])(?!-\\p{L})(?<others>(?:\\s+of\\s+the)?\\s+(?:others|other|more|further))?',
  ].join(''),
  'giu',
);

/** The figures of a text in order. Years ("in 2018") and dates are none: see `datesIn`. */
export function figuresIn(text: string): Figure[] {
  return [...text.matchAll(figure)].flatMap((match): Figure[] => {
    const read = kindOf(match.groups ?? {});
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

/** What names a part before "of", besides a figure; or the beginning of a clause. */
const part =
  /(?:[.,;:!?(–—]|\b(?:out|some|most|more|fewer|none|no\sone|nobody|any|anyone|all|half|part|quarters?|thirds?|majority|minority|rest|many|few|each|everyone|every\sone|both|either|neither|another|others|which|who))$/iu;

type Read = Pick<Figure, 'value' | 'kind'> & Partial<Pick<Figure, 'vague' | 'unit'>>;

function kindOf(groups: Partial<Record<string, string>>): Read | undefined {
  const { ordinal, amount, vague, many, half, cardinal: number, percent, unit } = groups;
  if (ordinal !== undefined) {
    const at = ordinals.indexOf(ordinal.toLowerCase());
    return { kind: 'ordinal', value: at < 0 ? Number.parseInt(ordinal, 10) : at + 1 };
  }
  if (amount !== undefined) return { kind: 'money', value: numberOf(amount) };
  if (vague !== undefined) {
    // "A few hundred", "several thousand".
    const each = scales[many?.toLowerCase() ?? ''] ?? 1;
    return { kind: 'count', value: (vagueValues[vague.toLowerCase()] ?? 2) * each, vague: true };
  }
  if (half !== undefined) {
    return { kind: 'duration', unit: 'minute', value: /^half/i.test(half) ? 30 : 90 };
  }
  if (number === undefined) return undefined;
  const value = numberOf(number);
  if (percent !== undefined) return { kind: 'percent', value };
  if (unit === undefined) return { kind: 'count', value };
  const name = unit.toLowerCase().replace(/s$/, '');
  return { kind: 'duration', value, unit: shortUnits[name] ?? name };
}

const shortUnits: Readonly<Record<string, string>> = {
  sec: 'second',
  min: 'minute',
  hr: 'hour',
  yr: 'year',
};

function numberOf(written: string): number {
  const digit = /^([\d,.]+)[-\s]?(\p{L}*)$/u.exec(written.toLowerCase());
  if (digit) {
    const [, number = '', by = ''] = digit;
    return Number(number.replaceAll(',', '')) * (scales[by] ?? shortScales[by] ?? 1);
  }
  // "two thousand five hundred and twenty": what stands before a scale is so many of it.
  let whole = 0;
  let below = 0;
  for (const [word] of written.toLowerCase().matchAll(numberWord)) {
    const scaled = scales[word];
    if (scaled === undefined) below += smallNumber(word);
    else if (scaled < 1000) below = Math.max(1, below) * scaled;
    else {
      whole += Math.max(1, below) * scaled;
      below = 0;
    }
  }
  return whole + below;
}

/** Longer words first: "six" begins "sixty" and "sixteen". */
const numberWord = new RegExp([...tens, ...[...units].reverse(), ...scaleWords].join('|'), 'g');

function smallNumber(word: string): number {
  const ten = tens.indexOf(word);
  return ten < 0 ? units.indexOf(word) : (ten + 2) * 10;
}
