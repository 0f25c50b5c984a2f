/** What of a casebook is searched: which words lead to which record. */
import type { Casebook, CaseRecord, Quote } from '../../knowledge/casebook.js';
import { isOfKind } from '../../knowledge/record-id.js';
import { titleOf } from '../../knowledge/title.js';
import { wordsOf } from '../terms.js';
import type { SearchRecord } from '../types.js';

/**
 * Records for `ask`: wordings vote for their question or silence, what answers it supports it. A
 * record that is the main answer of a question is found through the question alone; beside it, it
 * would be its rival.
 */
export function askRecords(casebook: Casebook): SearchRecord[] {
  const asked = new Set(casebook.questions.map(({ answer }) => answer[0]));
  return casebook.records
    .filter(({ id }) => !asked.has(id))
    .flatMap((record) => recordsOf(record, casebook));
}

/**
 * Records for `bearing`: everything that tells something, each found on its own, so that a statement
 * leads straight to what the sources say of it. The wordings of a question speak for its answer, but
 * for those that ask for more than a few records at once, which are about none of them in particular.
 */
export function statementRecords(casebook: Casebook): SearchRecord[] {
  const asked = new Map<string, string[]>();
  for (const { title, ask, answer } of casebook.questions) {
    // Nothing is said of somebody as such: who investigated is told by what tells of the investigation.
    const first = answer.find((id) => !isOfKind(id, 'person')) ?? answer[0];
    if (first === undefined || answer.length > fewAnswers) continue;
    asked.set(first, [...(asked.get(first) ?? []), title, ...ask]);
  }
  return casebook.records.flatMap((record): SearchRecord[] => {
    const group = record.id;
    switch (record.type) {
      case 'question':
        return [];
      case 'silence':
        return recordsOf(record, casebook);
      default: {
        const title = titleOf(record);
        return [
          ...wordings(group, asked.get(group) ?? []),
          { id: `${group}#told`, group, title, text: told(record, casebook) },
        ];
      }
    }
  });
}

/** Records from which on a question is about none of them in particular. */
const fewAnswers = 2;

/** Records for `person`: every name on its own, then what the person is. */
export function personRecords(casebook: Casebook): SearchRecord[] {
  return casebook.people.flatMap(({ id, name, aliases, roles }) => [
    ...wordings(id, [name, ...aliases]),
    ...roles.map(({ text }, i) => ({ id: `${id}#role-${i}`, group: id, text })),
  ]);
}

/** Records for choosing among what tells something: every heading and every name on its own. */
export function headingRecords(casebook: Casebook): SearchRecord[] {
  return casebook.records.flatMap((record): SearchRecord[] => {
    switch (record.type) {
      case 'question':
      case 'silence':
        return [];
      case 'person':
        return wordings(record.id, [record.name, ...record.aliases]);
      default:
        return wordings(record.id, [record.title]);
    }
  });
}

/** The records that a record leads a reader to: of a question its answers, else itself. */
export function answersOf(record: CaseRecord): readonly string[] {
  return record.type === 'question' ? record.answer : [record.id];
}

/** The id of what a reader is led to first. */
export function mainAnswerOf(record: CaseRecord): string {
  return answersOf(record)[0] ?? record.id;
}

function recordsOf(record: CaseRecord, casebook: Casebook): SearchRecord[] {
  const group = record.id;
  switch (record.type) {
    case 'question': {
      const answers = record.answer.flatMap((id) => casebook.record(id) ?? []);
      return [
        ...wordings(group, [record.title, ...record.ask]),
        support(group, [
          record.statement ?? '',
          ...answers.map((answer) => told(answer, casebook)),
        ]),
      ];
    }
    case 'silence':
      return [
        ...wordings(group, [record.title, ...record.ask]),
        support(group, [record.statement]),
      ];
    case 'person':
      return [
        ...wordings(group, [record.name, ...record.aliases]),
        support(group, [told(record, casebook)]),
      ];
    default:
      return [{ id: group, group, title: record.title, text: told(record, casebook) }];
  }
}

function wordings(group: string, texts: readonly string[]): SearchRecord[] {
  return texts.map((question, i) => ({ id: `${group}#${i}`, group, question, text: '' }));
}

function support(group: string, texts: readonly string[]): SearchRecord {
  return { id: `${group}#support`, group, text: texts.join('\n') };
}

/** All that a record says, in our words and in its sources'. */
export function told(record: CaseRecord, casebook: Casebook): string {
  const quoted = (ids: readonly string[]) =>
    ids.flatMap((id): Quote[] => {
      const quote = casebook.quote(id);
      return quote ? [quote] : [];
    });
  const texts = (quotes: readonly Quote[]) =>
    quotes.flatMap(({ text, speaker }) => [text, nameOf(speaker, casebook)]);
  switch (record.type) {
    case 'person':
      return [record.name, ...record.roles.map(({ text }) => text)].join('\n');
    case 'outcome':
      return [
        record.title,
        record.statement,
        ...record.claims.flatMap(({ statement, speaker, quotes }) => [
          statement,
          nameOf(speaker, casebook),
          ...texts(quoted(quotes)),
        ]),
      ].join('\n');
    case 'question':
      return record.title;
    case 'event':
      return [record.title, record.statement, record.date, ...texts(quoted(record.quotes))].join(
        '\n',
      );
    default:
      return [record.title, record.statement, ...texts(quoted(record.quotes))].join('\n');
  }
}

/** The words of all that is told and of all statements on silences: rightly spelt, unlike wordings. */
export function toldWords(casebook: Casebook): ReadonlySet<string> {
  const records = casebook.records.filter(({ type }) => type !== 'question');
  return new Set(records.flatMap((record) => wordsOf(told(record, casebook))));
}

function nameOf(person: string | undefined, casebook: Casebook): string {
  return person === undefined ? '' : (casebook.person(person)?.name ?? '');
}
