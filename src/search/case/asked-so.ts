/** Whether a question asks in a way in which a record is not asked, though it may have every other word of it. */
import type { Casebook } from '../../knowledge/casebook.js';

/** Of a record's id, the word that asks otherwise than the record's wordings do. */
export type AskedOtherwise = (id: string) => readonly string[];

/**
 * `wordIn` gives the word by which a question asks so. `byTheWay`: share of a record's wordings that may hold
 * such a word and yet ask for something else.
 */
export function createAskedSo(
  casebook: Casebook,
  wordIn: (question: string) => string | undefined,
  byTheWay: number,
): (question: string) => AskedOtherwise {
  const asksSo = new Map<string, boolean>();
  return (question) => {
    const word = wordIn(question);
    return (id) => {
      if (word === undefined) return [];
      const record = casebook.record(id);
      const wordings = record && 'ask' in record ? record.ask : [];
      const asking = () => wordings.filter((each) => wordIn(each) !== undefined).length;
      const known = asksSo.get(id) ?? asking() > wordings.length * byTheWay;
      asksSo.set(id, known);
      return known ? [] : [word];
    };
  };
}
