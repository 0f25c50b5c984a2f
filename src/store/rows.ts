import { pacer } from '../steps.js';

/** What rows stand for, row by row between other work: the JSON of thousands takes long to read. */
export async function readRows<Row, T>(
  rows: readonly Row[],
  read: (row: Row) => T,
): Promise<readonly T[]> {
  const giveWay = pacer();
  const all: T[] = [];
  for (const row of rows) {
    await giveWay();
    all.push(read(row));
  }
  return all;
}
