/**
 * How well a score tells the questions that have an answer from those that have none.
 *
 * @typedef {{
 *   score: number,
 *   answerable: boolean,
 *   right: boolean,
 * }} Decided What came first for a question: its score, whether the set answers the question at all,
 *   and whether what came first is the answer. Nothing found scores -Infinity.
 */

/**
 * How often a question with an answer scores higher than one without; ties count half. 0.5 is chance.
 * The area under the ROC curve, by the ranks of the scores (Mann-Whitney U).
 *
 * @param {readonly Decided[]} decided
 * @returns {number} NaN where there are no questions of one of the two kinds
 */
export function auroc(decided) {
  let above = 0;
  let unanswerableBelow = 0;
  for (const tied of byScore(decided).reverse()) {
    const yes = tied.filter(({ answerable }) => answerable).length;
    const no = tied.length - yes;
    above += yes * (unanswerableBelow + no / 2);
    unanswerableBelow += no;
  }
  return above / (unanswerableBelow * (decided.length - unanswerableBelow));
}

/**
 * Share of the answerable questions that are answered right, where everything from some score upwards
 * is shown and that score is chosen so that at least `precision` of what is shown is right. Equal
 * scores are shown together or not at all.
 *
 * @param {readonly Decided[]} decided
 * @param {number} precision 0 to 1
 */
export function rightAtPrecision(decided, precision) {
  let shown = 0;
  let right = 0;
  let best = 0;
  for (const tied of byScore(decided)) {
    if (tied[0].score === Number.NEGATIVE_INFINITY) break;
    shown += tied.length;
    right += tied.filter((one) => one.right).length;
    if (right >= precision * shown) best = right;
  }
  return best / decided.filter(({ answerable }) => answerable).length;
}

/** Highest first; equal scores in one list. */
function byScore(decided) {
  const lists = [];
  for (const one of decided.toSorted((a, b) =>
    a.score < b.score ? 1 : a.score > b.score ? -1 : 0,
  )) {
    const last = lists.at(-1);
    if (last && last[0].score === one.score) last.push(one);
    else lists.push([one]);
  }
  return lists;
}
