/**
 * How long it takes from nothing to an answer, on the case that ships.
 *
 *   npm run startup [-- --runs 15] [--knowledge DIR] [WORDS…]
 *
 * Medians of whole processes, beside a process of Node's that does nothing; the first start of all, which
 * has nothing saved to begin from; and Pincite's own work, which is what is left of a run without the
 * start of Node and the loading of files of code. Needs `npm run build` before.
 */
import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { quantile } from './measures.mjs';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    runs: { type: 'string', default: '15' },
    knowledge: { type: 'string', default: 'knowledge' },
  },
});
const runs = Number(values.runs);
const words = positionals.length > 0 ? positionals : ['how many officers were dismissed'];
const program = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));
const ownWork = fileURLToPath(new URL('own-work.mjs', import.meta.url));
const call = ['ask', ...words, '--knowledge', values.knowledge];
const forget = () => rmSync(join(values.knowledge, '.cache'), { recursive: true, force: true });

report('node, doing nothing', () => run(['-e', '0']));
report('the first start', () => run([program, ...call]), forget);
report('every later start', () => run([program, ...call]));
report('of which own work', () => Number(run([ownWork, values.knowledge, words.join(' ')]).output));

function report(what, measure, before = () => {}) {
  const times = Array.from({ length: runs }, () => {
    before();
    const measured = measure();
    return typeof measured === 'number' ? measured : measured.time;
  });
  const [least, median, most] = [0, 0.5, 1].map((part) => quantile(times, part).toFixed(0));
  process.stdout.write(`${what.padEnd(20)} ${median.padStart(5)} ms  (${least} to ${most})\n`);
}

function run(args) {
  const start = performance.now();
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  const time = performance.now() - start;
  if (status !== 0) throw new Error(`${args.join(' ')} ended with ${status}: ${stderr}`);
  return { time, output: stdout };
}
