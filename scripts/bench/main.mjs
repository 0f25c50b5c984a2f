/**
 * `npm run bench`: Pincite beside other search engines, on the same records and questions in one run.
 *
 *   npm run bench -- [--sets DIR] [--only quality,deciding,speed,scale] [--engines a,b] [--names a,b]
 *                    [--sizes 1000,10000] [--sample N] [--sample-only] [--seconds N]
 *                    [--out DIR] [--resume]
 *
 * Without `--sets`, on an invented set. Slow engines are asked a sample of the questions; all engines
 * are compared on that sample too, and with `--sample-only` asked no more. What is measured is written
 * to DIR/results.json after every job, where it replaces what was measured of the same thing before;
 * with `--resume`, what is there is not measured again. Tables go to standard output and to
 * DIR/tables.md, charts to DIR/*.svg. Needs `npm run build` before.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { drawCharts } from './charts/index.mjs';
import { readOptions } from './options.mjs';
import { planJobs } from './plan.mjs';
import { openResults } from './results.mjs';
import { runJob } from './run-job.mjs';
import { tablesOf } from './tables.mjs';

const options = readOptions(process.argv.slice(2));
if ('problem' in options) {
  process.stderr.write(`${options.problem}\n`);
  process.exit(2);
}
mkdirSync(options.out, { recursive: true });
const path = join(options.out, 'results.json');
const results = openResults(path, options);
if (results.all().sample !== options.sample) {
  process.stderr.write(
    `${path} holds a run with --sample ${results.all().sample}. Say the same, or another --out.\n`,
  );
  process.exit(2);
}

/** By engine, the number of records that it gave up on; it is not tried on more. */
const gaveUp = new Map();
for (const job of planJobs(options)) {
  if (options.resume && results.has(job)) continue;
  const size = gaveUp.get(job.engine);
  const started = performance.now();
  const result =
    job.task === 'scale' && size < job.options.size
      ? { failed: `not tried: gave up at ${size}` }
      : await runJob(job);
  if (job.task === 'scale' && result.failed && size === undefined) {
    gaveUp.set(job.engine, job.options.size);
  }
  await results.put(job, result);
  process.stderr.write(
    `${job.task} ${job.engine} ${job.options.set ?? job.options.size}: ${result.failed ?? `${((performance.now() - started) / 1000).toFixed(1)} s`}\n`,
  );
}
const tables = tablesOf(results.all());
process.stdout.write(tables);
writeFileSync(join(options.out, 'tables.md'), tables);
for (const [name, svg] of Object.entries(drawCharts(results.all()))) {
  writeFileSync(join(options.out, name), svg);
}
process.stderr.write(`Results, tables and charts are in ${options.out}.\n`);
