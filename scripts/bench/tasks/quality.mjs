/** How often an engine finds the right record, by how the question is worded. */
import { buildGrouped } from '../engine.mjs';
import { average, depth, measuresOf } from '../measures.mjs';
import { readSet, sampleFirst } from '../sets.mjs';
import { wordings } from '../wordings.mjs';

/**
 * @typedef {ReturnType<typeof measuresOf>} Measures
 * @typedef {{ asked: number, of: number, all?: Measures, sample?: Measures }} Asked
 */

/**
 * @param {import('../engine.mjs').Engine} engine
 * @param {{ folder?: string, set: string, sample: number, sampleOnly?: boolean, seconds: number }} options
 * @returns {Record<string, Asked>} by wording: how many questions were asked, the averages over all of them, and over the
 *   sample; without averages where time ran out before the sample was asked
 */
export function quality(engine, { folder, set, sample, sampleOnly, seconds }) {
  const { records, questions } = readSet(folder, set);
  const ordered = sampleFirst(
    questions.filter(({ rel }) => Object.keys(rel).length > 0),
    sample,
  );
  const asked = engine.slow || sampleOnly ? ordered.slice(0, sample) : ordered;
  const search = buildGrouped(engine, records);
  const until = performance.now() + seconds * 1000;
  const result = {};
  for (const [wording, reword] of Object.entries(wordings)) {
    const measured = [];
    for (const { q, rel } of asked) {
      if (performance.now() > until) break;
      const found = search(reword(q), depth).map(({ key }) => key);
      measured.push(measuresOf(found, rel));
    }
    const size = Math.min(sample, ordered.length);
    result[wording] = {
      asked: measured.length,
      of: ordered.length,
      ...(measured.length === ordered.length ? { all: average(measured) } : {}),
      ...(measured.length >= size ? { sample: average(measured.slice(0, size)) } : {}),
    };
  }
  return result;
}
