/**
 * What people may ask, kept apart from the rest of the knowledge: the wordings of questions and silences,
 * and what is about something else. They are most of it, and an answer is found by the index of them.
 * Each list is parsed when it is first looked at.
 */
import type { Knowledge } from '../knowledge/schema.js';

export interface WordingsApart {
  /** Without wordings. */
  readonly knowledge: Knowledge;
  /** The wordings of all lists, as JSON in ASCII. */
  readonly wordings: string;
  /** How long those of each list are. */
  readonly lengths: readonly number[];
}

export function takeWordingsOut(knowledge: Knowledge): WordingsApart {
  const { questions, silences, vocabulary } = knowledge;
  const lists = [...[...questions, ...silences].map(({ ask }) => ask), vocabulary.elsewhere];
  const texts = lists.map((list) => toAscii(JSON.stringify(list)));
  const bare = <T extends object>(records: readonly T[]) =>
    records.map((record) => ({ ...record, ask: [] }));
  return {
    knowledge: {
      ...knowledge,
      questions: bare(questions),
      silences: bare(silences),
      vocabulary: { ...vocabulary, elsewhere: [] },
    },
    wordings: texts.join(''),
    lengths: texts.map(({ length }) => length),
  };
}

/** Gives the knowledge, which nobody else has yet, its wordings back. */
export function putWordingsBack(
  { knowledge, lengths }: Omit<WordingsApart, 'wordings'>,
  { buffer, byteOffset, byteLength }: Uint8Array,
): void {
  const { questions, silences, vocabulary } = knowledge;
  const json = Buffer.from(buffer, byteOffset, byteLength);
  const asked = [...questions, ...silences];
  let at = 0;
  for (const [i, length] of lengths.entries()) {
    const from = at;
    at += length;
    const to = at;
    let parsed: string[] | undefined;
    const list = () => {
      parsed ??= JSON.parse(json.toString('latin1', from, to));
      return parsed;
    };
    const record = asked[i];
    if (record) Object.defineProperty(record, 'ask', { enumerable: true, get: list });
    else Object.defineProperty(vocabulary, 'elsewhere', { enumerable: true, get: list });
  }
}

/** JSON with everything beyond ASCII escaped: it is parsed in half the time. */
export function toAscii(json: string): string {
  return json.replace(
    /[^\0-\x7f]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
