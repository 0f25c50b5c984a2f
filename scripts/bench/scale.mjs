/**
 * How an index grows: time to build, save and load it, memory, time to answer, whether the right record
 * is still first among ever more strangers, and how long the event loop is held up.
 *
 *   node --expose-gc scripts/bench/scale.mjs SET.json [--records 10000,100000]
 *
 * The set is of the form of `npm run bench`. Its records are joined by paragraphs made of its own, until
 * there are as many as asked for. Needs `npm run build` before.
 */
import { readFileSync } from 'node:fs';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { createIndex, createIndexInWorker, loadIndex } from '../../dist/search/index.js';
import { quantile } from './measures.mjs';
import { variedCorpus } from './varied-corpus.mjs';
import { wordings } from './wordings.mjs';

/** Questions asked at most, and before the clock counts. */
const mostAsked = 400;
const warmUp = 100;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { records: { type: 'string', default: '10000,100000' } },
});
const set = JSON.parse(readFileSync(positionals[0], 'utf8'));
for (const count of values.records.split(',').map(Number)) await measure(count);

async function measure(count) {
  const records = [
    ...set.records.slice(0, count),
    ...variedCorpus(set.records, { count: Math.max(0, count - set.records.length) }),
  ];
  say(`${records.length} records`);
  const before = memory();
  const build = timed(() => createIndex(records));
  const index = build.result;
  say(`  build ${ms(build)}, ${Math.round((memory() - before) / 2 ** 20)} MB beside the records`);
  const save = timed(() => index.save());
  const load = timed(() => loadIndex(save.result));
  say(`  save ${ms(save)}, ${Math.round(save.result.length / 2 ** 20)} MB; load ${ms(load)}`);
  for (const way of ['clean', 'one typo']) ask(index, way);

  say('  longest that the event loop was held up');
  const inWorker = await watched(() => createIndexInWorker(records));
  say(`    building in a worker: ${inWorker.longest}, done after ${ms(inWorker)}`);
  const some = records.slice(-10);
  const changed = await watched(async () => {
    for (const record of some) {
      inWorker.result.put([{ ...record, title: `${record.title} again` }]);
      await setTimeout(1);
    }
    inWorker.result.remove(some.slice(0, 5).map(({ id }) => id));
  });
  say(`    ten records put, one at a time, and five removed: ${changed.longest}`);
}

function ask(index, way) {
  const answerable = set.queries.filter(({ rel }) => Object.keys(rel).length > 0);
  const step = Math.max(1, Math.floor(answerable.length / mostAsked));
  const questions = answerable.filter((_, i) => i % step === 0).slice(0, mostAsked);
  const times = [];
  let right = 0;
  for (const [i, { q, rel }] of [...questions.slice(0, warmUp), ...questions].entries()) {
    const question = wordings[way](q);
    const { result, time } = timed(() => index.search(question));
    if (i < Math.min(warmUp, questions.length)) continue;
    times.push(time);
    if (rel[result[0]?.id] !== undefined || rel[result[0]?.group] !== undefined) right++;
  }
  const share = ((100 * right) / questions.length).toFixed(1);
  const [median, p99] = [0.5, 0.99].map((part) => quantile(times, part).toFixed(2));
  say(`  ${way}: median ${median} ms, 99th percentile ${p99} ms, right first ${share}%`);
}

async function watched(work) {
  const delay = monitorEventLoopDelay({ resolution: 1 });
  await setTimeout(20);
  delay.enable();
  const start = performance.now();
  const result = await work();
  const time = performance.now() - start;
  await setTimeout(20);
  delay.disable();
  return { result, time, longest: `${(delay.max / 1e6).toFixed(1)} ms` };
}

function timed(work) {
  const start = performance.now();
  const result = work();
  return { result, time: performance.now() - start };
}

function memory() {
  globalThis.gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

function ms({ time }) {
  return `${time.toFixed(0)} ms`;
}

function say(line) {
  process.stdout.write(`${line}\n`);
}
