/** What speaks for and against a ranked record, in terms a decision can weigh. */
import { type RankedGroup, rankFeatures } from '../groups.js';
import type { QueryWord } from '../query.js';
import { settings } from '../settings.js';
import type { Tally } from '../tallies.js';
import { isNumber, wordsOf } from '../terms.js';

/** A content word of the question that nothing of the record supports. */
export interface Unsupported {
  readonly word: string;
  /** `unknown` to the whole case, though not a name or number; `garbled`: nor is it an English word. */
  readonly kind: 'number' | 'name' | 'unknown' | 'garbled' | 'known';
  /** Its share of the question's content, by rarity, 0 to 1. */
  readonly share: number;
  /** How far the word belongs to what the sources are silent on, 0 to 1; see `silenceOf`. */
  readonly silent: number;
}

/** A content word of the question that the record supports. */
export interface Supported {
  readonly word: string;
  /** Its share of the question's content, by rarity, 0 to 1. */
  readonly share: number;
}

/** Of some words that a question asks for, those of which a record tells nothing. */
export type UntoldOf = (evidence: Pick<Evidence, 'unsupported'>) => readonly string[];

/** What the words of a question tell of a record. */
export interface WordEvidence {
  readonly unsupported: readonly Unsupported[];
  readonly supported: readonly Supported[];
  /** Share of the question's content, by rarity, that the record's wordings or texts support. */
  readonly coverage: number;
  /** Was it asked in the words of its title, or of one of its wordings, in their order and no other? */
  readonly isWordForWord: boolean;
  /** Words of the question, each counted once. */
  readonly words: number;
  /** Everything the ranking saw, in the order of `rankFeatures`. */
  readonly features: readonly number[];
}

/** With what must not stand for what was asked, and how likely each way to read the question is. */
export interface Evidence extends WordEvidence {
  /** Words of the question for which the record holds only what must never stand for them. */
  readonly opposed: readonly string[];
  /** The word of the question that names somebody else than the case does. */
  readonly namesake: string | undefined;
  /** How likely the question asks for what this record leads to, by its wordings, 0 to 1. */
  readonly ownChance: number;
  /** How likely it asks for anything that the sources tell, and for what they are silent on. */
  readonly toldChance: number;
  readonly silentChance: number;
  /** How likely it is about something else altogether. */
  readonly elsewhereChance: number;
}

export function evidenceOf(
  query: readonly QueryWord[],
  { firmest, features, isWordForWord }: RankedGroup,
  names: ReadonlySet<string>,
  silence: readonly number[],
): WordEvidence {
  const content = query.filter((word) => word.content);
  const all = content.reduce((sum, { weight }) => sum + weight, 0);
  const unsupported = query.flatMap((asked, i) => {
    const { word, content: isContent, weight } = asked;
    const missing = 1 - (firmest[i] ?? 0);
    if (!isContent || missing < 1 - settings.met) return [];
    const kind = kindOf(asked, names);
    const share = all === 0 ? 0 : (weight * missing) / all;
    return [{ word, kind, share, silent: silence[i] ?? 0 }];
  });
  const supported = query.flatMap(({ word, content: isContent, weight }, i) =>
    isContent && (firmest[i] ?? 0) > settings.met ? [{ word, share: weight / all }] : [],
  );
  return {
    unsupported,
    supported,
    isWordForWord,
    coverage: features[unionAt] ?? 0,
    words: query.length,
    features,
  };
}

/**
 * Words written as names are: with a capital that no beginning of a sentence explains. None where every word
 * has one, as in headings and in what is shouted.
 */
export function namesIn(question: string): ReadonlySet<string> {
  if (question === question.toLowerCase()) return new Set();
  if (!/(?<![\p{L}\p{N}'’-])\p{Ll}/u.test(question)) return new Set();
  const names = question.matchAll(/(?<![.!?]\s*)(?<!^\s*)(?<=\s)\p{Lu}[\p{L}'’-]*/gu);
  const all = wordsOf([...names].map(([name]) => name).join(' '));
  return new Set(all);
}

/**
 * How far each word of a question belongs to silences: the share of the wordings holding it that are
 * a silence's, against all wordings; 0.5 for a word that tells nothing either way. `isSilent` goes by the
 * number of the group.
 */
export function silenceOf(
  query: readonly QueryWord[],
  tallyOf: (term: number) => Tally,
  isSilent: readonly boolean[],
  usual: number,
): number[] {
  return query.map(({ variants }) => {
    let silent = 0;
    let all = 0;
    for (const { term, weight } of variants.slice(0, variantsCounted)) {
      const { groups, holders } = tallyOf(term);
      for (let i = 0; i < groups.length; i++) {
        const held = weight * (holders[i] as number);
        all += held;
        if (isSilent[groups[i] as number]) silent += held;
      }
    }
    const toSilence = (silent + usual) / (all * usual + usual);
    const toOthers = (all - silent + 1 - usual) / (all * (1 - usual) + 1 - usual);
    return toSilence / (toSilence + toOthers);
  });
}

/** The best variants tell what a word is about; the rest are distant. */
const variantsCounted = 2;
const unionAt = rankFeatures.indexOf('union');

function kindOf(
  { word, variants, isGarbled }: QueryWord,
  names: ReadonlySet<string>,
): Unsupported['kind'] {
  if (isNumber(word)) return 'number';
  if (names.has(word)) return 'name';
  if (isGarbled) return 'garbled';
  return variants.length === 0 ? 'unknown' : 'known';
}
