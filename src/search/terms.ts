/**
 * Words as search sees them: folded (case, accents, apostrophes), numbers and months in one writing,
 * and reduced to their Porter2 stem. Quotations are never made from these.
 */
import { createRequire } from 'node:module';
import { tens, units } from '../text/number-words.js';
import { chatSpellings } from './chat-spellings.js';
import { contractions } from './contractions.js';
import { Later } from './later.js';
import { settings } from './settings.js';

/**
 * The folded words of a text, in order. `What's "St. Calder"?` gives `what`, `st`, `calder`. Digits
 * keep together (`1,139` is `1139`), abbreviations lose their dots (`B.B.C.` is `bbc`), number
 * words become digits and short months long ones, so that `two` meets `2` and `Feb` meets `February`.
 */
export function wordsOf(text: string): string[] {
  const words = wordsAsTyped(text);
  for (let i = 0; i < words.length; i++) words[i] = usualWriting(words[i] as string);
  return words;
}

/** The folded words of a text as they stand there: `two` is `two`. */
export function wordsAsTyped(text: string): string[] {
  const folded = fold(text);
  return folded.match(plain.test(folded) ? plainWordPattern : wordPattern) ?? [];
}

/** The figures of the number words that begin so: `2`, `12` and `20` of `tw`. */
export function numbersBegunBy(typed: string): string[] {
  return [...numberWords].flatMap(([word, figure]) => (word.startsWith(typed) ? [figure] : []));
}

/** The writing that a folded word shares with others: `two` is `2`, most words are themselves. */
export function usualWriting(word: string): string {
  return sameWriting.get(word) ?? word;
}

/**
 * Visits where each word of a folded text begins and ends, as `wordsOf` finds them; false, with nothing
 * visited, for a text that holds more than English letters, figures and usual signs.
 */
export function eachPlainWord(folded: string, visit: (from: number, to: number) => void): boolean {
  if (!plain.test(folded)) return false;
  let from = -1;
  for (let at = 0; at < folded.length; at++) {
    const unit = folded.charCodeAt(at);
    const isInWord = (unit >= 97 && unit <= 122) || (unit >= 48 && unit <= 57);
    if (isInWord && from < 0) from = at;
    if (isInWord || from < 0) continue;
    visit(from, at);
    from = -1;
  }
  if (from >= 0) visit(from, folded.length);
  return true;
}

/**
 * The Porter2 stem of a folded word. Words with a digit stay as they are, and what is longer than any
 * word: its stem would take time by the square of its length.
 */
export function stemOf(word: string): string {
  const isWord = word.length > 2 && word.length <= settings.longest && !isNumber(word);
  return isWord ? porter2.value(word) : word;
}

/** Loaded with the first word that the corpus does not know the stem of: most questions have none. */
const porter2 = new Later<(word: string) => string>(() =>
  createRequire(import.meta.url)('wink-porter2-stemmer'),
);

/** Is it a number (a figure, a year), whichever way it was written? */
export function isNumber(word: string): boolean {
  return plainDigit.test(word) || (!ascii.test(word) && digit.test(word));
}

/** The same for plain texts, which it takes a fraction of the time. */
const plainWordPattern = /[a-z0-9]+/g;
const wordPattern = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu;
/** Two letters with a dot between them, for a quick look whether there may be an abbreviation. */
const abbreviation = /[^\W\d_]\.[^\W\d_]\b|[\u0080-\uffff]\./;
const plainDigit = /[0-9]/;
const digit = /\p{N}/u;
const ascii = /^[\t-\r\x20-\x7e]*$/;
/** Texts of these need no taking apart of letters and accents: beside ASCII dashes, quotes, signs. */
const plain = /^[\t-\r\x20-\x7e\u2010-\u2015\u2018-\u201f\u2022£§©®°±×]*$/;
/** Source of a pattern: an apostrophe, straight or not. */
export const apostrophe = "['\\u2018\\u2019\\u02bc\\uff07]";
const apostrophes = new RegExp(apostrophe, 'g');
/** What is typed for an apostrophe within a word: "don´t". */
const strayAccent = /(?<=\p{L})[`\u00b4](?=\p{L})/gu;

/** Lower case without accents and apostrophes; figures keep together, abbreviations lose their dots. */
export function fold(text: string): string {
  let folded = text.toLowerCase();
  if (/[`\u00b4]/.test(folded)) folded = folded.replace(strayAccent, "'");
  if (!ascii.test(folded)) {
    if (!plain.test(folded)) folded = withoutAccents(folded);
    folded = folded.replace(apostrophes, "'");
  }
  if (folded.includes("'")) {
    // What is contracted says nothing ("who'd", "they're"); "can't" keeps its t, for it says no.
    folded = folded.replace(/(?<=\p{L})'(?:s|d|m|ll|re|ve)\b/gu, ' ').replaceAll("'", '');
  }
  if (abbreviation.test(folded)) {
    folded = folded.replace(/\b(?:\p{L}\.)+\p{L}\b\.?/gu, (letters) => letters.replaceAll('.', ''));
  }
  return folded.includes(',') ? folded.replace(/(\d),(?=\d{3}(?!\d))/g, '$1') : folded;
}

function withoutAccents(text: string): string {
  return (
    text
      .normalize('NFKD')
      // Letters of a style ("𝗪𝗛𝗢") have no small ones before they are plain.
      .toLowerCase()
      .replace(accents, '')
      .replace(vowelPoints, '')
      .replace(unseen, '')
      .replace(/[ßæœøłđı]/g, (letter) => plainLetters[letter] ?? letter)
  );
}

/** Of Latin, Greek and Cyrillic. The marks of most other scripts are their vowels, and stay. */
const accents = /[\u0300-\u036f]/g;
/** Points for vowels, which Hebrew and Arabic are mostly written without. */
const vowelPoints = /(?=\p{M})[\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed]/gu;
/** Hyphens and joiners that cannot be seen, and what makes an emoji of a figure. */
const unseen = /\p{Default_Ignorable_Code_Point}|\u20e3/gu;
/** Letters that are one with no accent to take off. */
const plainLetters: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ı: 'i',
};

const numberWords: ReadonlyMap<string, string> = new Map([
  ...units.map((word, value): [string, string] => [word, String(value)]),
  ...tens.map((word, i): [string, string] => [word, String(20 + 10 * i)]),
]);

/** Ways of writing one thing that are no matter of stems: small numbers, short months, contractions, what is spelt on a phone. */
export const sameWriting: ReadonlyMap<string, string> = new Map([
  ...numberWords,
  ...pairs('jan january feb february apr april jun june jul july aug august sep september'),
  ...pairs('sept september oct october nov november dec december'),
  ...contractions,
  ...chatSpellings,
]);

function pairs(list: string): [string, string][] {
  const words = list.split(' ');
  return words.flatMap((word, i) => (i % 2 === 0 ? [[word, words[i + 1] ?? word]] : []));
}
