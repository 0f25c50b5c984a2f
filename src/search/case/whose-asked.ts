/**
 * Somebody who is asked for by whose they are: what the mayor says is no answer to what the mayor's wife
 * says. Told only of words for people, for a possessive often says no more than "of": "the mayor's mood".
 */
import type { Casebook } from '../../knowledge/casebook.js';
import { isFunctionWord } from '../function-words.js';
import { Later } from '../later.js';
import { apostrophe, wordsOf } from '../terms.js';
import type { UntoldOf } from './evidence.js';
import { calledBy } from './known-names.js';

/** Finds the words of a question that stand for somebody by whose they are. */
export function createWhoseAsked(casebook: Casebook): (question: string) => UntoldOf {
  // "My mate's wife says" is an aside: whose they are must be somebody of the case.
  const called = new Later(
    () => new Set(casebook.people.flatMap(calledBy).filter((word) => !isFunctionWord(word))),
  );
  return (question) => {
    const found = [...question.matchAll(possessive)].map(([, whose = '', who = '']) =>
      [whose, who].flatMap((word) => wordsOf(word)),
    );
    const asked = new Set(
      found.flatMap(([whose = '', who = '']) =>
        others.has(who) && called.value.has(whose) ? [who] : [],
      ),
    );
    return ({ unsupported }) =>
      unsupported.map(({ word }) => word).filter((word) => asked.has(word));
  };
}

/** In either case without the flag, which takes the first question a millisecond. */
const possessive = new RegExp(
  `([\\p{L}\\p{N}]+)(?:${apostrophe}[sS]|(?<=[sS])${apostrophe})\\s+(\\p{L}+)`,
  'gu',
);
const others: ReadonlySet<string> = new Set(
  `wife husband spouse partner girlfriend boyfriend fiancee son daughter child children kids baby father mother
   dad mum mom parents brother sister sibling uncle aunt cousin nephew niece grandfather grandmother boss
   predecessor successor spokesperson spokesman spokeswoman lawyer solicitor barrister doctor neighbour butler
   driver chauffeur`.split(/\s+/),
);
