/**
 * Whether a question asks for what was not so: "how many were not dismissed" is answered by no count of those
 * who were, though it has every word of that.
 */
import type { Casebook } from '../../knowledge/casebook.js';
import { isNegatedVerb } from '../../text/denial.js';
import { wordsOf } from '../terms.js';
import { type AskedOtherwise, type Asking, createAskedSo } from './asked-so.js';
import { isAuxiliary } from './auxiliaries.js';

/** Of a record's id, the word that negates what is asked for, where its wordings do not ask so. */
export function createNegatedAsked(casebook: Casebook): (question: string) => AskedOtherwise {
  return createAskedSo(casebook, negationOf, byTheWay);
}

function negationOf(question: string): Asking | undefined {
  const word = negationIn(question);
  return word === undefined ? undefined : { way: 'not', word };
}

/**
 * The word that negates the verb of a question for somebody or something; none of another clause ("if she does
 * not"), of a tag ("wasn't it") or of what goes further ("not only"). Of several clauses the last asks: "who
 * told them I don't mind, what did they say".
 */
function negationIn(question: string): string | undefined {
  const clauses = question.split(/[,;:.?!–—]/).map(wordsOf);
  const asked = clauses.findLast((words) => words.some(isAsking));
  return asked && negationInClause(asked);
}

function negationInClause(words: readonly string[]): string | undefined {
  const rest = words.slice(words.findIndex(isAsking));
  const at = rest.findIndex((word) => isAuxiliary(word) || isNegatedVerb(word));
  if (at < 0 || rest.slice(0, at).some((word) => otherClause.has(word))) return undefined;
  const own = rest[at] ?? '';
  if (isNegatedVerb(own)) return pronouns.has(rest[at + 1] ?? '') ? undefined : own;
  const behind = rest.slice(at + 1, at + 1 + mostBetween);
  const not = behind.findIndex((word) => word === 'not' || word === 'never');
  if (not < 0 || behind.slice(0, not).some((word) => otherClause.has(word))) return undefined;
  return further.has(rest[at + 2 + not] ?? '') ? undefined : behind[not];
}

function isAsking(word: string, i: number, words: readonly string[]): boolean {
  return askers.has(word) || (word === 'many' && words[i - 1] === 'how');
}

/** Share of a record's wordings that may hold a negation and yet ask for what was so. 0 to 0.02. */
const byTheWay = 0.01;
/** Words that may stand between an auxiliary and its negation: "did the three officers not". */
const mostBetween = 5;
const askers: ReadonlySet<string> = new Set(['who', 'whom', 'which', 'what']);
/** What begins another clause. */
const otherClause: ReadonlySet<string> = new Set(
  'if so when while because since unless whether that about say says said'.split(' '),
);
const pronouns: ReadonlySet<string> = new Set('it he she they we i you there that'.split(' '));
/** Behind "not". */
const further: ReadonlySet<string> = new Set(['only', 'just', 'simply', 'merely']);
