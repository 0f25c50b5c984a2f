/**
 * Whom or what a question asks about: what was done by officers is no answer to what was done by bystanders,
 * nor how many officers to how many rapists, however well the rest fits.
 */
import type { Casebook } from '../../knowledge/casebook.js';
import type { EnglishWords } from '../english.js';
import { isFunctionWord } from '../function-words.js';
import { Later } from '../later.js';
import { wordsOf } from '../terms.js';
import { toldWords } from './case-records.js';
import { isAuxiliary } from './deeds-asked.js';
import type { Evidence, Unsupported } from './evidence.js';
import { isNameSlip, isSlipOfFinger } from './name-slip.js';
import { titleWords } from './namesakes.js';

/** The word for whom or what a question asks about, where a record tells nothing of it. */
export type UntoldOf = (
  question: string,
  evidence: Pick<Evidence, 'unsupported'>,
) => readonly string[];

export function createUntoldOf(casebook: Casebook, english: EnglishWords): UntoldOf {
  const titles = new Later(() => new Set(casebook.people.flatMap(titleWords)));
  const written = new Later(() => toldWords(casebook));
  return (question, { unsupported }) => {
    const words = wordsOf(question);
    const counted = countedIn(words);
    const untold = unsupported.filter(({ word }) => word === counted || word === subjectOf(words));
    return untold.filter((each) => isMeant(each, each.word === counted)).map(({ word }) => word);
  };

  /** Is it no slip, and no mere aside? A number is a premise, which an answer sets right. */
  function isMeant({ word, kind, share }: Unsupported, isCounted: boolean): boolean {
    if (kind === 'number') return false;
    if (titles.value.has(word)) return true;
    if ([...titles.value].some((title) => isNameSlip(word, title))) return false;
    if ([...written.value].some((told) => isSlipOfFinger(word, told))) return false;
    if (isCounted) return kind === 'garbled' || kind === 'name' || english.has(word);
    return share >= leastShare && english.has(word);
  }
}

/** "How many officers": what is counted. */
function countedIn(words: readonly string[]): string | undefined {
  const at = words.findIndex((word, i) => word === 'many' && words[i - 1] === 'how');
  return at < 0 ? undefined : contentAt(words, at + 1);
}

/** "Did the officers resign": whose deed is asked for, behind the auxiliary that a question begins with. */
function subjectOf(words: readonly string[]): string | undefined {
  const at = words.slice(0, mostBefore).findIndex(isAuxiliary);
  if (at < 0) return undefined;
  const from = words.findIndex((word, i) => i > at && !articles.has(word));
  return from < 0 ? undefined : contentAt(words, from);
}

function contentAt(words: readonly string[], at: number): string | undefined {
  const word = words[at];
  return word === undefined || isFunctionWord(word) ? undefined : word;
}

/** Words in which a question has begun. */
const mostBefore = 4;
/** Share of a question, by rarity, from which on its subject is no mere description. 0.3 to 0.5. */
const leastShare = 0.4;
const articles: ReadonlySet<string> = new Set(
  'the a an any all these those his her their its this that'.split(' '),
);
