/** Dates written in a text: days, months, years and spans of them, as exact as they are written. */
import { months } from './months.js';

export interface WrittenDate {
  /** As written: "March 2018", "between 2016 and 2018". */
  readonly text: string;
  /** UTF-16 offset of its first unit. */
  readonly start: number;
  /** UTF-16 offset after its last unit. */
  readonly end: number;
  readonly from: DateParts;
  /** Set where it is a span. */
  readonly until?: DateParts;
}

/** What is written of a date; a month may stand without its year. */
export interface DateParts {
  readonly year?: number;
  /** 1 to 12. */
  readonly month?: number;
  readonly day?: number;
}

/** A full stop only behind what is shortened: behind a whole month it ends a sentence. */
const monthName = `(?:${months.join('|')}|(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\\.?)`;
const year = '(?:1[89]\\d\\d|20\\d\\d)';
const day = '(?:[12]\\d|3[01]|0?[1-9])(?:st|nd|rd|th)?';
const oneDate = [
  `\\d{4}-\\d{2}-\\d{2}`,
  `\\d{1,2}[/.]\\d{1,2}[/.](?:20)?\\d{2}`,
  `${day}(?:\\s+of)?\\s+${monthName}(?:,?\\s+${year})?`,
  `${monthName}\\s+${day}(?!\\d)(?:,?\\s+${year})?`,
  `${monthName},?\\s+${year}`,
  year,
  // A month alone reads as one only where something leads to it: "may" and "march" are words too.
  `(?<=\\b(?:in|by|since|until|till|before|after|of|last|this|next|late|early|mid)\\s)${monthName}(?![\\p{L}])`,
].join('|');
const dates = new RegExp(
  `(?<![\\p{L}\\p{N}/.-])(?<lead>(?:between|from)\\s+)?(?<from>${oneDate})(?:\\s*(?:-|–|—|to|until|till|and|through)\\s*(?<until>${oneDate}))?(?![\\p{L}\\p{N}])`,
  'giu',
);

/**
 * "Up to 19 may have shared it": a verb that is written like a month. In small letters and without a
 * year it is one where nothing before it leads to a date and a verb's clause may go on behind it.
 */
const verbs =
  /(?<!\b(?:[Oo]n|[Ss]ince|[Uu]ntil|[Tt]ill|[Bb]y|[Bb]efore|[Aa]fter|[Ff]rom|[Bb]etween)\s)(?<![\d/.,-])\b\d{1,2}\s(?:may|march)(?=\s(?!(?:the|an?|in|at|on|when|and|or|to|until|till|that|this|last|was|were|is|of|he|she|it|they|we|i|you|there)\b)\p{L})/gu;

/** The dates of a text in order. */
export function datesIn(text: string): WrittenDate[] {
  const read = text.replace(verbs, (found) => '_'.repeat(found.length));
  return [...read.matchAll(dates)].flatMap((match): WrittenDate[] => {
    const from = partsOf(match.groups?.from ?? '');
    const last = match.groups?.until;
    if (from === undefined) return [];
    const end = match.index + match[0].length;
    const until = last === undefined ? undefined : partsOf(last);
    // Where no second date follows at once there is no span ("between 2016, the year before, and 2018"), and
    // the word that would have led to it is no part of the date.
    const lead = until === undefined ? (match.groups?.lead?.length ?? 0) : 0;
    const start = match.index + lead;
    const whole = { text: text.slice(start, end), start, end, from };
    return [until === undefined ? whole : { ...whole, until }];
  });
}

function partsOf(written: string): DateParts | undefined {
  const iso = /^(\d{4})-(\d{2})-(\d{2})$/.exec(written);
  if (iso) return sound({ year: Number(iso[1]), month: Number(iso[2]), day: Number(iso[3]) });
  // Day before month, as the British write.
  const short = /^(\d{1,2})[/.](\d{1,2})[/.](\d{2,4})$/.exec(written);
  if (short) {
    const last = Number(short[3]);
    return sound({
      year: last < 100 ? 2000 + last : last,
      month: Number(short[2]),
      day: Number(short[1]),
    });
  }
  const name = /\p{L}{3,}/u
    .exec(written.replace(/\bof\b/i, ''))?.[0]
    .slice(0, 3)
    .toLowerCase();
  const month =
    months.findIndex((candidate) => candidate.toLowerCase().startsWith(name ?? '?')) + 1;
  const foundYear = new RegExp(`(?<!\\d)${year}(?!\\d)`).exec(written)?.[0];
  const foundDay = /(?<!\d)(\d{1,2})(?:st|nd|rd|th)?(?!\d)/i.exec(written)?.[1];
  return sound({
    ...(foundYear === undefined ? {} : { year: Number(foundYear) }),
    ...(month === 0 ? {} : { month }),
    ...(foundDay === undefined || month === 0 ? {} : { day: Number(foundDay) }),
  });
}

function sound(parts: DateParts): DateParts | undefined {
  const { year: y, month = 1, day: d = 1 } = parts;
  if (y === undefined && parts.month === undefined) return undefined;
  return month >= 1 && month <= 12 && d >= 1 && d <= 31 ? parts : undefined;
}
