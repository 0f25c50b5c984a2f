/** Cardinal numbers as they are written, in digits or in words: how to find one, and what it is. */
import { tens, units } from './number-words.js';

export const scales: Readonly<Record<string, number>> = {
  dozen: 12,
  hundred: 100,
  thousand: 1000,
  million: 1e6,
  billion: 1e9,
  trillion: 1e12,
};
const shortScales: Readonly<Record<string, number>> = {
  k: 1000,
  m: 1e6,
  mn: 1e6,
  bn: 1e9,
  tn: 1e12,
};
export const scaleWords = Object.keys(scales).join('|');
const shortWords = Object.keys(shortScales).join('|');
const wordNumber = `(?:(?:${tens.join('|')})[-\\s]?(?:${units.slice(1, 10).join('|')})?|${[...units].reverse().join('|')})`;
/** Thousands are parted by commas or blanks. What a decimal comma, a clock or a stroke touches is no number. */
const digits =
  '(?:\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d{1,3}(?:[ \\u00a0\\u202f]\\d{3})+|\\d+(?:\\.\\d+)?)(?!\\d|[,/:.]\\d)';
/**
 * "two thousand five hundred and twenty". The words of one number stand in it three times and no more: an
 * engine compiles each again, which whoever asks first waits for.
 */
const withScale = `[-\\s]?(?:hundred(?:\\s(?:and\\s)?${wordNumber})?|thousand(?:,?\\s(?:and\\s)?${wordNumber})?|dozen|million|billion|trillion)`;
const inWords = `(?:${wordNumber}|an?(?=[-\\s](?:hundred|thousand|million|billion)))(?:${withScale})*`;

/** Source of a pattern, for the flags `iu`. */
export const cardinal = `${digits}(?:[-\\s]?(?:${scaleWords})|(?:${shortWords})(?![\\p{L}]))?|${inWords}`;
/** The same of an amount of money: "2 bn" is not of metres or of kilos there. */
export const amount = `${digits}(?:[-\\s]?(?:${scaleWords}|${shortWords})(?![\\p{L}]))?`;

/** What a cardinal number or an amount is. */
export function numberOf(written: string): number {
  const digit = /^(\d[\d,.\s]*?)[-\s]?(\p{L}*)$/u.exec(written.toLowerCase());
  if (digit) {
    const [, number = '', by = ''] = digit;
    return Number(number.replace(/[,\s]/g, '')) * (scales[by] ?? shortScales[by] ?? 1);
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
const numberWord = new RegExp([...tens, ...[...units].reverse(), scaleWords].join('|'), 'g');

function smallNumber(word: string): number {
  const ten = tens.indexOf(word);
  return ten < 0 ? units.indexOf(word) : (ten + 2) * 10;
}
