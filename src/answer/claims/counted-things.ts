/** What a figure counts: "officers" of "14 Met officers were investigated". */
import { isFunctionWord } from '../../search/function-words.js';
import { wordsOf } from '../../search/terms.js';
import { type Figure, figuresIn } from '../../text/figures.js';

/**
 * The noun that is counted, as written: the first plural of the words right behind the figure. Undefined
 * where none is: of "two were sacked", and of "one quit", where a noun looks like any verb.
 */
export function countedIn(text: string, figure: Figure): string | undefined {
  if (figure.kind !== 'count') return undefined;
  const words = nounsBehind(text.slice(figure.end));
  const small = words.filter((word) => !/^\p{Lu}\p{Ll}/u.test(word));
  const isPlural = (word: string) => plural.test(word) || people.has(word.toLowerCase());
  return small.find(isPlural) ?? words.find(isPlural);
}

/** "people", of whom any officer is one. */
export function arePeople(word: string): boolean {
  return people.has(word.toLowerCase());
}

/** "Calder was one of those who …", "one of the workers who …": who somebody is, and not how many. */
export function isMember(text: string, { value, start, end }: Figure): boolean {
  if (value !== 1) return false;
  const of = /^\s+of\b/iu.exec(text.slice(end));
  if (of === null) return false;
  if (being.test(text.slice(0, start))) return true;
  // "Only one of them was sacked" counts.
  if (/^\s+of\s+them\b/iu.test(text.slice(end))) return false;
  const [whole] = figuresIn(text.slice(end));
  // "One of the 14 resigned" counts.
  return (
    whole === undefined || !/^\s+of\s+(?:\p{L}+\s+)?$/iu.test(text.slice(end, end + whole.start))
  );
}

const being =
  /\b(?:is|was|are|were|be|been|being|became|becomes?|as|not|n['’]t)\s+(?:\p{L}+\s+)?$/iu;

/** Words behind a figure up to the first that only holds a sentence together, without what others are done. */
function nounsBehind(after: string): string[] {
  const [clause = ''] = after
    .replace(/^\s+of\s+(?:(?:the|those|these|all|its|their|our|his|her)\s+)?(?:\d+\s+)?/iu, ' ')
    .replace(/^\s+(?:more|others?|further)\b(?=\s+\p{L})/iu, ' ')
    .split(/[,;:.!?()“”"–—]|\s-\s/u);
  const words = clause.trim().split(/\s+/);
  const end = words.findIndex((word) => wordsOf(word).every(isFunctionWord));
  return words
    .slice(0, end < 0 ? words.length : end)
    .slice(0, fewWords)
    .filter((word) => /\p{L}/u.test(word) && !/(?:ed|ing|['’]s?)$|^ones$/iu.test(word));
}

/** Ends as plurals do; "serious", "Cross" and "crisis" are none. */
const plural = /\p{L}{2}(?<![sui])s$/iu;
const people: ReadonlySet<string> = new Set(
  'people persons men women children staff police lads blokes guys folk folks'.split(' '),
);
/** Words of one thing at most: "river bridge maintenance workers" are four. */
const fewWords = 4;
