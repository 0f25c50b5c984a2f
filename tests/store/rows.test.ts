import { expect, test } from 'vitest';
import { readRows } from '../../src/store/rows.js';
import { mostInOneTurn } from '../support/crowding.js';

test('rows are read one in each turn of the event loop, where that takes long', async () => {
  const most = await mostInOneTurn(async (reads) => {
    const read = (row: number) => {
      reads();
      return -row;
    };
    expect(await readRows([1, 2, 3], read)).toEqual([-1, -2, -3]);
  });
  expect(most).toBe(1);
});
