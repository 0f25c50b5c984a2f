/**
 * How well messages are checked against the sources.
 *
 *   npm run measure:messages -- [MESSAGES.json] [--half fitted] [--knowledge DIR] [--misses]
 *
 * Whole: a message about the case brings every record it must, one that answers the question that
 * it must, or one that cites the paragraph that it must (`guardian-2022-02-02#11`). Wrong: it brings one it must not, or it
 * has nothing to do with the case and brings any. Needs `npm run build` before.
 */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { statementsOf } from '../dist/answer/claims/statements.js';
import { inOneGo } from '../dist/answer/claims/steps.js';
import { createApp } from '../dist/app.js';
import { diskFolder } from '../dist/knowledge/folder.js';
import { openCasebook } from '../dist/knowledge/open.js';
import { meets } from './shared/messages.mjs';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    half: { type: 'string' },
    knowledge: { type: 'string', default: 'knowledge' },
    misses: { type: 'boolean', default: false },
  },
});
const messages = JSON.parse(readFileSync(positionals[0] ?? 'questions/messages.json', 'utf8'));
const opened = openCasebook(diskFolder(values.knowledge));
if (!opened.ok) {
  process.stderr.write(`${values.knowledge} has problems: run "npx pincite check" first.\n`);
  process.exit(1);
}
const app = await createApp(opened.casebook);
const reader = app.engine.reader();
const halves =
  values.half === undefined ? new Set(messages.map(({ half }) => half)) : [values.half];
for (const half of halves) {
  const rows = messages
    .filter((m) => m.half === half)
    .map((message) => {
      const statements = inOneGo(statementsOf(reader, message.text));
      const ids = new Set(statements.flatMap((s) => s.ids));
      const missing = message.must.filter(
        (any) => ![...ids].some((id) => meets(opened.casebook, id, any)),
      );
      const wrong =
        message.must.length === 0 ? [...ids] : message.mustNot.filter((id) => ids.has(id));
      return { ...message, statements, ids, missing, wrong };
    });
  if (values.misses) {
    for (const row of rows.filter(({ missing, wrong }) => missing.length + wrong.length > 0)) {
      process.stdout.write(
        `[${row.kind}] ${row.text}\n    missing ${JSON.stringify(row.missing)} wrong ${row.wrong}\n`,
      );
      for (const s of row.statements) process.stdout.write(`      «${s.text}» ${s.ids}\n`);
    }
  }
  const about = rows.filter(({ must }) => must.length > 0);
  const off = rows.filter(({ must }) => must.length === 0);
  process.stdout.write(
    `${half}: ${about.filter(({ missing }) => missing.length === 0).length} of ${about.length} about the case bring all they must; ` +
      `${about.filter(({ wrong }) => wrong.length > 0).length} bring one they must not; ${off.filter(({ wrong }) => wrong.length > 0).length} of ${off.length} others bring any; ` +
      `${(about.reduce((n, { ids }) => n + ids.size, 0) / about.length).toFixed(2)} records a message\n`,
  );
}
