/** An allegation that a message tells as a finding, or as nothing but what happened. */
import type { CaseRecord } from '../../knowledge/casebook.js';
import { reporting, statusWords, withoutOpenClauses } from '../../knowledge/check/status-words.js';
import { findWord } from '../../knowledge/find-word.js';
import { cite } from '../cite.js';
import type { Comparison } from './checked.js';
import type { Reader } from './reader.js';
import { sideOf } from './sides.js';
import { touches } from './touches.js';

/**
 * One comparison where the nearest record is an allegation and the statement has no word of one: beside
 * its word of finding, or beside none where it plainly tells the same and nothing around it, in `message`,
 * leaves that open.
 */
export function compareStanding(
  reader: Reader,
  statement: string,
  [nearest]: readonly CaseRecord[],
  message: string,
): Comparison[] {
  if (nearest?.type !== 'fact' || nearest.status !== 'alleged') return [];
  const { needs: allegation, forbids: finding } = statusWords.alleged;
  if (findWord(statement, allegation) !== undefined) return [];
  const plain = withoutOpenClauses(statement);
  const word = findWord(plain, finding);
  const citations = cite(reader.casebook, nearest.quotes);
  const isTold = citations.some(({ quote }) => touches(reader, plain, quote.text));
  if (word === undefined && (!isTold || findWord(statement, reporting) || isLeftOpen(message)))
    return [];
  // The quote that says so, where one does: others tell of what is alleged, or of who alleges it.
  const citation =
    citations.find(({ quote }) => findWord(quote.text, allegation) !== undefined) ?? citations[0];
  if (citation === undefined) return [];
  const side = sideOf(reader.casebook, nearest.status, citation);
  return [{ kind: 'standing', message: word ?? '', sources: [side] }];
}

/** Alleged, asked, doubted or looked into. */
function isLeftOpen(message: string): boolean {
  return findWord(message, statusWords.alleged.needs) !== undefined || open.test(message);
}

const open =
  /\?|(?<!\p{L})(?:if|may|might|could|would|apparent(?:ly)?|supposed(?:ly)?|rumou?r\p{L}*|look(?:s|ed|ing)? (?:into|at|to)|prob(?:es?|ed|ing)|worr(?:y|ies|ied)|inquir(?:y|ies|ed)|enquir(?:y|ies|ed)|wonder\p{L}*)(?!\p{L})/iu;
