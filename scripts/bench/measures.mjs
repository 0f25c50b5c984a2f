/** How good a ranking is; every measure is of one question, to be averaged over questions. */

/** Places that are looked at. */
export const depth = 10;

/**
 * @param {readonly string[]} found keys, best first
 * @param {Readonly<Record<string, number>>} relevant grade by key
 */
export function measuresOf(found, relevant) {
  const place = found.slice(0, depth).findIndex((key) => (relevant[key] ?? 0) > 0);
  return {
    first: place === 0 ? 1 : 0,
    amongThree: place >= 0 && place < 3 ? 1 : 0,
    reciprocalRank: place >= 0 ? 1 / (place + 1) : 0,
    ndcg: ndcg(found, relevant),
  };
}

/** Normalised discounted cumulative gain with linear gain, as trec_eval has it. */
function ndcg(found, relevant) {
  const gain = (grades) =>
    grades.slice(0, depth).reduce((sum, grade, i) => sum + grade / Math.log2(i + 2), 0);
  const ideal = gain(Object.values(relevant).sort((a, b) => b - a));
  return ideal === 0 ? 0 : gain(found.map((key) => relevant[key] ?? 0)) / ideal;
}

/**
 * @template {string} Name
 * @param {readonly Record<Name, number>[]} measured
 * @returns {Record<Name, number>}
 */
export function average(measured) {
  const names = Object.keys(measured[0] ?? {});
  return Object.fromEntries(
    names.map((name) => [
      name,
      measured.reduce((sum, one) => sum + one[name], 0) / measured.length,
    ]),
  );
}

/**
 * The value below which a share of the values lies, by nearest rank.
 *
 * @param {readonly number[]} values
 * @param {number} share 0 to 1
 */
export function quantile(values, share) {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)];
}
