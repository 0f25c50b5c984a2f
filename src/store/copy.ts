/** Copies every row of one database into another of the same version, whatever their engines. */
import { sql } from 'kysely';
import { kept } from './kept.js';
import type { Database } from './schema.js';

/** Rows that go into one statement: a row has at most 20 values, SQLite takes 32766 in a statement. */
const rowsAtOnce = 500;

/**
 * Within two transactions: one that reads everything as of one moment, one that writes all or
 * nothing. Gives the number of rows.
 */
export async function copyRows(from: Database, to: Database): Promise<number> {
  const tables = await tablesOf(to);
  let copied = 0;
  for (const table of tables) {
    const { rows } = await sql<Row>`select * from ${sql.table(table)}`.execute(from);
    for (let start = 0; start < rows.length; start += rowsAtOnce) {
      await insert(to, table, rows.slice(start, start + rowsAtOnce));
    }
    copied += rows.length;
  }
  return copied;
}

/** The first table that holds anything, or undefined. */
export async function firstFilledTable(db: Database): Promise<string | undefined> {
  for (const table of await tablesOf(db)) {
    const { rows } = await sql`select 1 from ${sql.table(table)} limit 1`.execute(db);
    if (rows.length > 0) return table;
  }
  return undefined;
}

type Row = Readonly<Record<string, unknown>>;

/** A table comes after those it refers to. A database of an older version has not all of them. */
async function tablesOf(db: Database): Promise<string[]> {
  const there = await db.introspection.getTables();
  return Object.keys(kept).filter((table) => there.some(({ name }) => name === table));
}

async function insert(db: Database, table: string, rows: readonly Row[]): Promise<void> {
  const columns = Object.keys(rows[0] ?? {});
  const values = rows.map((row) => sql`(${sql.join(columns.map((column) => row[column]))})`);
  await sql`
    insert into ${sql.table(table)} (${sql.join(columns.map((column) => sql.ref(column)))})
    values ${sql.join(values)}`.execute(db);
}
