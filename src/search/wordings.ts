/** The wordings that answers are learned from, as what each is known by. */
import { isFunctionWord } from './function-words.js';
import { mark } from './kinds.js';
import type { Lexicon } from './lexicon.js';
import { questionField } from './segment.js';
import { settings } from './settings.js';
import type { Store } from './store.js';
import { wordsOf } from './terms.js';
import { eachTrait, termTrait } from './traits.js';

export interface Wording {
  readonly answer: number;
  /** Each trait once, with what it counts beside others, 0 to 1. */
  readonly traits: ReadonlyMap<number, number>;
}

export interface Wordings {
  readonly wordings: readonly Wording[];
  /** How many answers there are; what is asked `elsewhere` is the last, where there is any. */
  readonly answers: number;
  /** Answer (a row number) + 1 of each group, 0 where it has no wording. */
  readonly answerOf: Uint32Array;
}

/**
 * First the first wording of every answer, then the second, so that no answer is learned in one go.
 * They go by their ids: how the index came to hold them does not matter.
 */
export function wordingsOf(store: Store, elsewhere: readonly string[]): Wordings {
  const { roster, lexicon } = store;
  const answerOf = new Uint32Array(roster.names);
  let answers = 0;
  // Read once: the same few thousand words stand in all of them.
  const texts: string[] = [];
  const heard: number[] = [];
  const rounds: Wording[][] = [];
  const hear = (round: number, wording: Wording) => {
    rounds[round] ??= [];
    rounds[round].push(wording);
  };
  for (const { number, surfaces } of asked(store)) {
    const group = roster.groupOf(number);
    if (answerOf[group] === 0) answerOf[group] = ++answers;
    const answer = (answerOf[group] as number) - 1;
    const traits = new Map<number, number>();
    const words: string[] = [];
    for (const surface of surfaces) {
      const term = lexicon.termOf[surface] as number;
      const isSoft = ((lexicon.marks[surface] as number) & mark.soft) !== 0;
      traits.set(termTrait(lexicon.termText(term)), isSoft ? settings.lessonFunctionWord : 1);
      texts[surface] ??= lexicon.isConcept(surface) ? '' : lexicon.surfaceText(surface);
      if (texts[surface] !== '') words.push(texts[surface]);
    }
    eachTrait(words, (trait) => traits.set(trait, 1));
    const round = heard[answer] ?? 0;
    heard[answer] = round + 1;
    hear(round, { answer, traits });
  }
  if (elsewhere.length > 0) answers++;
  for (const [round, text] of elsewhere.entries()) {
    hear(round, { answer: answers - 1, traits: traitsOf(text, lexicon) });
  }
  return { wordings: rounds.flat(), answers, answerOf };
}

/** The records alive that have a wording, by their ids, with its surfaces. */
function asked(store: Store) {
  const { roster, numbers } = store;
  const found = [];
  for (let number = 0; number < numbers; number++) {
    if (!roster.isAlive(number)) continue;
    const { segment, at } = store.place(number);
    const surfaces = segment.field(at, questionField);
    if (surfaces.length > 0) found.push({ number, surfaces, id: roster.id(number) });
  }
  return found.sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** Of a text that is in no record. */
function traitsOf(text: string, lexicon: Pick<Lexicon, 'stemOf'>): Map<number, number> {
  const words = wordsOf(text);
  const traits = new Map<number, number>();
  for (const word of words) {
    const value = isFunctionWord(word) ? settings.lessonFunctionWord : 1;
    traits.set(termTrait(lexicon.stemOf(word)), value);
  }
  eachTrait(words, (trait) => traits.set(trait, 1));
  return traits;
}
