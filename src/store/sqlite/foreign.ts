import { StoreError } from '../error.js';
import { kept } from '../kept.js';
import { migrationTables } from '../migrate.js';
import type { SqliteFile } from './file.js';

/**
 * Refuses a file that holds tables, and none of ours: a DATABASE_URL mistyped would mix ours into what
 * another program keeps. On a PostgreSQL server several may share a database, and are let.
 * @throws {StoreError} `foreign`
 */
export async function refuseForeign(file: SqliteFile, shown: string): Promise<void> {
  const { rows } = await file.query(
    `select name from sqlite_master where type = 'table' and name not like 'sqlite\\_%' escape '\\'`,
    [],
  );
  const names = rows.map((row) => String(Reflect.get(Object(row), 'name')));
  if (names.length === 0 || names.some((name) => isOurs(name))) return;
  throw new StoreError(
    'foreign',
    `The file ${shown} is another program's database: it holds ${names[0]} and no table of Pincite's. It was left as it is. Correct DATABASE_URL.`,
  );
}

function isOurs(table: string): boolean {
  return table in kept || migrationTables.includes(table);
}
