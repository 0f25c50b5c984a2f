/**
 * How much a text speaks the language of a case. The words that every record holds ("officer") tell no
 * record from another, but they tell a case from everything else that people chat about.
 */
import type { Casebook } from '../../knowledge/casebook.js';
import type { Question, Silence } from '../../knowledge/schema.js';
import { commonWords } from '../../search/commonness.js';
import { isFunctionWord } from '../../search/function-words.js';
import { isNumber, stemOf, wordsOf } from '../../search/terms.js';
import { eachInSteps, type Steps } from '../../steps.js';
import { withoutFrame } from './gist.js';
import { hardlyAny, recordsInStep } from './known-words.js';

export interface Topic {
  /**
   * How many times likelier the case is to use a text's words than people at large are, as a logarithm:
   * the sum over its words, and their mean, which of a few words is drawn to 0. What was taught of
   * something else does not count here: it was chosen for the words that it shares with the case, and
   * would make those the words of any chat.
   */
  of(text: string): { readonly sum: number; readonly mean: number };
  /** Whether the case is likelier to use a content word than people at large are. */
  isLikelier(word: string): boolean;
  /** Whether a word is of what people ask about the case, though neither all of it nor of any chat. */
  isOwn(word: string): boolean;
}

/** Counts the words of everything that a case says and is asked. */
export function* topicOf(casebook: Casebook): Steps<Topic> {
  const shares = yield* sharesIn(casebook);
  const weight = (word: string) => {
    const { own, usual } = shares(word);
    return Math.log(own / usual);
  };
  return {
    isLikelier: (word) => contentOf(word).some((each) => weight(each) > 0),
    isOwn: (word) =>
      contentOf(word).some((each) => {
        const { own, usual } = shares(each);
        return own > usual * ownFrom && own < everywhere && usual < everyday;
      }),
    of(text) {
      const words = [...new Set(contentOf(withoutFrame(text)))];
      const weights = words.map(weight);
      const sum = weights.reduce((total, each) => total + each, 0);
      return { sum, mean: sum / (words.length + fewWords) };
    },
  };
}

/** Shares of texts that hold a word. */
interface Shares {
  /** Of the case's. */
  readonly own: number;
  /** Of texts at large. */
  readonly usual: number;
}

function* sharesIn(casebook: Casebook): Steps<(word: string) => Shares> {
  yield;
  const usual = commonWords();
  yield;
  const texts = yield* textsOf(casebook);
  yield;
  const counts = yield* countsIn(texts);
  for (const { words } of casebook.vocabulary.same) {
    // "copper" is as much of the case as the "officer" that it calls.
    const single = words
      .map(wordsOf)
      .flatMap(([word = '', ...more]) => (more.length > 0 ? [] : [stemOf(word)]));
    const most = Math.max(0, ...single.map((stem) => counts.get(stem) ?? 0));
    for (const stem of single) counts.set(stem, most);
  }
  /** What hardly any text holds is its writer's own word. */
  const known = (stem: string) => {
    const count = counts.get(stem) ?? 0;
    return count > texts.length * hardlyAny ? count : 0;
  };
  return (word) => {
    const count = known(stemOf(word));
    const atLarge = usual(word);
    const own = (count + unseen) / texts.length;
    // A small case proves little by the words that it lacks, yet never that they are its own.
    return { own: count > 0 ? own : Math.min(own, atLarge / 2), usual: atLarge };
  };
}

/** How many of the texts hold each stem. */
function* countsIn(texts: readonly string[]): Steps<Map<string, number>> {
  const stems = new Map<string, string>();
  const counts = new Map<string, number>();
  yield* eachInSteps(texts, (text) => {
    const held = contentOf(text).map((word) => {
      const stem = stems.get(word) ?? stemOf(word);
      stems.set(word, stem);
      return stem;
    });
    for (const stem of new Set(held)) counts.set(stem, (counts.get(stem) ?? 0) + 1);
  });
  return counts;
}

/** A case's own word is so many times likelier in it than among people at large. */
const ownFrom = 4;
/** What so many texts of a case hold stands behind all of it. */
const everywhere = 0.03;
/** What so many texts at large hold is said of anything. */
const everyday = 1e-3;
/** Words that are added to the count behind a mean: so a text of one or two hardly says anything ("defend anything"). */
const fewWords = 4;
/** Texts that a word which the case never uses is counted to stand in: none would have no logarithm. */
const unseen = 0.2;

function contentOf(text: string): string[] {
  return wordsOf(text).filter((word) => !isFunctionWord(word) && !isNumber(word));
}

function* textsOf(casebook: Casebook): Steps<readonly string[]> {
  const told = casebook.records.flatMap((record) =>
    'statement' in record ? [record.statement ?? ''] : [],
  );
  const quoted = casebook.sources.flatMap(({ id }) =>
    casebook.quotesOf(id).map(({ text }) => text),
  );
  const texts = [...told.filter((text) => text !== ''), ...quoted];
  const take = ({ title, ask }: Question | Silence) => texts.push(title, ...ask);
  yield* eachInSteps([...casebook.questions, ...casebook.silences], take, recordsInStep);
  return texts;
}
