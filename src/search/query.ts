/** A question as the index understands it: each word with everything in the corpus it may mean. */
import type { Families } from './families.js';
import { isFunctionWord } from './function-words.js';
import type { Lexicon } from './lexicon.js';
import type { Meanings } from './meanings.js';
import { type Rarities, rarity } from './rarity.js';
import { settings } from './settings.js';
import type { Spelling } from './spelling.js';
import { wordsOf } from './terms.js';
import type { Match } from './types.js';

/** One thing of the corpus that a word of the question may mean. */
export interface Variant {
  readonly term: number;
  /** How far it may stand for the word, 0 to 1. */
  readonly weight: number;
  readonly how: Match['how'];
}

export interface QueryWord {
  /** As typed, folded. */
  readonly word: string;
  readonly stem: string;
  readonly content: boolean;
  /** Best first; empty where the corpus has nothing for the word. */
  readonly variants: readonly Variant[];
  /** How rare the word is in the corpus; see `rarity`. Soft words weigh less. */
  readonly weight: number;
}

export interface Interpreter {
  readonly lexicon: Lexicon;
  readonly spelling: Spelling;
  readonly families: Families;
  readonly meanings: Meanings;
  readonly rarities: Rarities;
}

/** Reads a question. A word asked twice counts once; a question may hold no content word at all. */
export function interpret(question: string, tools: Interpreter): QueryWord[] {
  const words = repairJoints(wordsOf(question), tools).map((word) => meantBy(word, tools));
  const stems = words.map((word) => tools.lexicon.stemOf(word));
  const concepts = tools.meanings.find(stems);
  const seen = new Set<string>();
  const query: QueryWord[] = [];
  for (const [i, word] of words.entries()) {
    const stem = stems[i] as string;
    if (seen.has(stem)) continue;
    seen.add(stem);
    const variants = new Map<number, Variant>();
    const offer = (term: number | undefined, weight: number, how: Match['how']) => {
      if (term === undefined || tools.lexicon.documentsOf(term) === 0) return;
      if (tools.meanings.areDifferent(stem, tools.lexicon.termText(term))) return;
      if ((variants.get(term)?.weight ?? 0) < weight) variants.set(term, { term, weight, how });
    };
    offer(tools.lexicon.term(stem), 1, 'same stem');
    const content = !isFunctionWord(word);
    if (content) {
      for (const { concept, from, to } of concepts) {
        if (from <= i && i < to) {
          offer(tools.lexicon.term(concept), settings.meaning, 'same meaning');
        }
      }
      for (const { term, share } of tools.families.of(stem)) {
        offer(term, settings.family * share, 'same family');
      }
    }
    if (isUnknown(word, stem, tools)) {
      for (const { word: meant, mistakes } of tools.spelling.correct(word)) {
        const surface = tools.lexicon.surface(meant);
        const term = surface === undefined ? undefined : tools.lexicon.termOf[surface];
        offer(term, settings.spelling ** mistakes, 'spelling');
      }
    }
    query.push(weigh(word, stem, content, [...variants.values()], tools.rarities.size));
  }
  return query;

  // Numbers depend on what the index went through, names do not.
  function name({ term }: Variant): string {
    return tools.lexicon.termText(term);
  }

  function weigh(
    word: string,
    stem: string,
    content: boolean,
    variants: Variant[],
    size: number,
  ): QueryWord {
    variants.sort((a, b) => b.weight - a.weight || (name(a) < name(b) ? -1 : 1));
    // What stands firmly for the word decides how rare it is: a concept is as common as its members.
    const holding = Math.max(
      0,
      ...variants
        .filter(({ weight }, i) => i === 0 || weight >= settings.meaning)
        .map(({ term }) => tools.rarities.holdersOf(term)),
    );
    const weight = rarity(holding, size) * (content ? 1 : settings.functionWord);
    return { word, stem, content, variants, weight };
  }
}

/** A function word where the word is one mistyped, else the word itself. */
function meantBy(word: string, tools: Interpreter): string {
  const unknown = isUnknown(word, tools.lexicon.stemOf(word), tools);
  return unknown ? (tools.spelling.slip(word) ?? word) : word;
}

function isUnknown(word: string, stem: string, { lexicon, meanings }: Interpreter): boolean {
  return (
    lexicon.documentsOf(lexicon.term(stem)) === 0 &&
    !meanings.words.has(word) &&
    !isFunctionWord(word) &&
    !/\d/.test(word)
  );
}

/** Puts together what a space tore apart ("mis conduct") and parts what ran together. */
function repairJoints(words: readonly string[], { lexicon, meanings }: Interpreter): string[] {
  const knows = (word: string) =>
    lexicon.documentsOf(lexicon.term(lexicon.stemOf(word))) > 0 || meanings.words.has(word);
  const repaired: string[] = [];
  for (let i = 0; i < words.length; i++) {
    const word = words[i] as string;
    const next = words[i + 1];
    if (next !== undefined && !(knows(word) && knows(next)) && word.length + next.length >= 5) {
      if (knows(word + next)) {
        repaired.push(word + next);
        i++;
        continue;
      }
    }
    repaired.push(...(knows(word) || isFunctionWord(word) ? [word] : parted(word, lexicon)));
  }
  return repaired;
}

/** The two words that an unknown one is made of, where both are known, the commoner pair winning. */
function parted(word: string, lexicon: Lexicon): string[] {
  if (word.length < 6 || /\d/.test(word)) return [word];
  let best: string[] = [word];
  let bestCount = 0;
  for (let cut = 3; cut <= word.length - 3; cut++) {
    const pair = [word.slice(0, cut), word.slice(cut)];
    const count = Math.min(
      ...pair.map((part) =>
        lexicon.surface(part) === undefined
          ? 0
          : lexicon.documentsOf(lexicon.term(lexicon.stemOf(part))),
      ),
    );
    if (count > bestCount) {
      best = pair;
      bestCount = count;
    }
  }
  return best;
}
