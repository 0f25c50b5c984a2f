/** How fast an engine answers on a set, how long its index takes to build, and what it takes up. */
import { measureIndex } from '../cost.mjs';
import { readSet, sampleFirst } from '../sets.mjs';

/** Questions are enough for a 99th percentile from here on. */
const most = 1000;

/**
 * @param {import('../engine.mjs').Engine} engine
 * @param {{ folder?: string, set: string, sample: number, sampleOnly?: boolean, seconds: number }} options
 */
export function speed(engine, { folder, set, sample, sampleOnly, seconds }) {
  const { records, questions } = readSet(folder, set);
  const asked = sampleFirst(questions, most)
    .slice(0, engine.slow || sampleOnly ? sample : most)
    .map(({ q }) => q);
  return measureIndex(engine, records, asked, seconds);
}
