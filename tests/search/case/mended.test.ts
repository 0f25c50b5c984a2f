import { describe, expect, test } from 'vitest';
import { mended } from '../../../src/search/case/mended.js';
import { createIndex, SavedIndexError, type SearchIndex } from '../../../src/search/index.js';
import { inOneGo } from '../../../src/steps.js';

/** What was saved, a use of which finds it damaged. */
const damaged: SearchIndex = {
  ...createIndex([]),
  search() {
    throw new SavedIndexError('damaged');
  },
};

function kept(saved?: () => SearchIndex) {
  const told = { made: 0, damage: [] as string[] };
  const index = mended({
    saved,
    // biome-ignore lint/correctness/useYield: made in one step
    *anew() {
      told.made++;
      return createIndex([{ id: 'bees', text: 'open the hive' }]);
    },
    onDamage: (error) => told.damage.push(error.message),
  });
  const ask = () => index.use((each) => each.search('hive').map(({ id }) => id));
  return { ...index, ask, told };
}

describe('an index that was saved', () => {
  test('is opened when it is first used, and not made', () => {
    const index = kept(() => createIndex([{ id: 'saved', text: 'a hive' }]));
    expect(index.ask()).toEqual(['saved']);
    expect(index.told).toEqual({ made: 0, damage: [] });
  });

  test('and turns out damaged is made anew, once, and answers what was asked', () => {
    for (const saved of [() => damaged, () => damaged.search('') as never]) {
      const index = kept(saved);
      expect([index.ask(), index.ask()]).toEqual([['bees'], ['bees']]);
      expect(index.told).toEqual({ made: 1, damage: ['damaged'] });
    }
  });

  test('is not blamed for what goes wrong otherwise', () => {
    const index = kept(() => createIndex([]));
    const use = () =>
      index.use(() => {
        throw new RangeError('elsewhere');
      });
    expect(use).toThrow(RangeError);
    expect(index.told.made).toBe(0);
  });
});

test('an index that was not saved is made once, by whoever comes first', () => {
  const index = kept();
  const inSteps = () =>
    inOneGo(
      index.useInSteps(function* (each) {
        yield;
        return each.search('hive').map(({ id }) => id);
      }),
    );
  expect([inSteps(), index.ask(), inSteps()]).toEqual([['bees'], ['bees'], ['bees']]);
  expect(index.told.made).toBe(1);
});

test('a use in steps that finds what was saved damaged begins again with what is made anew', () => {
  const index = kept(() => damaged);
  const inSteps = () =>
    index.useInSteps(function* (each) {
      yield;
      return each.search('hive').map(({ id }) => id);
    });
  const [one, other] = [inSteps(), inSteps()];
  for (const steps of [one, other]) steps.next();
  expect([inOneGo(one), inOneGo(other)], 'two under way at once').toEqual([['bees'], ['bees']]);
  expect(index.told).toEqual({ made: 1, damage: ['damaged'] });
});
