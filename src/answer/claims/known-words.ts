/** Words that a case writes. */
import type { Casebook } from '../../knowledge/casebook.js';
import type { Question, Silence } from '../../knowledge/schema.js';
import { wordsOf } from '../../search/terms.js';
import { eachInSteps, type Steps } from '../../steps.js';

interface KnownWords {
  /** Folded words that stand anywhere in it. */
  readonly known: ReadonlySet<string>;
  /** Those of them that it tells, or that it is asked by more than hardly anybody: others are their askers' own. */
  readonly usual: ReadonlySet<string>;
}

/** Reads the words of a casebook. */
export function* knownWords(casebook: Casebook): Steps<KnownWords> {
  const told: string[] = [];
  yield* eachInSteps(toldIn(casebook), (text) => told.push(...wordsOf(text)));
  yield;
  const counts = new Map<string, number>();
  let asked = 0;
  const count = ({ ask }: Question | Silence) => {
    asked += ask.length;
    for (const word of ask.flatMap((text) => [...new Set(wordsOf(text))])) {
      counts.set(word, (counts.get(word) ?? 0) + 1);
    }
  };
  yield* eachInSteps([...casebook.questions, ...casebook.silences], count, recordsInStep);
  const often = [...counts].flatMap(([word, count]) => (count > asked * hardlyAny ? [word] : []));
  return { known: new Set([...told, ...counts.keys()]), usual: new Set([...told, ...often]) };
}

/** Share of the texts of a case up to which a word is that of a text's writer and not of the case. */
export const hardlyAny = 1e-4;

/**
 * Records that are read in one step: a silence has hundreds of wordings, which are parsed when they are
 * first looked at.
 */
export const recordsInStep = 5;

/** All that a case says by itself. */
function toldIn({ records, sources, vocabulary, info, quotesOf }: Casebook): string[] {
  return [
    ...records.flatMap((record) =>
      record.type === 'person'
        ? [record.name, ...record.aliases, ...record.roles.map(({ text }) => text)]
        : [record.title, record.statement ?? ''],
    ),
    ...sources.flatMap(({ id, publisher, title = '' }) => [
      publisher,
      title,
      ...quotesOf(id).map(({ text }) => text),
    ]),
    info.name,
    ...vocabulary.same.flatMap(({ words }) => words),
    ...vocabulary.different.flat(),
  ];
}
