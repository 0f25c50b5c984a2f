/**
 * The wordings of questions and silences, kept apart from the rest of the knowledge: they are most of it,
 * and what is asked is answered by the index of them. Each record parses its own when they are looked at.
 */
import type { Knowledge } from '../knowledge/schema.js';

export interface WordingsApart {
  /** Without wordings. */
  readonly knowledge: Knowledge;
  /** The wordings of all records, as JSON in ASCII. */
  readonly wordings: string;
  /** How long those of each record are. */
  readonly lengths: readonly number[];
}

export function takeWordingsOut(knowledge: Knowledge): WordingsApart {
  const texts = asked(knowledge).map(({ ask }) => toAscii(JSON.stringify(ask)));
  const bare = <T extends object>(records: readonly T[]) =>
    records.map((record) => ({ ...record, ask: [] }));
  return {
    knowledge: {
      ...knowledge,
      questions: bare(knowledge.questions),
      silences: bare(knowledge.silences),
    },
    wordings: texts.join(''),
    lengths: texts.map(({ length }) => length),
  };
}

/** Gives the records, which nobody else has yet, their wordings back. */
export function putWordingsBack(
  { knowledge, lengths }: Omit<WordingsApart, 'wordings'>,
  wordings: Uint8Array,
) {
  const { buffer, byteOffset, byteLength } = wordings;
  const json = Buffer.from(buffer, byteOffset, byteLength);
  let at = 0;
  for (const [i, record] of asked(knowledge).entries()) {
    const from = at;
    at += lengths[i] ?? 0;
    const to = at;
    let parsed: string[] | undefined;
    Object.defineProperty(record, 'ask', {
      enumerable: true,
      get: () => {
        parsed ??= JSON.parse(json.toString('latin1', from, to));
        return parsed;
      },
    });
  }
}

function asked({ questions, silences }: Knowledge) {
  return [...questions, ...silences];
}

/** JSON with everything beyond ASCII escaped: it is parsed in half the time. */
export function toAscii(json: string): string {
  return json.replace(
    /[^\0-\x7f]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
