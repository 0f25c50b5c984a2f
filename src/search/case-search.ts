/** The search over a case: every wording and record of a casebook in one index. */
import type { Casebook, CaseRecord, RecordKind } from '../knowledge/casebook.js';
import { createIndex } from './index.js';
import { wordsOf } from './terms.js';
import type { Match, SearchRecord } from './types.js';

/** A record of the case with the evidence that it answers. */
export interface Ranked {
  readonly id: string;
  /** Records that answer where this one is chosen: a question's own, else the record itself. */
  readonly answers: readonly string[];
  /** The evidence that it answers, 0 to 1. */
  readonly score: number;
  readonly why: readonly Match[];
}

export interface Completion {
  readonly id: string;
  readonly title: string;
}

export interface CaseSearch {
  /** Best first; empty for a blank question. */
  ask(question: string): readonly Ranked[];
  /** People, organisations and the unnamed by name, alias, role. */
  person(name: string): readonly Ranked[];
  /** What somebody who has typed this may want, best first. */
  complete(
    typed: string,
    options: { readonly types?: readonly RecordKind[]; readonly limit: number },
  ): readonly Completion[];
}

export function createCaseSearch(casebook: Casebook): CaseSearch {
  const same = casebook.vocabulary.same.map(({ words }) => words);
  const vocabulary = { same, different: casebook.vocabulary.different };
  const all = createIndex(
    casebook.records.flatMap((r) => documentsOf(casebook, r)),
    vocabulary,
  );
  const people = createIndex(
    casebook.people.flatMap((p) => documentsOf(casebook, { type: 'person', ...p })),
    vocabulary,
  );

  function rank(index: typeof all, text: string): Ranked[] {
    const { groups } = index.rank(text);
    const hits = new Map(index.search(text, { limit: 10 }).map((hit) => [hit.group, hit]));
    return groups
      .slice(0, 10)
      .map(({ group, look }) => {
        const record = casebook.record(group);
        return {
          id: group,
          answers: record?.type === 'question' ? record.answer : [group],
          score: 0.45 * (look.features[1] ?? 0) + 0.55 * (look.features[5] ?? 0),
          why: hits.get(group)?.why ?? [],
        };
      })
      .sort((a, b) => b.score - a.score);
  }

  return {
    ask: (question) => rank(all, question),
    person: (name) => rank(people, name),
    complete(typed, { types, limit }) {
      const wanted = casebook.records.filter((r) => types === undefined || types.includes(r.type));
      const words = wordsOf(typed);
      const titles = wanted.map((r) => ({
        id: r.id,
        title: r.type === 'person' ? r.name : r.title,
      }));
      if (words.length === 0) {
        const first = casebook.info.startHere;
        const start = titles.filter(({ id }) => first.includes(id));
        return [...start, ...titles.filter(({ id }) => !first.includes(id))].slice(0, limit);
      }
      return titles
        .filter(({ title }) => words.every((w) => wordsOf(title).some((t) => t.startsWith(w))))
        .slice(0, limit);
    },
  };
}

function documentsOf(casebook: Casebook, record: CaseRecord): SearchRecord[] {
  switch (record.type) {
    case 'question':
    case 'silence':
      return [record.title, ...record.ask].map((question, i) => ({
        id: `${record.id}#${i}`,
        group: record.id,
        question,
        text: '',
      }));
    case 'person':
      return [record.name, ...record.aliases].map((title, i) => ({
        id: `${record.id}#${i}`,
        group: record.id,
        title,
        text: record.roles.map((r) => r.text).join(' '),
      }));
    case 'outcome':
      return [
        {
          id: record.id,
          title: record.title,
          text: `${record.statement} ${record.claims.map((c) => c.statement).join(' ')}`,
        },
      ];
    default:
      return [
        {
          id: record.id,
          title: record.title,
          text: `${record.statement} ${record.quotes.map((q) => casebook.quote(q)?.text ?? '').join(' ')}`,
        },
      ];
  }
}
