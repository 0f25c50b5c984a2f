/**
 * From the words that were typed to those that were meant: put together, parted, and spelt as the corpus
 * spells them. Where several are as near to what was typed, the rest of the question decides: all are
 * looked for at first, and what the best record holds of them is taken for what was meant.
 */
import type { Correction } from './correction.js';
import { isFunctionWord } from './function-words.js';
import type { Lexicon } from './lexicon.js';
import type { Meanings } from './meanings.js';
import { settings } from './settings.js';
import type { Spelling } from './spelling.js';
import { isNumber, wordsOf } from './terms.js';

export interface Meant {
  readonly word: string;
  /** How surely, 0 to 1. */
  readonly weight: number;
}

/** A word of a question, and what it may have been meant to be, likeliest first. */
export interface ReadWord {
  readonly typed: string;
  readonly meant: readonly [Meant, ...Meant[]];
  /** What it is only where the record that fits the rest of the question best holds it. */
  readonly far: readonly Meant[];
}

export interface ReadingTools {
  readonly lexicon: Lexicon;
  readonly spelling: Spelling;
  readonly meanings: Meanings;
}

export function read(question: string, tools: ReadingTools): ReadWord[] {
  return repairJoints(wordsOf(question), tools).map((typed) => {
    const itself: Meant = { word: typed, weight: 1 };
    if (isSpeltRightly(typed, tools)) return { typed, meant: [itself], far: [] };
    const corrections = tools.spelling.correct(typed);
    const near = corrections.filter(({ isFar }) => isFar === undefined);
    const far = corrections.filter(({ isFar }) => isFar === true).map(meantAs);
    return { typed, meant: meantBy(typed, near, tools), far };
  });
}

/** A correction is the less sure the more mistakes it takes. */
export function meantAs({ word, mistakes }: Correction): Meant {
  return { word, weight: settings.spelling ** (mistakes - 1) };
}

/** One for each stem: surfaces of one stem mean the same here. */
function meantBy(
  typed: string,
  corrections: readonly Correction[],
  { lexicon }: ReadingTools,
): ReadWord['meant'] {
  const itself: Meant = { word: typed, weight: 1 };
  const stem = lexicon.stemOf(typed);
  // A stem may be met by chance: `demoed` has that of `demo`, `extention` that of `extent`.
  const isStemKnown = lexicon.holdersOf(typed) > 0;
  const fewest = isStemKnown ? 1 : (corrections[0]?.mistakes ?? 0);
  const byStem = new Map<string, Meant>();
  for (const correction of corrections) {
    if (correction.mistakes > fewest) break;
    const other = lexicon.stemOf(correction.word);
    if (!byStem.has(other)) byStem.set(other, meantAs(correction));
  }
  // It is no word of English or of the corpus, or there would be no corrections: those are likelier.
  const [first, ...others] = byStem.values();
  if (first === undefined) return [itself];
  const second = isStemKnown && !byStem.has(stem) ? [itself] : [];
  return [first, ...[...second, ...others].slice(0, settings.corrections - 1)];
}

/** Nothing to correct: a word of the corpus, of its vocabulary or of every text, or a number. */
export function isSpeltRightly(word: string, { lexicon, meanings }: ReadingTools): boolean {
  return (
    lexicon.surface(word) !== undefined ||
    meanings.words.has(word) ||
    isFunctionWord(word) ||
    isNumber(word)
  );
}

/** Puts together what a space tore apart ("mis conduct") and parts what ran together. */
function repairJoints(words: readonly string[], tools: ReadingTools): string[] {
  const { lexicon, meanings } = tools;
  const knows = (word: string) => lexicon.holdersOf(word) > 0 || meanings.words.has(word);
  const isWritten = (word: string) =>
    lexicon.surface(word) !== undefined || meanings.words.has(word);
  const repaired: string[] = [];
  for (let i = 0; i < words.length; i++) {
    const word = words[i] as string;
    const next = words[i + 1];
    if (next !== undefined && !(knows(word) && knows(next)) && word.length + next.length >= 5) {
      if (isWritten(word + next)) {
        repaired.push(word + next);
        i++;
        continue;
      }
    }
    repaired.push(...(knows(word) || isFunctionWord(word) ? [word] : parted(word, tools)));
  }
  return repaired;
}

/**
 * The two words that an unknown one is made of, where both are known, the commoner pair winning; a word
 * of English is one (`genera` is no era of a gen).
 */
function parted(word: string, { lexicon, spelling }: ReadingTools): string[] {
  if (
    word.length < 5 ||
    word.length > settings.longest ||
    isNumber(word) ||
    spelling.isEnglish(word)
  )
    return [word];
  const [holding] = pairsOf(word, isFunctionWord);
  if (holding) return holding;
  // A letter too many is likelier than a space too few: `beecame` is no bee that came.
  if (word.length < 6 || spelling.correct(word)[0]?.mistakes === 1) return [word];
  let best: string[] = [word];
  let bestCount = 0;
  for (const pair of pairsOf(word)) {
    const count = Math.min(
      ...pair.map((part) => (lexicon.surface(part) === undefined ? 0 : lexicon.holdersOf(part))),
    );
    if (count > bestCount) {
      best = pair;
      bestCount = count;
    }
  }
  return best;
}

/**
 * A word cut in two wherever it may be: parts of three letters and more, or of two where they hold a
 * sentence together (`onduty`, `tothe`); of both, only such as are wanted.
 */
function pairsOf(word: string, isWanted = (_part: string) => true): string[][] {
  const pairs: string[][] = [];
  const fits = (part: string) => (part.length > 2 || isJoint(part)) && isWanted(part);
  for (let cut = 2; cut <= word.length - 2; cut++) {
    const one = word.slice(0, cut);
    if (!fits(one)) continue;
    const other = word.slice(cut);
    if (fits(other)) pairs.push([one, other]);
  }
  return pairs;
}

/** A function word that is no mere sound, and so may run into the next: `mayer` is no `may` and `er`. */
function isJoint(word: string): boolean {
  return isFunctionWord(word) && !sounds.has(word);
}

/** Of two letters: what is called out or put behind a sentence, and stands apart. */
const sounds = new Set('ah eh em er hi oh oi ok om ta um ya yo'.split(' '));
