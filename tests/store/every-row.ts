/** Everything that stands in a database, read past the repositories. */
import Libsql from 'libsql';
import pg from 'pg';
import { kept } from '../../src/store/kept.js';
import type { Location } from '../../src/store/location.js';

export type Rows = Record<string, Record<string, unknown>[]>;

/** Every row of every table that the database has, but for the account of its migrations. */
export async function everyRow(location: Location): Promise<Rows> {
  const { tables, rows, close } = await reader(location);
  const found: Rows = {};
  for (const table of await tables()) {
    if (!/^migration/.test(table)) found[table] = await rows(table);
  }
  await close();
  return found;
}

/** Names of the tables in which a text stands, in whatever column. */
export async function tablesWith(location: Location, text: string): Promise<string[]> {
  const all = await everyRow(location);
  return Object.keys(all)
    .filter((table) => JSON.stringify(all[table]).includes(text))
    .sort();
}

/** Columns of every table that the database has. */
export async function everyColumn(location: Location): Promise<Record<string, string[]>> {
  const { tables, columns, close } = await reader(location);
  const found: Record<string, string[]> = {};
  for (const table of await tables()) {
    if (!/^migration/.test(table)) found[table] = (await columns(table)).sort();
  }
  await close();
  return found;
}

export function keptColumns(): Record<string, string[]> {
  return Object.fromEntries(
    Object.entries(kept).map(([table, { columns }]) => [table, Object.keys(columns).sort()]),
  );
}

interface Reader {
  tables(): Promise<string[]>;
  rows(table: string): Promise<Record<string, unknown>[]>;
  columns(table: string): Promise<string[]>;
  close(): Promise<void>;
}

async function reader(location: Location): Promise<Reader> {
  const query =
    location.engine === 'sqlite' ? sqliteQuery(location.path) : await postgresQuery(location.url);
  const names = async (statement: string) =>
    (await query.run(statement)).map(({ name }) => String(name));
  const sqlite = location.engine === 'sqlite';
  return {
    tables: () =>
      names(
        sqlite
          ? `select name from sqlite_master where type = 'table' and name not like 'sqlite_%'`
          : `select table_name as name from information_schema.tables where table_schema = 'public'`,
      ),
    rows: (table) => query.run(`select * from "${table}"`),
    columns: (table) =>
      names(
        sqlite
          ? `select name from pragma_table_info('${table}')`
          : `select column_name as name from information_schema.columns where table_schema = 'public' and table_name = '${table}'`,
      ),
    close: query.close,
  };
}

function sqliteQuery(path: string) {
  const database = new Libsql(path);
  return {
    run: async (statement: string) =>
      database.prepare(statement).all([]) as Record<string, unknown>[],
    close: async () => {
      database.close();
    },
  };
}

async function postgresQuery(url: string) {
  const client = new pg.Client({ connectionString: url, types: { getTypeParser: wholeNumbers } });
  await client.connect();
  return {
    run: async (statement: string) => (await client.query<Record<string, unknown>>(statement)).rows,
    close: () => client.end(),
  };
}

/** Times as numbers, as SQLite gives them; 20 is the object id of PostgreSQL's bigint. */
function wholeNumbers(id: number, format?: 'text' | 'binary') {
  return id === 20 ? Number : pg.types.getTypeParser(id, format);
}
