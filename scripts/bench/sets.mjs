/**
 * Sets of records and questions: those of a folder, or the invented one.
 *
 * @typedef {{ q: string, rel: Record<string, number> }} Question `rel` grades ids or groups; empty where
 *   the set holds no answer
 * @typedef {{
 *   name: string,
 *   records: (import('./engine.mjs').BenchRecord & { article?: string })[],
 *   questions: Question[],
 * }} QuestionSet
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { randomFrom } from '../shared/random.mjs';
import { inventSet } from './invented-set.mjs';

/** Any number; another one draws other samples. */
const sampleSeed = 29;

/**
 * @param {string | undefined} folder
 * @returns {string[]} names for `readSet`
 */
export function setNames(folder) {
  if (folder === undefined) return ['invented'];
  const names = readdirSync(folder).filter((name) => name.endsWith('.json'));
  if (names.length === 0) {
    throw new Error(`${folder} holds no .json set. docs/benchmark.md tells what one looks like.`);
  }
  return names.map((name) => name.replace(/\.json$/, ''));
}

/**
 * @param {string | undefined} folder
 * @param {string} name
 * @returns {QuestionSet}
 */
export function readSet(folder, name) {
  const { records, queries } =
    folder === undefined
      ? inventSet()
      : JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8'));
  return {
    name,
    // Sets often number their records; `rel`, as keys of JSON always are, is text.
    records: records.map(({ id, title = '', question = '', text = '', group, article }) => ({
      id: String(id),
      title,
      question,
      text,
      ...(group === undefined ? {} : { group: String(group) }),
      ...(article === undefined ? {} : { article }),
    })),
    questions: queries,
  };
}

/**
 * The sample first, drawn at random but the same in every run, then the rest, so that every engine that
 * stops early was asked the same questions. Not every so-manieth: sets are often in a regular order.
 *
 * @template T
 * @param {readonly T[]} all
 * @param {number} size
 * @returns {T[]}
 */
export function sampleFirst(all, size) {
  if (size >= all.length) return [...all];
  const random = randomFrom(sampleSeed);
  const drawn = all.map((_, i) => ({ i, lot: random() })).sort((a, b) => a.lot - b.lot);
  const picked = new Set(drawn.slice(0, size).map(({ i }) => i));
  return [...all.filter((_, i) => picked.has(i)), ...all.filter((_, i) => !picked.has(i))];
}
