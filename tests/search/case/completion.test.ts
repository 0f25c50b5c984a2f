import { describe, expect, test } from 'vitest';
import type { RecordKind } from '../../../src/knowledge/record-id.js';
import { titleOf } from '../../../src/knowledge/title.js';
import { openShipped } from '../../support/shipped.js';

const { casebook, engine } = await openShipped();
const offered = (typed: string, type: RecordKind) =>
  engine.search.complete(typed, { types: [type], limit: 25 }).map(({ id }) => id);

describe('while somebody types in the shipped case', () => {
  // Most of them are found through the question that they answer, and are offered all the same.
  test.each(['person', 'outcome', 'event', 'fact'] as const)(
    'every %s is offered for its own heading',
    (type) => {
      const missing = casebook.records
        .filter((record) => record.type === type)
        .filter((record) => !offered(titleOf(record), type).includes(record.id))
        .map(({ id }) => id);
      expect(missing).toEqual([]);
    },
  );

  test('a named person is first for the beginning of a name', () => {
    const named = casebook.people.filter(({ kind }) => kind === 'person');
    for (const { id, name } of named) {
      const surname = name.split(' ').at(-1) ?? '';
      expect(offered(surname.slice(0, 4).toLowerCase(), 'person')[0]).toBe(id);
      expect(offered(name, 'person')[0]).toBe(id);
    }
  });

  test('what no heading holds is found by the wordings of the question that it answers', () => {
    expect(offered('sacked', 'outcome')[0]).toBe('outcome/dismissed');
  });
});
