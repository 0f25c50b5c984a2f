/**
 * What an engine is here: settings, and a way from records to a search. Every engine is given the same
 * records with the same three fields, and nothing else.
 *
 * @typedef {{ id: string, title: string, question: string, text: string, group?: string }} BenchRecord
 * @typedef {{ id: string, score: number, group?: string }} Found best first; higher scores are surer
 * @typedef {(question: string, limit: number) => Found[]} Search
 * @typedef {Record<string, unknown>} Settings
 * @typedef {{
 *   name: string,
 *   package: string,
 *   settings: Settings,
 *   settingsFor?: Record<string, Settings>,
 *   choices?: Record<string, readonly unknown[]>,
 *   groups?: boolean,
 *   slow?: boolean,
 *   note?: string,
 *   build: (records: readonly BenchRecord[], settings: Settings) => Search,
 * }} Engine
 *   `settings` are for any set; `settingsFor` has, by name of a set, what is better for that set;
 *   `choices` are the settings that tuning tries, one list for each; `groups` says that the engine itself
 *   returns one record a group; a `slow` one is asked the sample only; `note` says what a reader of its
 *   figures must know.
 */

/** In the order of tables and charts. */
export const engineIds = [
  'pincite',
  'minisearch-tuned',
  'minisearch',
  'wink-bm25',
  'lunr',
  'flexsearch',
  'orama-tuned',
  'orama',
  'fuse-token',
  'fuse',
];

/**
 * Imports an engine, and only that one: what the others load must not count for its memory.
 *
 * @param {string} id
 * @returns {Promise<Engine>}
 */
export async function loadEngine(id) {
  return (await import(`./engines/${id}.mjs`)).engine;
}

/**
 * The engine with its best settings for a set.
 *
 * @param {Engine} engine
 * @param {string} [set] without one, or with one it was not tuned for, the engine keeps its settings
 * @returns {Engine}
 */
export function tunedFor(engine, set) {
  return { ...engine, settings: { ...engine.settings, ...engine.settingsFor?.[set] } };
}

/**
 * The fields that any of the records fills; an empty one only slows an engine down.
 *
 * @param {readonly BenchRecord[]} records
 */
export function usedFields(records) {
  return ['title', 'question', 'text'].filter((field) => records.some((record) => record[field]));
}

/**
 * A search that returns one record a group, the best, for engines that know no groups: they are asked
 * for so many records that `limit` groups are among them however many wordings each has.
 *
 * @param {Engine} engine
 * @param {readonly BenchRecord[]} records
 * @param {Settings} [settings]
 * @returns {(question: string, limit: number) => { key: string, score: number }[]} `key` is the group,
 *   or the id of a record without one
 */
export function buildGrouped(engine, records, settings = engine.settings) {
  const search = engine.build(records, settings);
  // Nothing is kept beside the index where nothing is needed: it would count as the engine's memory.
  if (engine.groups || records.every(({ group }) => group === undefined)) {
    return (question, limit) =>
      search(question, limit).map(({ id, group, score }) => ({ key: group ?? id, score }));
  }
  const keys = new Map(records.map(({ id, group }) => [id, group ?? id]));
  const depth = largestGroup(keys.values());
  return (question, limit) => {
    const best = new Map();
    for (const { id, score } of search(question, limit * depth)) {
      const key = keys.get(id);
      if (!best.has(key)) best.set(key, { key, score });
    }
    return [...best.values()].slice(0, limit);
  };
}

function largestGroup(keys) {
  const sizes = new Map();
  for (const key of keys) sizes.set(key, (sizes.get(key) ?? 0) + 1);
  let largest = 1;
  for (const size of sizes.values()) largest = Math.max(largest, size);
  return largest;
}
