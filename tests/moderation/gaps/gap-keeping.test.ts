import { expect, test } from 'vitest';
import { createGapKeeping, mostGroups } from '../../../src/moderation/gaps/gap-keeping.js';
import type { Gaps } from '../../../src/store/gaps.js';
import { fixtureApp } from '../../support/fixture-app.js';

test('a harmless question that finds no more room is not taken for one that names somebody', async () => {
  const app = await fixtureApp();
  const gaps: Gaps = {
    record: async () => undefined,
    open: async () => mostGroups,
    list: async () => [],
    watch: async () => false,
    answered: async () => 0,
    drop: async () => false,
  };
  const keeping = createGapKeeping({
    store: { gaps },
    engine: () => app.engine,
    answerGivingWay: app.runGivingWay,
  });
  const watching = { guild: '1', user: '2' };
  expect(await keeping.watch({ ...watching, question: 'what about the elephant' })).toEqual({
    kind: 'no-room',
  });
  expect(await keeping.watch({ ...watching, question: 'is zebrowski the elephant' })).toEqual({
    kind: 'not-kept',
  });
});
