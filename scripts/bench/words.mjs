/** Stop words and stems, for engines that take them as functions of their user's. */
import stem from 'wink-porter2-stemmer';

/** The stop words of lunr 2.3.9 that are neither question words nor negations. */
export const stopWords = new Set(
  `a able about across after all almost also am among an and any are as at be because been but by can
  could dear did do does either else ever every for from get got had has have he her hers him his i if
  in into is it its just least let like likely may me might most must my of off often on only or other
  our own rather said say says she should since so some than that the their them then there these they
  this tis to too twas us wants was we were will with would yet you your`.split(/\s+/),
);

export { stem };

export function isStopWord(word) {
  return stopWords.has(word);
}

/** Words in small letters. */
export function wordsOf(text) {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** Words in small letters without stop words; all words where nothing else is left. */
export function contentWords(text) {
  const words = wordsOf(text);
  const kept = words.filter((word) => !isStopWord(word));
  return kept.length > 0 ? kept : words;
}
