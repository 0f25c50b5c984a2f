/**
 * The questions that somebody asks at once: "how many were hurt and what did the mayor say" holds two. Only
 * what could be asked alone is one: "and why" or "did she resign" speaks of what stands before it.
 */
import { isAuxiliary } from '../search/case/auxiliaries.js';
import { isSlipOfFunctionWord } from '../search/case/name-slip.js';
import { isFunctionWord } from '../search/function-words.js';
import { isQuestionWord } from '../search/kinds.js';
import { wordsOf } from '../search/terms.js';
import { speechSpans } from '../text/speech.js';

/**
 * The questions in the order asked, as they were typed; the text alone where it holds no second. `read` may
 * say one that speaks of the one before it so that it speaks for itself.
 */
export function questionsIn(
  text: string,
  read: (before: string, question: string) => string | undefined = () => undefined,
): string[] {
  const questions: string[] = [];
  let from = 0;
  let sign = '';
  const quoted = speechSpans([text]);
  const add = (to: number) => {
    const part = text.slice(from, to).trim();
    const before = questions.at(-1);
    const isRead = before !== undefined && leansBack(part) && asksMore(part);
    const alone = isRead ? (read(before, part) ?? part) : part;
    const isOwn =
      before === undefined || (asksAlone(before) && asksAlone(alone) && !leansBack(alone));
    if (isOwn) questions.push(alone);
    else questions.splice(-1, 1, `${before}${sign}${part}`);
  };
  for (const joint of text.matchAll(joints)) {
    const to = joint.index;
    const end = to + joint[0].length;
    if (quoted.some((span) => span.start < to && to < span.end)) continue;
    if (!beginsQuestion(text.slice(end), joint[0], text.slice(from, to))) continue;
    add(to);
    from = end;
    sign = joint[0];
  }
  add(text.length);
  return questions;
}

/** Does "how many left" go on from "how many workers stayed", without saying again of whom? */
export function countsOn(before: string, question: string): boolean {
  const isCount = (each: string) => wordsOf(each).join(' ').includes('how many ');
  return isCount(before) && isCount(question) && contentOf(question).length < 2;
}

/** Where one question may end and another begin, with the blanks around it. */
const joints = /\s*(?:\?[?!]*|[;,])(?:\s*(?:and|n|&|\+)(?=\s))?\s*|\s+(?:and|n|&|\+)\s+/giu;

/** These begin a question wherever they begin a clause; the others are as often a verb: "and was sacked". */
const doing = setOf('do does did dont doesnt didnt');
const being = setOf('is are was were can isnt arent wasnt werent cant');
const subjects = setOf(
  'the a an any anyone anybody anything some someone somebody no nobody every everybody everyone all there he she it they',
);

/** "And whether she left" goes on asking. */
function asks(word: string): boolean {
  return isQuestionWord(word) || word === 'whether';
}

function beginsQuestion(behind: string, sign: string, before: string): boolean {
  const [beginning = ''] = /^\S+(?:\s+\S+)?/.exec(behind) ?? [];
  const [word = '', next = ''] = wordsOf(beginning);
  const isStop = /[?;]/.test(sign);
  if (asks(word)) return isStop || !isRelative(word, sign, wordsOf(before));
  if (isMereComma(sign)) return false;
  if (doing.has(word)) return true;
  return being.has(word) && (isStop || subjects.has(next) || /^\S+\s+\p{Lu}/u.test(behind));
}

/**
 * Does it say of whom, as in "the officers who lied and who left"? What follows a mere comma mostly says more of
 * the same ("the sergeant, who was promoted"), unless it asks alike: "how many left, how many stayed".
 */
function isRelative(word: string, sign: string, before: readonly string[]): boolean {
  const at = before.indexOf(word);
  const isAlike = at >= 0 && before.slice(0, at).every(isFunctionWord);
  return !isAlike && (isMereComma(sign) || (at >= 0 && relative.has(word)));
}

const relative = setOf('who whose whom which when where');

function isMereComma(sign: string): boolean {
  return sign.trim() === ',';
}

/** "How many", "and when", "what about Calder" ask nothing by themselves, nor does a greeting. */
function asksAlone(question: string): boolean {
  const words = wordsOf(question);
  const [first = '', second] = words;
  return (
    words.length >= fewestWords &&
    contentOf(question).length > 0 &&
    second !== 'about' &&
    (words.some(asks) || doing.has(first) || being.has(first))
  );
}

/** Words that ask something by themselves: "and when" and "how many" have two. */
const fewestWords = 3;

function contentOf(question: string): string[] {
  return wordsOf(question).filter((word) => !isFunctionWord(word));
}

/** Is it about what was asked before it? */
function leansBack(question: string): boolean {
  return wordsOf(question).some((word) => pronouns.has(word));
}

/** "And what does she do" asks no more than who she is. */
function asksMore(question: string): boolean {
  const isSmall = (word: string) =>
    asks(word) || pronouns.has(word) || isAuxiliary(word) || isSlipOfFunctionWord(word);
  return !wordsOf(question).every(isSmall);
}

const pronouns = setOf(
  'he she it they him her them his hers its their theirs this that these those one ones other others another ' +
    'else same either neither both so too also',
);

function setOf(words: string): ReadonlySet<string> {
  return new Set(words.split(' '));
}
