/** Function words that a mistyped word may have been meant to be. */
import { editDistance } from '../text/edit-distance.js';
import type { Correction } from './correction.js';
import { functionWords } from './function-words.js';
import { Later } from './later.js';

/** The function words one mistake away; their first letters must be those typed. */
export function functionWordsNear(word: string): Correction[] {
  const beginnings = new Set([word[0], word[1]]);
  return [...beginnings].flatMap((letter) =>
    (functionWordsBy.value.get(letter) ?? [])
      .filter((candidate) => editDistance(word, candidate, 1) <= 1)
      .map((candidate) => ({ word: candidate, mistakes: 1 })),
  );
}

/** Function words of three letters and more by their first. */
const functionWordsBy = new Later(() => {
  const byLetter = new Map<string | undefined, string[]>();
  for (const word of functionWords) {
    if (word.length < 3) continue;
    const others = byLetter.get(word[0]);
    if (others) others.push(word);
    else byLetter.set(word[0], [word]);
  }
  return byLetter;
});
