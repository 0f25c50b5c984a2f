/**
 * Typing mistakes. Of the corpus's words (not its records), some dozens are of about the length of the one
 * typed, with its first letter and nearly its letters. Both the edit distance and Fuse.js must take a word
 * for near; the distance is asked first, since it takes a fortieth of the time and leaves a few.
 */
import { createRequire } from 'node:module';
import type Fuse from 'fuse.js/min-basic';
import { editDistance } from '../text/edit-distance.js';
import { type Correction, likeliestFirst } from './correction.js';
import { EnglishWords } from './english.js';
import { isFunctionWord } from './function-words.js';
import { functionWordsNear } from './function-words-near.js';
import { Later } from './later.js';
import { letterBit, lettersOf, mayDifferBy } from './letters.js';
import type { Lexicon } from './lexicon.js';
import { Meanings } from './meanings.js';
import { Recent } from './recent.js';
import { Row } from './row.js';
import type { Reader } from './saved-reader.js';
import type { Writer } from './saved-writer.js';
import { settings } from './settings.js';
import { Shelves, shelfKey } from './shelves.js';
import { alwaysHeard, Sounds } from './sounds.js';
import { usualWriting } from './terms.js';

type Vocabulary = Pick<Meanings, 'words' | 'isApart' | 'areDifferent'>;

/** Words stand on two shelves, by length and their first letter and by length and their second. */
const places = [0, 1] as const;

export class Spelling {
  readonly #lexicon: Lexicon;
  readonly #vocabulary: Vocabulary;
  readonly #shelves: readonly Shelves[];
  /** The letters of each surface, a bit each. */
  #letters = new Row();
  readonly #english: EnglishWords;
  readonly #sounds = new Sounds();
  readonly #corrections = new Recent((word: string): readonly Correction[] => this.#find(word));

  /**
   * The lexicon may grow and its words may go: `takeIn` what is new. `vocabulary`: words that are known
   * besides, and those that must not stand for one another.
   */
  constructor(
    lexicon: Lexicon,
    vocabulary: Vocabulary = new Meanings({}),
    english = new EnglishWords(),
  ) {
    this.#lexicon = lexicon;
    this.#vocabulary = vocabulary;
    this.#english = english;
    const { surfaces } = lexicon;
    this.#shelves = places.map(
      (place) =>
        new Shelves((number) =>
          shelfKey(surfaces.lengthOf(number), surfaces.unit(number, place) ?? 0),
        ),
    );
  }

  takeIn(): void {
    const { surfaces } = this.#lexicon;
    for (let number = this.#letters.length; number < surfaces.size; number++) {
      let letters = 0;
      for (let at = 0; at < surfaces.lengthOf(number); at++) {
        letters |= letterBit(surfaces.unit(number, at) ?? 0);
      }
      this.#letters.push(letters >>> 0);
      for (const shelves of this.#shelves) shelves.push();
    }
    this.#corrections.clear();
  }

  /** The nearest known words, fewest mistakes first; empty where nothing is near enough. */
  correct(word: string): readonly Correction[] {
    return this.#corrections.of(word);
  }

  /** Is it an English word, whatever the corpus holds? */
  isEnglish(word: string): boolean {
    return this.#english.has(word);
  }

  /** The known words that so many slips at most may have made this one of, as `correct` orders them. */
  slips(word: string, most: 1 | 2): readonly Correction[] {
    if (word.length < settings.oneMistake - 1 || word.length > settings.longest) return [];
    const allowed = word.length <= settings.oneMistake ? 1 : most;
    const near = this.#near(word, 0, allowed).filter(beginsAs(word));
    const slips = near.flatMap((other) => {
      const mistakes = editDistance(word, other, allowed);
      return mistakes <= allowed && !isFunctionWord(other) ? [{ word: other, mistakes }] : [];
    });
    return this.#ordered(word, [...slips, ...functionWordsNear(word)]);
  }

  save(writer: Writer): void {
    writer.add('spelling/letters', this.#letters.taken());
    for (const [i, shelves] of this.#shelves.entries()) shelves.save(writer, `spelling/${i}`);
  }

  load(reader: Reader): void {
    this.#letters = new Row(reader.later('spelling/letters'));
    for (const [i, shelves] of this.#shelves.entries()) shelves.load(reader, `spelling/${i}`);
  }

  #find(word: string): Correction[] {
    const isShort = word.length <= settings.oneMistake;
    if (word.length < settings.oneMistake - 1 || word.length > settings.longest) return [];
    // Spelt rightly, it may still be the wrong one of two words that sound alike.
    if (this.#english.has(word)) return asFar(this.#ordered(word, this.#soundingLike(word)));
    const soft = functionWordsNear(word);
    // Words of four letters and less are likelier a function word than one of the corpus.
    if (word.length < settings.oneMistake || (isShort && soft.length > 0)) {
      return [...this.#ordered(word, soft), ...this.#far(word, 1)];
    }
    const nearest = this.#oneMistakeAway(word);
    for (const known of this.#vocabulary.words.keys()) {
      if (editDistance(word, known, 1) === 1) nearest.push({ word: known, mistakes: 1 });
    }
    if (nearest.length > 0) return this.#ordered(word, [...nearest, ...soft]);
    const english = this.#english.near(word).map(usualWriting);
    const ofKnownStems = english
      .filter((other) => this.#hasStemOf(other))
      .map((other): Correction => ({ word: other, mistakes: 1 }));
    const near = [...ofKnownStems, ...soft];
    if (near.length > 0) return this.#ordered(word, near);
    const further = this.#ordered(word, this.#furtherAway(word));
    // Nearer to an English word that the corpus does not know than to any that it knows.
    if (english.length > 0) return asFar(further);
    return further.length > 0 ? further : this.#far(word, 2);
  }

  /** Words too far from the one typed, or too short, to be sure of any; letters are mostly left out. */
  #far(word: string, allowed: number): Correction[] {
    const far = this.#among(word, 0, allowed, allowed);
    const longer = far.filter((each) => each.word.length >= word.length);
    return asFar(this.#ordered(word, longer));
  }

  #ordered(word: string, corrections: readonly Correction[]): Correction[] {
    const free = this.#withoutOpposites(word, corrections);
    return likeliestFirst(word, free, (other) => this.#lexicon.holdersOf(other));
  }

  /** Some form of a word that must not stand for another is often a letter from a form of that. */
  #withoutOpposites(word: string, corrections: readonly Correction[]): readonly Correction[] {
    if (corrections.length === 0) return corrections;
    const stem = this.#lexicon.stemOf(word);
    if (!this.#vocabulary.isApart(stem)) return corrections;
    return corrections.filter(
      (each) => !this.#vocabulary.areDifferent(stem, this.#lexicon.stemOf(each.word)),
    );
  }

  #hasStemOf(word: string): boolean {
    const lexicon = this.#lexicon;
    return lexicon.holdersOf(word) > 0 && !isFunctionWord(word);
  }

  /** By the second letter only where the first finds none: it looks at more words, for the two may be swapped. */
  #oneMistakeAway(word: string): Correction[] {
    const found = this.#among(word, 0, 1);
    return found.length > 0 ? found : this.#among(word, 1, 1);
  }

  /** Looks at many words, so it is asked only where nothing is nearer. */
  #furtherAway(word: string): Correction[] {
    const found = word.length < settings.twoMistakes - 2 ? [] : this.#among(word, 0, 2);
    return found.length > 0 ? found : this.#soundingLike(word);
  }

  /** Words whose letter at `place` is the first or the second of the one typed. */
  #among(word: string, place: 0 | 1, allowed: number, least = 1): Correction[] {
    const near: Correction[] = [];
    for (const item of this.#near(word, place, allowed)) {
      const mistakes = editDistance(word, item, allowed);
      const most = Math.min(allowed, Math.max(least, mistakesAllowed(word, item)));
      if (mistakes <= most && !isFunctionWord(item)) near.push({ word: item, mistakes });
    }
    if (near.length === 0) return [];
    // A swap is two changes to Fuse, and a word of four may hold one: half the letters may differ.
    const items = near.map((each) => each.word);
    const fuse = new library.value(items, {
      threshold: 0.5,
      ignoreLocation: true,
      shouldSort: false,
    });
    return fuse.search(word).map(({ refIndex }) => near[refIndex] as Correction);
  }

  /** Words spelt by ear: `promoshun`, `sargent`. They may differ more, for their sound must not. */
  #soundingLike(word: string): Correction[] {
    if (word.length < settings.spelledByEar) return [];
    const soundsLikeIt = this.#sounds.like(word);
    if (soundsLikeIt === undefined) return [];
    const most = settings.mistakesByEar;
    const near = places.flatMap((place) => this.#near(word, place, most, lettersOf(alwaysHeard)));
    return [...new Set(near)].flatMap((item) => {
      const mistakes = editDistance(word, item, most);
      // Function words are short and sound like much else: `weather` is no `whether`.
      const fits = mistakes <= most && !isFunctionWord(item) && soundsLikeIt(item);
      if (!fits) return [];
      // Where hardly a letter is the same, the sound alone is no reason: `frahce` is no `force`.
      const isFar = mistakes > word.length * settings.differingByEar;
      return [{ word: item, mistakes: 2, ...(isFar ? { isFar } : {}) }];
    });
  }

  /** Words whose letters are nearly the same, and those that are `shared` (a bit each) all the same. */
  #near(word: string, place: 0 | 1, allowed: number, shared = 0): string[] {
    const { surfaces } = this.#lexicon;
    const letters = lettersOf(word);
    const { values: lettersOfAll } = this.#letters;
    const near: string[] = [];
    for (const letter of new Set([word.charCodeAt(0), word.charCodeAt(1)])) {
      for (let length = word.length - allowed; length <= word.length + allowed; length++) {
        if (length < settings.oneMistake - 1) continue;
        this.#shelves[place]?.each(shelfKey(length, letter), (number) => {
          const own = lettersOfAll[number] as number;
          if (((letters ^ own) & shared) !== 0 || !mayDifferBy(allowed, letters, own)) return;
          if (surfaces.lengthOf(number) !== length) return;
          if (surfaces.unit(number, place) !== letter || !this.#lexicon.isUsed(number)) return;
          if (this.#lexicon.isConcept(number)) return;
          near.push(this.#lexicon.surfaceText(number));
        });
      }
    }
    return near;
  }
}

/** Loaded with the first word that is mistyped. */
const library = new Later<typeof Fuse>(() => createRequire(import.meta.url)('fuse.js/min-basic'));

/** By the longer of the two, which is mostly the one meant: letters are left out more than added. */
function mistakesAllowed(typed: string, word: string): number {
  return Math.max(typed.length, word.length) >= settings.twoMistakes ? 2 : 1;
}

/** Mistakes fall inside words: `trubble` is no `rubble`. */
function beginsAs(word: string): (other: string) => boolean {
  return (other) => other[0] === word[0] || (other[0] === word[1] && other[1] === word[0]);
}

function asFar(corrections: readonly Correction[]): Correction[] {
  return corrections.map((each) => ({ ...each, isFar: true }));
}
