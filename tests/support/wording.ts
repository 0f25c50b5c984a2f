/** Records for tests of search that are wordings of questions and nothing else. */
import type { SearchRecord } from '../../src/search/index.js';

/** The `i`th wording of a group. */
export function wording(group: string, question: string, i = 0): SearchRecord {
  return { id: `${group}#${i}`, group, question, text: '' };
}
