/** An allegation that a message tells as a finding. */
import type { CaseRecord } from '../../knowledge/casebook.js';
import { statusWords, withoutOpenClauses } from '../../knowledge/check/status-words.js';
import { findWord } from '../../knowledge/find-word.js';
import { cite } from '../cite.js';
import type { Comparison } from './checked.js';
import type { Reader } from './nearness.js';
import { sideOf } from './sides.js';

/** One comparison where the statement has a word of finding and the nearest record is an allegation. */
export function compareStanding(
  reader: Reader,
  statement: string,
  [nearest]: readonly CaseRecord[],
): Comparison[] {
  if (nearest?.type !== 'fact' || nearest.status !== 'alleged') return [];
  const { needs: allegation, forbids: finding } = statusWords.alleged;
  const word = findWord(withoutOpenClauses(statement), finding);
  if (word === undefined || findWord(statement, allegation) !== undefined) return [];
  const citations = cite(reader.casebook, nearest.quotes);
  // The quote that says so, where one does: others tell of what is alleged, or of who alleges it.
  const citation =
    citations.find(({ quote }) => findWord(quote.text, allegation) !== undefined) ?? citations[0];
  if (citation === undefined) return [];
  const side = sideOf(reader.casebook, nearest.status, citation);
  return [{ kind: 'standing', message: word, sources: [side] }];
}
