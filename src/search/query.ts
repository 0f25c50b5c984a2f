/** A question as the index understands it: each word with everything in the corpus it may mean. */
import type { Families } from './families.js';
import { isFunctionWord } from './function-words.js';
import type { Found } from './meanings.js';
import type { Neighbours } from './neighbours.js';
import { type Rarities, rarity } from './rarity.js';
import { type Meant, type ReadingTools, type ReadWord, read } from './reading.js';
import { settings } from './settings.js';
import type { Match } from './types.js';

/** One thing of the corpus that a word of the question may mean. */
export interface Variant {
  readonly term: number;
  /** How far it may stand for the word, 0 to 1. */
  readonly weight: number;
  readonly how: Match['how'];
}

export interface QueryWord {
  /** As typed, folded; of function words as meant. */
  readonly word: string;
  /** As meant; the likeliest, where that is open. */
  readonly meant: string;
  readonly stem: string;
  readonly content: boolean;
  /** Best first; empty where the corpus has nothing for the word. */
  readonly variants: readonly Variant[];
  /** The corpus has nothing for the word, and it is no English one: mistyped past reading, or a name. */
  readonly isGarbled: boolean;
  /** How rare the word is in the corpus; see `rarity`. Soft words weigh less. */
  readonly weight: number;
}

export interface Interpreter extends ReadingTools {
  readonly families: Families;
  readonly neighbours: Neighbours;
  readonly rarities: Rarities;
}

/** A question, its words read in one way. */
export interface Reading {
  readonly words: readonly ReadWord[];
  readonly query: readonly QueryWord[];
  /** The question with one word meant as is said, and all others as they are. */
  instead(at: number, meant: Meant): Reading;
}

export interface Interpretation extends Reading {
  /** Is any word open, so that the question is to be settled by what is found first? */
  readonly isOpen: boolean;
  /**
   * The question anew, with every word that might mean several taken for what the best record holds of
   * it; undefined where that changes nothing. Left out where it never does.
   */
  readonly settle?: (holds: (stem: string) => boolean) => Reading | undefined;
}

/** Reads a question. A word asked twice counts once; a question may hold no content word at all. */
export function interpret(question: string, tools: Interpreter): Interpretation {
  const { words, order } = onceEach(read(question, tools), tools);
  const isOpen = words.some(({ meant }) => meant.length > 1);
  const reading = readingOf(words, order, tools);
  if (!isOpen && words.every(({ far }) => far.length === 0)) return { ...reading, isOpen };
  return {
    ...reading,
    isOpen,
    settle(holds) {
      const settled = words.map((word, at): ReadWord => {
        const { typed, meant, far } = word;
        const isHeld = (each: Meant) => holds(tools.lexicon.stemOf(each.word));
        const isInPlace = (each: Meant) =>
          tools.neighbours.beside(tools.lexicon.stemOf(each.word), at, reading.query) > 0;
        const meaning =
          far.find((each) => isHeld(each) && isInPlace(each)) ?? meant.find(isHeld) ?? meant[0];
        return meant.length === 1 && meaning === meant[0]
          ? word
          : { typed, meant: [meaning], far: [] };
      });
      return settled.every((word, i) => word === words[i])
        ? undefined
        : readingOf(settled, order, tools);
    },
  };
}

function readingOf(
  words: readonly ReadWord[],
  order: readonly number[],
  tools: Interpreter,
): Reading {
  return {
    words,
    query: queryOf(words, order, tools),
    instead(at, meant) {
      const typed = words[at]?.typed ?? meant.word;
      return readingOf(words.with(at, { typed, meant: [meant], far: [] }), order, tools);
    },
  };
}

/**
 * The words without those that say the same as one before; `order`: for each word as it was said, which of
 * them it is, since a phrase may hold one that was said before ("were the officers given the boot").
 */
function onceEach(said: readonly ReadWord[], { lexicon }: Interpreter) {
  const words: ReadWord[] = [];
  const places = new Map<string, number>();
  const order = said.map((word) => {
    const stem = lexicon.stemOf(word.meant[0].word);
    const place = places.get(stem) ?? words.push(word) - 1;
    places.set(stem, place);
    return place;
  });
  return { words, order };
}

function queryOf(
  words: readonly ReadWord[],
  order: readonly number[],
  tools: Interpreter,
): QueryWord[] {
  const likeliest = sentenceOf(words, order, tools);
  return words.map(({ typed, meant }, i): QueryWord => {
    const [{ word }] = meant;
    const readings = meant.map((each) => {
      const variants = variantsOf(each, i, likeliest, tools);
      return { variants, weight: weightOf(each.word, variants, tools) };
    });
    const weight = Math.max(...readings.map((reading) => reading.weight));
    const variants = inOrder(asRareAsEach(readings, weight), tools);
    return {
      word: isFunctionWord(word) ? word : typed,
      meant: word,
      stem: likeliest.stems[i] as string,
      content: meant.some((each) => !isSoft(each.word, variants)),
      variants,
      isGarbled: variants.length === 0 && !tools.spelling.isEnglish(word),
      weight,
    };
  });
}

interface MeantReading {
  readonly variants: readonly Variant[];
  readonly weight: number;
}

/** The variants of several readings: each counts as rare as it is itself, whatever else may be meant. */
function asRareAsEach(readings: readonly MeantReading[], most: number): readonly Variant[] {
  const [only] = readings;
  if (only !== undefined && readings.length === 1) return only.variants;
  return readings.flatMap(({ variants, weight }) => {
    const share = most === 0 ? 1 : weight / most;
    return variants.map((each) => ({ ...each, weight: each.weight * share }));
  });
}

/** A question with every word meant as is likeliest. */
interface Sentence {
  readonly words: readonly ReadWord[];
  readonly stems: readonly string[];
  /** Which of the words each is, as they were said. */
  readonly order: readonly number[];
  /** By the words as they were said. */
  readonly concepts: readonly Found[];
}

function sentenceOf(
  words: readonly ReadWord[],
  order: readonly number[],
  { lexicon, meanings }: Interpreter,
): Sentence {
  const stems = words.map(({ meant: [{ word }] }) => lexicon.stemOf(word));
  return { words, stems, order, concepts: meanings.find(asSaid(stems, order)) };
}

function asSaid(stems: readonly string[], order: readonly number[]): readonly string[] {
  return order.length === stems.length ? stems : order.map((place) => stems[place] as string);
}

/** What of the corpus may stand for a word of the question, meant in one way. */
function variantsOf(
  { word, weight: sure }: Meant,
  at: number,
  { words, stems, order, concepts: usual }: Sentence,
  { lexicon, meanings, families }: Interpreter,
): Variant[] {
  const stem = lexicon.stemOf(word);
  const isApart = meanings.isApart(stem);
  const variants: Variant[] = [];
  const offer = (term: number | undefined, weight: number, how: Match['how']) => {
    if (term === undefined || lexicon.documentsOf(term) === 0) return;
    if (isApart && meanings.areDifferent(stem, lexicon.termText(term))) return;
    variants.push({ term, weight, how });
  };
  offer(lexicon.term(stem), sure, words[at]?.typed === word ? 'same stem' : 'spelling');
  const concepts = stem === stems[at] ? usual : meanings.find(asSaid(stems.with(at, stem), order));
  for (const { concept, from, to } of concepts) {
    if (order.slice(from, to).includes(at)) {
      offer(lexicon.term(concept), sure * settings.meaning, 'same meaning');
    }
  }
  if (isFunctionWord(word)) return variants;
  for (const { term, share } of families.of(stem)) {
    offer(term, sure * settings.family * share, 'same family');
  }
  return variants;
}

/**
 * Each term once, as firmly as it stands for the word; by weight, then by name, since numbers depend on
 * what the index went through.
 */
function inOrder(variants: readonly Variant[], { lexicon }: Interpreter): readonly Variant[] {
  if (variants.length < 2) return variants;
  const firmest = new Map<number, Variant>();
  for (const variant of variants) {
    if ((firmest.get(variant.term)?.weight ?? 0) < variant.weight)
      firmest.set(variant.term, variant);
  }
  const name = ({ term }: Variant) => lexicon.termText(term);
  return [...firmest.values()].sort((a, b) => b.weight - a.weight || (name(a) < name(b) ? -1 : 1));
}

function weightOf(word: string, variants: readonly Variant[], { rarities }: Interpreter): number {
  let most = 0;
  for (const { weight } of variants) most = Math.max(most, weight);
  // What stands firmly for the word decides how rare it is: a concept is as common as its members.
  const firm = settings.meaning * most;
  let holding = 0;
  for (const { term, weight } of variants) {
    if (weight >= firm) holding = Math.max(holding, rarities.holdingOf(term));
  }
  return rarity(holding, rarities.size) * (isSoft(word, variants) ? settings.functionWord : 1);
}

/** A function word, unless it says something together with others: "let go" is to dismiss. */
function isSoft(word: string, variants: readonly Variant[]): boolean {
  return isFunctionWord(word) && variants.every(({ how }) => how !== 'same meaning');
}
