/** Whether a question asks in a way in which a record is not asked, though it may have every other word of it. */
import type { Casebook } from '../../knowledge/casebook.js';

/** A way to ask, and the word of a question that shows it. */
export interface Asking {
  readonly way: string;
  readonly word: string;
}

/** Of a record's id, the word by which a question asks in a way in which the record's wordings do not. */
export type AskedOtherwise = (id: string) => readonly string[];

/**
 * `askingOf` gives the way in which a question asks, where it is one that matters. `byTheWay`: share of a
 * record's wordings that may look as if they asked so and yet ask for something else.
 */
export function createAskedSo(
  casebook: Casebook,
  askingOf: (question: string) => Asking | undefined,
  byTheWay: number,
): (question: string) => AskedOtherwise {
  const isAsked = new Map<string, boolean>();
  return (question) => {
    const asking = askingOf(question);
    return (id) => {
      if (asking === undefined) return [];
      const key = `${asking.way} ${id}`;
      const known = isAsked.get(key) ?? isAskedSo(id, asking);
      isAsked.set(key, known);
      return known ? [] : [asking.word];
    };
  };

  function isAskedSo(id: string, { way }: Asking): boolean {
    const record = casebook.record(id);
    const wordings = record && 'ask' in record ? record.ask : [];
    const asking = wordings.filter((each) => askingOf(each)?.way === way);
    return asking.length > wordings.length * byTheWay;
  }
}
