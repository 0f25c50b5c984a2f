/** Time and memory of an index. To be run in a fresh process with `--expose-gc`. */
import { buildGrouped } from './engine.mjs';
import { depth, quantile } from './measures.mjs';
import { wordings } from './wordings.mjs';

/** Questions asked before the clock counts, so that what is measured is compiled code. */
const warmUp = 100;
/** Below so many questions the 99th percentile is the slowest or second slowest by chance. */
const enoughForTail = 100;

/**
 * @typedef {{ failed: string } | {
 *   records: number, asked: number, build: number, bytes: number, median?: number, p99?: number,
 * }} Cost
 */

/**
 * @param {import('./engine.mjs').Engine} engine
 * @param {readonly import('./engine.mjs').BenchRecord[]} records
 * @param {readonly string[]} questions every second is asked with a typing mistake
 * @param {number} seconds after which no further question is asked
 * @returns {Cost} milliseconds a question, milliseconds to build, bytes that the index takes beside the records
 */
export function measureIndex(engine, records, questions, seconds) {
  const until = performance.now() + seconds * 1000;
  const before = bytesInUse();
  const started = performance.now();
  const search = buildGrouped(engine, records);
  const build = performance.now() - started;
  const bytes = bytesInUse() - before;
  if (performance.now() > until) {
    return { failed: `gave up: ${Math.round(build / 1000)} s to build` };
  }
  const asked = questions.map((question, i) => (i % 2 ? wordings['one typo'](question) : question));
  const warmUntil = performance.now() + Math.min(5000, (until - performance.now()) / 4);
  for (const question of asked.slice(0, warmUp)) {
    if (performance.now() > warmUntil) break;
    search(question, depth);
  }
  const times = [];
  for (const question of asked) {
    if (performance.now() > until) break;
    const start = performance.now();
    search(question, depth);
    times.push(performance.now() - start);
  }
  return {
    records: records.length,
    asked: times.length,
    build,
    bytes,
    ...(times.length > 0 ? { median: quantile(times, 0.5) } : {}),
    ...(times.length >= enoughForTail ? { p99: quantile(times, 0.99) } : {}),
  };
}

/** What is held after a collection: objects, and buffers outside the heap. */
function bytesInUse() {
  globalThis.gc?.();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}
