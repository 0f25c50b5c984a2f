/** An allegation that a message tells as a finding. */
import type { CaseRecord } from '../../knowledge/casebook.js';
import { statusWords, withoutOpenClauses } from '../../knowledge/check/status-words.js';
import { findWord } from '../../knowledge/find-word.js';
import { cite } from '../cite.js';
import type { Comparison } from './checked.js';
import type { Reader } from './nearness.js';

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
  const [citation] = cite(reader.casebook, nearest.quotes.slice(-1));
  if (citation === undefined) return [];
  return [{ kind: 'standing', message: word, sources: [{ says: nearest.status, citation }] }];
}
