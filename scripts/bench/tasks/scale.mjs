/** What an engine costs as the records grow, on generated records. */
import { measureIndex } from '../cost.mjs';
import { generate } from '../generated.mjs';

/**
 * @param {import('../engine.mjs').Engine} engine
 * @param {{ size: number, seconds: number }} options
 */
export function scale(engine, { size, seconds }) {
  const { records, questions } = generate(size, 1000);
  return measureIndex(engine, records, questions, seconds);
}
