/** Others of a name that the case knows: "Anna Calder" is not Ines Calder, nor one operation another. */
import type { Casebook } from '../../knowledge/casebook.js';
import { isFormOfAddress } from '../../text/forms-of-address.js';
import type { EnglishWords } from '../english.js';
import { isFunctionWord } from '../function-words.js';
import { Later } from '../later.js';
import type { QueryWord } from '../query.js';
import { apostrophe, fold, usualWriting, wordsAsTyped } from '../terms.js';
import { toldWords } from './case-records.js';
import { namesIn } from './evidence.js';
import { isBesideName, knownNames } from './known-names.js';
import { isNameSlip, isSlipOfFunctionWord, isSlipOfWord } from './name-slip.js';

/** A word of a question as it was read. */
type Read = Pick<QueryWord, 'word' | 'meant' | 'isGarbled'>;

/** Gives the word of a question that names another person, or another case, than this one's; undefined where there is none. */
export type NamesakeIn = (question: string, read: readonly Read[]) => string | undefined;

/** A question, as far as names go. */
interface Asked {
  readonly text: string;
  readonly words: readonly string[];
  /** The same words in the letters they have there: Jan is no January. */
  readonly typed: readonly string[];
  readonly read: ReadonlyMap<string, Read>;
  /** Words written as names are. */
  readonly written: ReadonlySet<string>;
}

/**
 * Finds a word of a question that is another name: one by which nobody of the case is known, that is no
 * slip of theirs, and that stands beside one of theirs as its other half would, or was read as one for want
 * of better.
 */
export function createNamesakes(casebook: Casebook, english: EnglishWords): NamesakeIn {
  const known = new Later(() => knownNames(casebook));
  const used = new Later(() => toldWords(casebook));
  return namesakeIn;

  function namesakeIn(text: string, read: readonly Read[]): string | undefined {
    const typed = wordsAsTyped(text);
    const words = typed.map(usualWriting);
    const byWord = new Map(read.map((each) => [each.word, each]));
    const asked: Asked = { text, words, typed, read: byWord, written: namesIn(text) };
    return words.find((_, i) => isOtherCase(asked, i)) ?? words.find((_, i) => isOther(asked, i));
  }

  /** "Operation Alder" where the case is Operation Birch. */
  function isOtherCase(asked: Asked, i: number): boolean {
    const own = known.value.ofCase;
    const [kind = '', ...more] = own;
    const word = asked.words[i] ?? '';
    if (more.length === 0 || isFunctionWord(kind) || asked.words[i - 1] !== kind) return false;
    const asRead = asked.read.get(word);
    if (own.includes(word) || asRead === undefined) return false;
    if (own.includes(asRead.meant) && isNameSlip(word, asRead.meant)) return false;
    // What a kind of thing is called is a word of English: no place, of which there is much else. Asked
    // last, for the words of English are read when they are first asked for.
    return english.has(kind) && (isUnheard(asked, word) || isGarbled(asked, word));
  }

  /** Is it written as names are, and no word that the case uses? */
  function isUnheard({ written }: Asked, word: string): boolean {
    return written.has(word) && !used.value.has(word);
  }

  /** "Ines Hall" where the case knows Ines Calder and Jo Hall. */
  function isAnothersGivenName(asked: Asked, i: number): boolean {
    const own = surnamesAt(asked, i);
    const after = surnameAt(asked, i + 1);
    return own !== undefined && after !== undefined && !own.has(after) && standTogether(asked, i);
  }

  /** The surnames of all whose given name stands in a place. */
  function surnamesAt(asked: Asked, i: number): ReadonlySet<string> | undefined {
    return mayBeName(asked, i) ? known.value.surnamesOf.get(asked.typed[i] ?? '') : undefined;
  }

  /** The surname that stands in a place, as typed or else as it was read. */
  function surnameAt(asked: Asked, i: number): string | undefined {
    if (!mayBeName(asked, i)) return undefined;
    const [typed = '', word = ''] = [asked.typed[i], asked.words[i]];
    const { surnames } = known.value;
    return [typed, asked.read.get(word)?.meant ?? word].find((each) => surnames.has(each));
  }

  function isOther(asked: Asked, i: number): boolean {
    const { called, names } = known.value;
    if (isAnothersGivenName(asked, i)) return true;
    const [word = '', before = ''] = [i, i - 1].map((at) => asked.words[at]);
    if (!/^\p{L}{2,}$/u.test(word) || isFunctionWord(word) || isBesideName(word)) return false;
    if (called.has(word) || called.has(word.replace(/s$/, ''))) return false;
    const { meant = word } = asked.read.get(word) ?? {};
    if (names.has(meant)) {
      if (isNameSlip(word, meant, surnamesAt(asked, i - 1)?.has(meant))) return false;
      // "Payne" was read as Wayne, for want of better.
      if (isUnheard(asked, word) || !english.has(word)) return true;
    }
    // Read as nothing, or as several things, it may still be the other half of a name that is beside it.
    const isHalf = (name: string) => isNameSlip(word, name, true);
    const own = surnamesAt(asked, i - 1);
    if ([...(own ?? [])].some(isHalf)) return false;
    const isName = isGarbled(asked, word) || asked.written.has(word);
    // "Anna Calder".
    if (surnameAt(asked, i + 1) !== undefined && standTogether(asked, i))
      return (isName || !isSlip(asked, word)) && !english.has(word);
    // "Mr Smith", "Sarah Reed": a surname is often a word as well, and is told by its capital.
    if (!isFormOfAddress(before) && own === undefined) return false;
    return standTogether(asked, i - 1) && (isGarbled(asked, word) || isUnheard(asked, word));
  }

  /**
   * Is it a slip of a name, or of the word that it was read as? Nothing else stands before a surname by mistake:
   * "sajid" is no "said", nor is "paul" a "pal".
   */
  function isSlip({ read }: Asked, word: string): boolean {
    const meant = read.get(word)?.meant ?? word;
    return (
      (meant !== word && isSlipOfWord(word, meant)) ||
      isSlipOfFunctionWord(word) ||
      known.value.namesAndAliases.some((each) => isNameSlip(word, each))
    );
  }
}

/** Nothing that the case knows is near it, nor is it English. */
function isGarbled({ read }: Asked, word: string): boolean {
  return read.get(word)?.isGarbled === true;
}

/** Whoever is called Will or May is told from the words by the capital. */
function mayBeName({ words, written }: Asked, i: number): boolean {
  const word = words[i] ?? '';
  return !isFunctionWord(word) || written.has(word);
}

/** "Calder, Hall" and "Labour’s Calder" are no given name and its surname. */
export function standTogether({ text, typed }: Pick<Asked, 'text' | 'typed'>, i: number): boolean {
  const [word, behind] = typed.slice(i, i + 2);
  return new RegExp(`(?<![\\p{L}\\p{N}])${word}\\.?\\s+${behind}(?![\\p{L}\\p{N}])`, 'u').test(
    fold(text.replace(possessive, ',')),
  );
}

/** Folding takes it away. */
const possessive = new RegExp(`${apostrophe}s?(?=\\s)`, 'giu');
