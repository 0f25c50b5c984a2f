/** Refuses what would be taken in and never found. Not every caller is checked by a compiler. */
import { holders } from './rarity.js';
import type { IndexOptions, LoadOptions } from './search-index.js';
import type { SearchRecord } from './types.js';

/**
 * What sets often bring passes: nothing (`null` as `undefined`) for a field that may be left out.
 * @param before records of the same set that were checked already, for the number in the message
 * @throws {TypeError} with the record's place, its id and the field
 */
export function checkRecords(records: readonly SearchRecord[], before = 0): void {
  checkArray('records', records);
  for (let i = 0; i < records.length; i++) {
    const wrong = wrongWith(records[i]);
    if (wrong !== undefined) throw new TypeError(`Record ${before + i + 1}${wrong}`);
  }
}

/** @throws {TypeError} */
export function checkIds(ids: readonly string[]): void {
  checkArray('ids', ids);
  const wrong = ids.findIndex((id) => !isText(id));
  if (wrong < 0) return;
  throw new TypeError(`Id ${wrong + 1} is ${kindOf(ids[wrong])}. Ids are strings.`);
}

/** @throws {TypeError} */
export function checkArray(what: string, given: readonly unknown[]): void {
  if (Array.isArray(given)) return;
  throw new TypeError(`What was given as ${what} is ${kindOf(given)}. Give an array.`);
}

/**
 * A list of words where lists are wanted would be taken for letters.
 * @param weighed how many weights there are to be
 * @throws {TypeError} with the option and the place in it
 */
export function checkOptions(
  { same, different, elsewhere, ...ranking }: IndexOptions,
  weighed: number,
): void {
  for (const [name, lists] of Object.entries({ same, different })) {
    if (lists === undefined) continue;
    checkArray(name, lists);
    const at = lists.findIndex((list) => !Array.isArray(list) || !list.every(isText));
    if (at < 0) continue;
    throw new TypeError(
      `List ${at + 1} of ${name} is ${kindOf(lists[at])}. Each is an array of words and phrases: ${name}: [['sacked', 'dismissed']].`,
    );
  }
  if (elsewhere !== undefined) {
    checkArray('elsewhere', elsewhere);
    const at = elsewhere.findIndex((text) => !isText(text));
    if (at >= 0)
      throw new TypeError(`Text ${at + 1} of elsewhere is ${kindOf(elsewhere[at])}. Give strings.`);
  }
  checkRanking(ranking, weighed);
}

/**
 * What is said anew where an index is loaded.
 * @throws {TypeError} with the option
 */
export function checkRanking(
  { weights, commonBy, learned, learns, english }: LoadOptions,
  weighed: number,
): void {
  if (commonBy !== undefined && !holders.includes(commonBy)) {
    throw new TypeError(
      `What makes a word common (commonBy) is ${isText(commonBy) ? `'${commonBy}'` : kindOf(commonBy)}. Give ${holders.map((each) => `'${each}'`).join(' or ')}.`,
    );
  }
  if (learned !== undefined && typeof learned?.judge !== 'function') {
    throw new TypeError(`What has learned (learned) is ${kindOf(learned)} that judges nothing.`);
  }
  if (learns !== undefined && typeof learns !== 'boolean') {
    throw new TypeError(`Whether it learns (learns) is ${kindOf(learns)}. Give true or false.`);
  }
  if (english !== undefined && typeof english?.has !== 'function') {
    throw new TypeError(`What knows English (english) is ${kindOf(english)}. Give EnglishWords.`);
  }
  if (weights === undefined) return;
  checkArray('weights', weights);
  if (weights.length !== weighed) {
    throw new TypeError(
      `The number of weights is ${weights.length}. Give ${weighed}, one for each rank feature.`,
    );
  }
  const at = weights.findIndex((weight) => !Number.isFinite(weight));
  if (at >= 0)
    throw new TypeError(`Weight ${at + 1} is ${kindOf(weights[at])}. Give a finite number.`);
}

/** @throws {TypeError} */
export function checkBytes(bytes: Uint8Array): void {
  if (bytes instanceof Uint8Array) return;
  throw new TypeError(
    `What was given as the bytes of an index is ${kindOf(bytes)}. Give a Uint8Array.`,
  );
}

/** @throws {TypeError} */
export function checkText(what: string, text: string): void {
  if (!isText(text)) throw new TypeError(`${what} is ${kindOf(text)}. Give a string.`);
}

/** @throws {RangeError} */
export function checkLimit(limit: number): void {
  if ((Number.isInteger(limit) && limit >= 0) || limit === Number.POSITIVE_INFINITY) return;
  throw new RangeError(`The limit is ${String(limit)}. Give a whole number, 0 or more.`);
}

const texts = ['title', 'question', 'text'] as const;

/** Read as if anything could be there. */
function wrongWith(record: Partial<Record<keyof SearchRecord, unknown>> | null | undefined) {
  if (typeof record !== 'object' || record === null) {
    return ` is ${kindOf(record)}. Records are objects with an id and a text.`;
  }
  const { id, group } = record;
  if (!isText(id)) return ` has an id that is ${kindOf(id)}. Make strings of all ids.`;
  const named = ` (${JSON.stringify(id)})`;
  if (group !== undefined && group !== null && !isText(group)) {
    return `${named} has a group that is ${kindOf(group)}. Make strings of all groups.`;
  }
  const told = texts.filter((field) => record[field] !== undefined && record[field] !== null);
  const wrong = told.find((field) => !isText(record[field]));
  if (wrong !== undefined) {
    const hint = wrong === 'question' ? ' Several wordings are several records of one group.' : '';
    return `${named} has a ${wrong} that is ${kindOf(record[wrong])}. Make a string of it.${hint}`;
  }
  return told.length > 0
    ? undefined
    : `${named} has no text, no title and no question: nothing to be found by.`;
}

function isText(given: unknown): given is string {
  return typeof given === 'string';
}

function kindOf(given: unknown): string {
  if (given === undefined || given === null) return String(given);
  if (Array.isArray(given)) return 'an array';
  if (typeof given === 'number') return `the number ${given}`;
  return typeof given === 'object' ? 'an object' : `a ${typeof given}`;
}
