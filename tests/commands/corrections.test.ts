import { expect, test } from 'vitest';
import corrections from '../../src/commands/corrections.js';
import { fixtureApp } from '../support/fixture-app.js';

test('where nothing was corrected, nothing is searched for while somebody types', async () => {
  const { engine, registry } = await fixtureApp();
  const search = {
    ...engine.search,
    complete: () => {
      throw new Error('All records are searched.');
    },
  };
  const context = { engine: { ...engine, search }, commands: registry.list, messageCommands: [] };
  const { suggest } = corrections.options.correction ?? {};
  expect(suggest?.({ ...context, corrected: [] }, 'bridge')).toEqual([]);
});
