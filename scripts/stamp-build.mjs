/**
 * The end of `npm run build`: makes the program one that can be started by its name, and notes in dist/
 * what it was compiled from; see `programPrint`.
 */
import { chmodSync, existsSync, readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { stampOf } from '../dist/opening/program-print.js';

// The compiler writes files that nobody may run, and npx sets that right only when it links anew.
const program = fileURLToPath(new URL('../dist/cli.js', import.meta.url));
chmodSync(program, statSync(program).mode | 0o111);

const [compiled, source] = ['../dist/', '../src/'].map((folder) =>
  fileURLToPath(new URL(folder, import.meta.url)),
);
const { path, text } = stampOf(compiled, source);
// A program that starts meanwhile must not find it half written.
const isThere = existsSync(path) && readFileSync(path, 'utf8') === text;
// Its time says since when the source need not be read again, see `isStale`.
if (isThere) utimesSync(path, new Date(), new Date());
else writeFileSync(path, text);
