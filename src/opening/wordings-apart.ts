/**
 * What people may ask, kept apart from the rest of the knowledge: the wordings of questions and silences,
 * and what is about something else. They are most of it, and an answer is found by the index of them.
 * Each list is parsed when it is first looked at.
 */
import type { Knowledge, Question, Silence } from '../knowledge/schema.js';
import { Later } from '../search/later.js';

export interface WordingsApart<Bare> {
  /** Without wordings. */
  readonly knowledge: Bare;
  /** The wordings of all lists, as JSON in ASCII. */
  readonly wordings: string;
  /** How long those of each list are. */
  readonly lengths: readonly number[];
}

export function takeWordingsOut(knowledge: Knowledge): WordingsApart<object> {
  const { questions, silences, vocabulary } = knowledge;
  const lists = [...[...questions, ...silences].map(({ ask }) => ask), vocabulary.elsewhere];
  const texts = lists.map((list) => toAscii(JSON.stringify(list)));
  // Not emptied but left out: to make an accessor of what is there takes several times as long.
  const bare = (records: readonly (Question | Silence)[]) =>
    records.map(({ ask: _ask, ...record }) => record);
  const { elsewhere: _elsewhere, ...words } = vocabulary;
  return {
    knowledge: {
      ...knowledge,
      questions: bare(questions),
      silences: bare(silences),
      vocabulary: words,
    },
    wordings: texts.join(''),
    lengths: texts.map(({ length }) => length),
  };
}

/** Gives the knowledge, which was parsed and nobody else has yet, the wordings that were left out of it. */
export function putWordingsBack(
  { knowledge, lengths }: Omit<WordingsApart<Knowledge>, 'wordings'>,
  { buffer, byteOffset, byteLength }: Uint8Array,
): void {
  const { questions, silences, vocabulary } = knowledge;
  const json = Buffer.from(buffer, byteOffset, byteLength);
  let at = 0;
  const lists = lengths.map((length) => {
    const from = at;
    at += length;
    const to = at;
    return new Later<string[]>(() => JSON.parse(json.toString('latin1', from, to)));
  });
  const asked = [...questions, ...silences];
  const byId = new Map(asked.map(({ id }, i) => [id, lists[i]]));
  // One for all: hundreds of objects with an accessor of their own each take milliseconds to make.
  const ask = {
    enumerable: true,
    get(this: { readonly id: string }) {
      return byId.get(this.id)?.value;
    },
  };
  for (const record of asked) Object.defineProperty(record, 'ask', ask);
  Object.defineProperty(vocabulary, 'elsewhere', {
    enumerable: true,
    get: () => lists.at(-1)?.value,
  });
}

/** JSON with everything beyond ASCII escaped: it is parsed in half the time. */
export function toAscii(json: string): string {
  return json.replace(
    /[^\0-\x7f]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
