/** The end of `npm run build`: notes in dist/ what it was compiled from; see `programPrint`. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { stampOf } from '../dist/opening/program-print.js';

const [compiled, source] = ['../dist/', '../src/'].map((folder) =>
  fileURLToPath(new URL(folder, import.meta.url)),
);
const { path, text } = stampOf(compiled, source);
// A program that starts meanwhile must not find it half written.
const isThere = existsSync(path) && readFileSync(path, 'utf8') === text;
if (!isThere) writeFileSync(path, text);
