/** Whether a word is somebody's name mistyped, or another name. */
import { editDistance } from '../../text/edit-distance.js';
import { functionWordsNear } from '../function-words-near.js';
import { easeOfSlip } from '../slip.js';
import { Sounds } from '../sounds.js';
import { isAuxiliary } from './auxiliaries.js';

/**
 * Carter is not Caster and Marta is not Maria, though each is near enough to be read so where it is no name. A
 * name is known to whoever types it: it begins as it should, and is spelt by ear, lacks a letter, has one too
 * many, or has one key or one vowel for another. Beside the other half of the name it may be further off.
 */
export function isNameSlip(typed: string, name: string, isBesideOther = false): boolean {
  if (typed === name) return true;
  if (typed[0] !== name[0] && !isSwapped(typed, name)) return false;
  const distance = editDistance(typed, name, mostMistakes);
  if (distance === 1 && (typed.length !== name.length || isNearLetter(typed, name))) return true;
  if (distance <= mostMistakes && name.length >= (isBesideOther ? shortName : longName))
    return true;
  return sounds.like(typed)?.(name) === true;
}

/** Did one slip of the finger make a word of another? People mostly get its first letter right. */
export function isSlipOfFinger(typed: string, word: string): boolean {
  if (typed[0] !== word[0] && !isSwapped(typed, word)) return false;
  return editDistance(typed, word, 1) === 1 && easeOfSlip(typed, word) > 0;
}

/** The same, or a word so long that nothing else is near it. */
export function isSlipOfWord(typed: string, word: string): boolean {
  return isSlipOfFinger(typed, word) || (word.length >= longName && isNameSlip(typed, word));
}

/**
 * Is it a function word mistyped in the easiest way (a letter doubled, left out or swapped)? Of an auxiliary,
 * which often stands before a name, a neighbouring key is enough.
 */
export function isSlipOfFunctionWord(typed: string): boolean {
  return functionWordsNear(typed).some(
    ({ word }) => easeOfSlip(typed, word) >= (isAuxiliary(word) || leading.has(word) ? 1 : 2),
  );
}

/** Are the first two letters the other way round? */
function isSwapped(typed: string, name: string): boolean {
  return typed[0] === name[1] && typed[1] === name[0];
}

/** Of two words as long and one mistake apart: is it a slip of the finger, or a vowel for another? */
function isNearLetter(typed: string, name: string): boolean {
  if (easeOfSlip(typed, name) > 0) return true;
  const at = [...name].findIndex((letter, i) => letter !== typed[i]);
  return vowels.has(typed[at] ?? '') && vowels.has(name[at] ?? '');
}

const vowels = new Set('aeiouy');
/** They often stand before a name, and no given name is a key from them: "the day that Calder". */
const leading: ReadonlySet<string> = new Set(
  'that what when where which with from than then since about after before because while'.split(
    ' ',
  ),
);
const sounds = new Sounds();
/** Typing mistakes in one name at most: with more it is another. */
const mostMistakes = 2;
/** Letters from which on two mistakes in a name leave it what it is: of its own, and beside the other half. */
const longName = 8;
const shortName = 5;
