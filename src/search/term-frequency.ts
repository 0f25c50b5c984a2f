/** How often a record holds a term, as BM25F counts it: each field by its weight and its length. */
import type { Numbers } from './numbers.js';
import { fieldCount, occurrences, questionField, textField } from './segment.js';
import { settings } from './settings.js';

/** What an occurrence in a field is divided by: a base, and some for each word of the field, by field. */
export interface LengthScales {
  readonly bases: Float64Array;
  readonly slopes: Float64Array;
  /** Those of the question and of the text, in one of which nearly all that is counted stands alone. */
  readonly wordingBase: number;
  readonly wordingSlope: number;
  readonly textBase: number;
  readonly textSlope: number;
}

/** By the mean words of each field. */
export function lengthScales(means: Float64Array): LengthScales {
  const bases = new Float64Array(fieldCount);
  const slopes = new Float64Array(fieldCount);
  for (const [field, mean] of means.entries()) {
    const weight = settings.fieldWeights[field] as number;
    const b = settings.lengthNormalisation[field] as number;
    bases[field] = (1 - b) / weight;
    slopes[field] = b / mean / weight;
  }
  const wordingBase = bases[questionField] as number;
  const wordingSlope = slopes[questionField] as number;
  const textBase = bases[textField] as number;
  const textSlope = slopes[textField] as number;
  return { bases, slopes, wordingBase, wordingSlope, textBase, textSlope };
}

/** Occurrences of a posting over all fields, each by its weight and its length. */
export function frequencyOf(
  packed: number,
  ends: Numbers,
  record: number,
  { bases, slopes }: LengthScales,
): number {
  let sum = 0;
  for (let field = 0; field < fieldCount; field++) {
    const count = occurrences(packed, field);
    if (count === 0) continue;
    const place = record * fieldCount + field;
    const length = (ends[place] as number) - (place === 0 ? 0 : (ends[place - 1] as number));
    sum += count / ((bases[field] as number) + (slopes[field] as number) * length);
  }
  return sum;
}
