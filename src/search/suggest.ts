/** What to offer while somebody types: titles and wordings that begin like it, hold it, or nearly. */
import { type Headings, headingsOf } from './headings.js';
import { Later } from './later.js';
import type { Lexicon } from './lexicon.js';
import type { Numbers } from './numbers.js';
import type { Store } from './store.js';
import { apostrophe, numbersBegunBy, usualWriting, wordsAsTyped } from './terms.js';

export class Suggester {
  readonly #store: Store;
  readonly #lexicon: Lexicon;
  #headings: Later<Headings>;

  constructor(store: Store) {
    this.#store = store;
    this.#lexicon = store.lexicon;
    this.#headings = new Later(() => headingsOf(store));
  }

  /** To be called whenever the store has changed. */
  takeIn(): void {
    this.#headings = new Later(() => headingsOf(this.#store));
  }

  /**
   * Groups whose title or wording fits what was typed, best first. Every word typed must be met, the
   * last as a beginning, from the first letter on; where nothing is met so, the last as it is read
   * ("u": you), and else one typing mistake is forgiven in words of three letters and more that stand in
   * no title or wording. What begins as typed stands first, then what holds the words elsewhere; within
   * these the order is that of the records, so that it does not jump about.
   */
  suggest(typed: string, limit: number): string[] {
    const finished = withUnfinishedJoined(typed);
    const found = this.#fitting(wordsAsTyped(finished), limit);
    // "1,2" may be two figures as well as the beginning of one.
    return found.length > 0 || finished === typed
      ? found
      : this.#fitting(wordsAsTyped(typed), limit);
  }

  #fitting(typed: readonly string[], limit: number): string[] {
    const words = typed.slice(0, -1);
    const last = typed.at(-1);
    if (last === undefined) return [];
    const read = words.map(usualWriting);
    const before = read.map((word) => this.#meeting(word));
    // What is not yet finished is no short word of a chat, or "n" would be "and" until "no" follows.
    const met = this.#beginning(last);
    const found = this.#ranked([...before, met], limit);
    if (found.length > 0) return found;
    const meant = usualWriting(last);
    const asRead = meant === last ? [] : this.#ranked([...before, this.#beginning(meant)], limit);
    if (asRead.length > 0) return asRead;
    const mets = this.#forgiving([...read, last], [...before, met]);
    return mets === undefined ? [] : this.#ranked(mets, limit);
  }

  /** What nearly meets each word that stands in no title or wording; undefined where no wording has them all. */
  #forgiving(words: readonly string[], mets: readonly Met[]): readonly Met[] | undefined {
    const { stands, longest } = this.#headings.value;
    // The last may be the beginning of one before it.
    if (new Set(words).size > longest + 1) return undefined;
    const forgiven: Met[] = [];
    for (const [i, word] of words.entries()) {
      const met = mets[i] as Met;
      const isKept =
        word.length < shortest || met.surfaces.some((surface) => stands[surface] === 1);
      const meant = isKept ? met : this.#nearlyMeeting(word, i === words.length - 1);
      // Looking for what is near costs most, and what one word lacks no other brings.
      if (meant.surfaces.length === 0) return undefined;
      forgiven.push(meant);
    }
    return forgiven;
  }

  /** Groups with a wording that meets every word, those that meet them in place first. */
  #ranked(meeting: readonly Met[], limit: number): string[] {
    if (meeting.some(({ surfaces }) => surfaces.length === 0)) return [];
    const { roster } = this.#store;
    const last = (meeting.at(-1) as Met).flags;
    const standings = new Uint8Array(roster.names);
    const groups: number[] = [];
    this.#store.eachWording((group, tokens, from, to) => {
      const before = standings[group] as number;
      // No wording of it can stand better.
      if (before === inPlace) return;
      let isMet = false;
      for (let at = from; at < to && !isMet; at++) isMet = last[tokens[at] as number] === 1;
      if (!isMet) return;
      const standing = Math.max(before, this.#standingOf(tokens, from, to, meeting));
      if (before === notMet && standing !== notMet) groups.push(group);
      standings[group] = standing;
    }, this.#mayMeet(meeting));
    // By the first wording of each, whichever of them is met: another is with the next letter.
    const { places } = this.#headings.value;
    groups.sort((a, b) => (places[a] as number) - (places[b] as number));
    const standingSo = (standing: number) =>
      groups.filter((group) => standings[group] === standing);
    const best = [...standingSo(inPlace), ...standingSo(elsewhere)].slice(0, limit);
    return best.map((group) => roster.groupName(group));
  }

  /**
   * By number, 1 for each record that may meet every word: those that hold the rarest of them. Undefined
   * where these are so many that going through all costs no more.
   */
  #mayMeet(meeting: readonly Met[]): Uint8Array | undefined {
    const { lexicon, numbers, size } = this.#store;
    const { termOf } = lexicon;
    let rarest: readonly number[] = [];
    let fewest = Number.POSITIVE_INFINITY;
    for (const { surfaces } of meeting) {
      const terms = [...new Set(surfaces.map((surface) => termOf[surface] as number))];
      const holders = terms.reduce((sum, term) => sum + lexicon.documentsOf(term), 0);
      if (holders >= fewest) continue;
      rarest = terms;
      fewest = holders;
    }
    if (fewest * 2 > size) return undefined;
    const marked = new Uint8Array(numbers);
    for (const term of rarest) this.#store.eachHolder(term, (number) => (marked[number] = 1));
    return marked;
  }

  /** Does a wording meet every word, and each in its place? */
  #standingOf(tokens: Numbers, from: number, to: number, meeting: readonly Met[]): number {
    let standing = inPlace;
    for (let i = 0; i < meeting.length; i++) {
      const { flags } = meeting[i] as Met;
      let isMet = false;
      let isInPlace = false;
      let place = 0;
      for (let at = from; at < to && !isInPlace; at++) {
        const surface = tokens[at] as number;
        if (flags[surface] === 1) {
          isMet = true;
          isInPlace = place === i;
        }
        if (!this.#lexicon.isConcept(surface)) place++;
      }
      if (!isMet) return notMet;
      if (!isInPlace) standing = elsewhere;
    }
    return standing;
  }

  #beginning(typed: string): Met {
    const figures = numbersBegunBy(typed).map((figure) => this.#lexicon.surface(figure));
    return this.#fit((surface) => this.#begins(surface, typed) || figures.includes(surface));
  }

  #meeting(typed: string): Met {
    const same = this.#lexicon.surface(typed);
    return this.#met(same === undefined || !this.#isWord(same) ? [] : [same]);
  }

  #nearlyMeeting(typed: string, isBeginning: boolean): Met {
    return this.#fit((surface) => this.#isNearly(surface, typed, isBeginning));
  }

  /** The surfaces in use that fit. */
  #fit(fits: (surface: number) => boolean): Met {
    const surfaces: number[] = [];
    for (let surface = 0; surface < this.#lexicon.size; surface++) {
      if (fits(surface) && this.#isWord(surface)) surfaces.push(surface);
    }
    return this.#met(surfaces);
  }

  #met(surfaces: readonly number[]): Met {
    const flags = new Uint8Array(this.#lexicon.size);
    for (const surface of surfaces) flags[surface] = 1;
    return { flags, surfaces };
  }

  /** Is the surface in use? Concepts are no words. */
  #isWord(surface: number): boolean {
    return this.#lexicon.isUsed(surface) && !this.#lexicon.isConcept(surface);
  }

  #begins(surface: number, typed: string): boolean {
    return this.#goesOn(surface, 0, typed, 0);
  }

  /** Is it the word, or does it begin so, with one letter added, left out, changed or two swapped? */
  #isNearly(surface: number, typed: string, isBeginning: boolean): boolean {
    const { surfaces } = this.#lexicon;
    const length = surfaces.lengthOf(surface);
    if (length < typed.length - 1 || (!isBeginning && length > typed.length + 1)) return false;
    let at = 0;
    while (at < typed.length && surfaces.unit(surface, at) === typed.charCodeAt(at)) at++;
    const isSwapped =
      surfaces.unit(surface, at) === typed.charCodeAt(at + 1) &&
      surfaces.unit(surface, at + 1) === typed.charCodeAt(at);
    const ends = (by: number) => isBeginning || length === typed.length + by;
    return (
      (ends(0) && this.#goesOn(surface, at + 1, typed, at + 1)) ||
      (ends(1) && this.#goesOn(surface, at + 1, typed, at)) ||
      (ends(-1) && this.#goesOn(surface, at, typed, at + 1)) ||
      (ends(0) && isSwapped && this.#goesOn(surface, at + 2, typed, at + 2))
    );
  }

  /** Does the word go on from a place as what was typed does from another? */
  #goesOn(surface: number, place: number, typed: string, from: number): boolean {
    const { surfaces } = this.#lexicon;
    for (let at = from; at < typed.length; at++) {
      if (surfaces.unit(surface, place + at - from) !== typed.charCodeAt(at)) return false;
    }
    return true;
  }
}

/** Which surfaces meet a word typed. */
interface Met {
  readonly surfaces: readonly number[];
  /** 1 for each of them. */
  readonly flags: Uint8Array;
}

/** How a group stands to what was typed, the more the better. */
const notMet = 0;
const elsewhere = 1;
const inPlace = 2;
/** Letters from which a typing mistake is forgiven; shorter beginnings fit nearly everything. */
const shortest = 3;

/**
 * What was typed, with what has only begun at its end taken for a part of its word, as it will be when it
 * is finished: "1,0" goes on to 1,000, and "they'r" to "they're".
 */
function withUnfinishedJoined(typed: string): string {
  return typed
    .replace(unfinishedFigure, (figure) => figure.replaceAll(',', ''))
    .replace(unfinishedContraction, '');
}

const unfinishedFigure = /(?<![\d,])\d{1,3}(?:,\d{3})*,\d{1,2}$/;
const unfinishedContraction = new RegExp(`(?<=\\p{L})${apostrophe}[lrv]$`, 'iu');
