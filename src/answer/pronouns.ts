/** What "she" or "it" of a second question stands for, where the first leaves no doubt. */
import type { Person } from '../knowledge/schema.js';
import { isFunctionWord } from '../search/function-words.js';
import { wordsOf } from '../search/terms.js';
import { peopleNamedIn } from './people-named.js';

/**
 * The question with what stands in the one before it instead of a pronoun. Undefined where that may be more
 * than one thing, or is what was asked for: "who did it, and was he punished".
 */
export function withoutPronoun(
  before: string,
  question: string,
  people: readonly Person[],
): string | undefined {
  const [, asked] = defining.exec(before) ?? [];
  if (asked !== undefined && isWhole(asked, people)) return replaced(question, any, asked);
  const named = new Set(peopleNamedIn(before, people).map(({ person }) => person));
  const [only, ...others] = [...named].filter(({ kind }) => kind === 'person');
  const isOne = only !== undefined && others.length === 0 && !/\bwho\b/i.test(before);
  if (isOne && one.test(question)) return replaced(question, one, only.name);
  const [several, ...more] = pluralsIn(before);
  return several !== undefined && more.length === 0
    ? replaced(question, many, `the ${several}`)
    : undefined;
}

/** "Who is Calder", "what are the linked probes": the subject of which is all that stands behind. */
const defining = /\b(?:who|what)(?:['’]?s|\s+(?:is|are|was|were))\s+(\S+(?:\s+\S+){0,5})$/iu;

/** Not "the mayor angry about", which goes on behind the name. */
function isWhole(asked: string, people: readonly Person[]): boolean {
  const begun = peopleNamedIn(asked, people).find(({ start }) => start === 0);
  return begun === undefined ? /^the\s/iu.test(asked) : begun.end === asked.length;
}

/** "Messages" of "how many messages were read", "racist messages" of "were the racist messages found". */
function pluralsIn(question: string): string[] {
  return [...question.matchAll(determiner)].flatMap(({ index, 0: led }) => {
    const behind = question
      .slice(index + led.length)
      .trim()
      .split(/\s+/)
      .slice(0, mostWords);
    const end = behind.findIndex((word) => wordsOf(word).every(isFunctionWord));
    const words = end < 0 ? behind : behind.slice(0, end);
    const noun = words.findIndex((word) => /\p{L}{2}(?<![sui])s$/iu.test(word));
    return noun < 0 ? [] : [words.slice(0, noun + 1).join(' ')];
  });
}

const determiner = /\b(?:how\s+many|the|any|some|these|those|all|which)\s+(?!of\b)/giu;
/** "The offensive messages". */
const mostWords = 3;

const any = /\b(he|she|it|they|him|her|them|his|its|their)\b/iu;
const one = /\b(he|she|him|her|his)\b/iu;
const many = /\b(they|them|their)\b/iu;
const owning = /^(?:his|its|their)$/iu;

function replaced(question: string, pronoun: RegExp, name: string): string | undefined {
  const found = pronoun.exec(question);
  if (found === null) return undefined;
  const [said] = found;
  const behind = question.slice(found.index + said.length);
  // "Who extended her term", but "what did he tell her".
  const [next = ''] = wordsOf(behind);
  const isOwning =
    owning.test(said) || (/^her$/i.test(said) && next !== '' && !isFunctionWord(next));
  return `${question.slice(0, found.index)}${name}${isOwning ? '’s' : ''}${behind}`;
}
