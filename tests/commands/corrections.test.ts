import { expect, test } from 'vitest';
import corrections from '../../src/commands/corrections.js';
import { createCompletion } from '../../src/search/case/completion.js';
import { fixtureApp } from '../support/fixture-app.js';

test('where nothing was corrected, nothing is searched for while somebody types', async () => {
  const { engine, registry } = await fixtureApp();
  const search = {
    ...engine.search,
    completing: () => {
      throw new Error('All records are searched.');
    },
  };
  const context = { engine: { ...engine, search }, commands: registry.list, messageCommands: [] };
  const { suggest } = corrections.options.correction ?? {};
  expect(suggest?.({ ...context, corrected: [] }, 'bridge')).toEqual([]);
});

test('no titles are looked for among the wordings of records while somebody types', async () => {
  const { engine, registry } = await fixtureApp();
  let read = 0;
  const records = engine.casebook.records.map((record) =>
    'ask' in record
      ? {
          ...record,
          get ask() {
            read++;
            return record.ask;
          },
        }
      : record,
  );
  const current = (ids: readonly string[]) => records.filter(({ id }) => ids.includes(id));
  const { completing } = createCompletion({ ...engine.casebook, current }, () =>
    records.map(({ id }) => id),
  );
  const search = { ...engine.search, completing };
  const context = { engine: { ...engine, search }, commands: registry.list, messageCommands: [] };
  const corrected = records.map(({ id }) => ({ id, title: 'Something else' }));
  const { suggest } = corrections.options.correction ?? {};
  read = 0;
  expect(suggest?.({ ...context, corrected }, 'bridge')).toHaveLength(corrected.length);
  expect(read).toBe(0);
});
