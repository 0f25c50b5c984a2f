/** What speaks for and against a ranked record, in terms a decision can weigh. */
import { type RankedGroup, rankFeatures } from './groups.js';
import type { QueryWord } from './query.js';
import { isNumber, wordsOf } from './terms.js';

/** A content word of the question that nothing of the record supports. */
export interface Unsupported {
  readonly word: string;
  /** `unknown` to the whole case, though not a name or number. */
  readonly kind: 'number' | 'name' | 'unknown' | 'known';
  /** Its share of the question's content, by rarity, 0 to 1. */
  readonly share: number;
}

export interface Evidence {
  readonly unsupported: readonly Unsupported[];
  /** Share of the question's content, by rarity, that the record's wordings or texts support. */
  readonly coverage: number;
  /** Likeness of the best wording to the question, 0 to 1. */
  readonly wording: number;
  /** How far the score lies above the next record's that leads elsewhere; 0 where none is near. */
  readonly margin: number;
  /** Rarity of the question's content that is supported, in nats: how much there is to go by. */
  readonly mass: number;
  /** Everything the ranking saw, in the order of `rankFeatures`. */
  readonly features: readonly number[];
}

/** Evidence of one group, apart from its margin. */
export function evidenceOf(
  query: readonly QueryWord[],
  { support, features }: RankedGroup,
  names: ReadonlySet<string>,
): Omit<Evidence, 'margin'> {
  const content = query.filter((word) => word.content);
  const all = content.reduce((sum, { weight }) => sum + weight, 0);
  const unsupported = query.flatMap(({ word, content: isContent, variants, weight }, i) => {
    const missing = 1 - (support[i]?.weight ?? 0);
    if (!isContent || missing < half) return [];
    const kind = kindOf(word, variants.length === 0, names);
    return [{ word, kind, share: all === 0 ? 0 : (weight * missing) / all }];
  });
  return {
    unsupported,
    coverage: features[unionAt] ?? 0,
    wording: features[wordingAt] ?? 0,
    mass: all * (features[unionAt] ?? 0),
    features,
  };
}

/** Words written as names are: with a capital that no beginning of a sentence explains. */
export function namesIn(question: string): ReadonlySet<string> {
  const names = question.matchAll(/(?<![.!?]\s*)(?<!^\s*)(?<=\s)\p{Lu}[\p{L}'’-]*/gu);
  const all = wordsOf([...names].map(([name]) => name).join(' '));
  return new Set(all);
}

/** A word met by half or less has not been met: a distant relative supports nothing. */
const half = 0.5;
const unionAt = rankFeatures.indexOf('union');
const wordingAt = rankFeatures.indexOf('softWording');

function kindOf(word: string, isUnknown: boolean, names: ReadonlySet<string>): Unsupported['kind'] {
  if (isNumber(word)) return 'number';
  if (names.has(word)) return 'name';
  return isUnknown ? 'unknown' : 'known';
}
