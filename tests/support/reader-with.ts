/** What messages are checked with, over the invented case with records and quotes of a test added. */

import { comparisonsOf } from '../../src/answer/claims/compare.js';
import { type Reader, readerOf } from '../../src/answer/claims/reader.js';
import { uncompared } from '../../src/answer/claims/uncompared.js';
import { createApp } from '../../src/app.js';
import { comparisonText } from '../../src/card/comparison.js';
import { createCasebook } from '../../src/knowledge/casebook.js';
import { inOneGo } from '../../src/steps.js';
import { fixtureFiles, loaded } from './fixture.js';

/** `added`: what is appended to each file. No lock holds it, so its quotes need stand in no text. */
export async function readerWith(added: Readonly<Record<string, string>>) {
  const files = fixtureFiles();
  for (const [file, text] of Object.entries(added)) {
    files.set(file, `${String(files.get(file))}${text}`);
  }
  const { engine } = await createApp(createCasebook(loaded(files).knowledge, 'a test', new Map()));
  const reader = inOneGo(readerOf(engine));
  return {
    /** What stands on the card where a statement bears on a record. */
    beside: (statement: string, id: string): string[] =>
      inOneGo(comparisonsOf(reader, statement, recordsOf(reader, id))).map(comparisonText),
    /** What is said to be set beside nothing. */
    open(statement: string, id: string): string[] {
      const records = recordsOf(reader, id);
      return uncompared(
        reader,
        statement,
        records,
        inOneGo(comparisonsOf(reader, statement, records)),
      );
    },
  };
}

function recordsOf({ casebook }: Reader, id: string) {
  const record = casebook.record(id);
  if (record === undefined) throw new Error(`There is no record ${id}.`);
  return [record];
}
