/**
 * How well messages are checked against the sources.
 *
 *   npm run measure:messages -- [MESSAGES.json] [--half fitted] [--knowledge DIR] [--misses]
 *
 * Whole: a message about the case brings every record it must, one that answers the question that
 * it must, or one that cites the paragraph that it must (`guardian-2022-02-02#11`). Wrong: it brings one it must not, or it
 * has nothing to do with the case and brings any. Then how long a message takes that is as long as
 * Discord lets one be, made of those of the file, and for how long of that nobody else is served.
 * Needs `npm run build` before.
 */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { checkMessage } from '../dist/answer/claims/check.js';
import { readerOf } from '../dist/answer/claims/reader.js';
import { statementsOf } from '../dist/answer/claims/statements.js';
import { createApp } from '../dist/app.js';
import { diskFolder } from '../dist/knowledge/folder.js';
import { openCasebook } from '../dist/knowledge/open.js';
import { inOneGo } from '../dist/steps.js';
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
const reader = inOneGo(readerOf(app.engine));
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

/** Messages of the file, from each of some places in it, as one of so many characters. */
const characters = 4000;
const long = Array.from({ length: 10 }, (_, i) =>
  [...messages.slice((i * messages.length) / 10), ...messages]
    .map(({ text }) => text)
    .join('\n')
    .slice(0, characters),
);
const taken = long.map((text) => {
  const steps = [];
  const checking = checkMessage(app.engine, text);
  let isDone = false;
  while (!isDone) {
    const before = performance.now();
    isDone = checking.next().done === true;
    steps.push(performance.now() - before);
  }
  return { whole: steps.reduce((sum, each) => sum + each, 0), longest: Math.max(...steps) };
});
const median = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];
process.stdout.write(
  `${characters} characters: ${median(taken.map(({ whole }) => whole)).toFixed(0)} ms (median of ${long.length}), ` +
    `in steps of at most ${median(taken.map(({ longest }) => longest)).toFixed(0)} ms (median), ${Math.max(...taken.map(({ longest }) => longest)).toFixed(0)} ms (worst)\n`,
);
