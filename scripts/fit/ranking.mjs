/**
 * Fits the weights of the rank features on question sets.
 *
 *   node scripts/fit/ranking.mjs DIR      DIR holds {records, queries: [{q, rel}]} as JSON
 *
 * Every second question is fitted on, the others are only measured. Prints the table and the weights
 * for src/search/weights.ts. Needs `npm run build` before.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { rankFeatures } from '../../dist/search/groups.js';
import { createIndex } from '../../dist/search/index.js';
import { rankWeights } from '../../dist/search/weights.js';
import { mistype } from '../shared/mistakes.mjs';
import { randomFrom } from '../shared/random.mjs';
import { dot, fitListwise } from './regression.mjs';

const [folder] = process.argv.slice(2);
if (!folder) {
  process.stderr.write(
    'Say which folder holds the question sets: node scripts/fit/ranking.mjs DIR\n',
  );
  process.exit(2);
}
/** Questions taken of a set at most, so that a large set does not outweigh the others. */
const most = Number(process.env.MOST ?? 1200);
/** Groups kept of a question: the right one is seldom further down. */
const depth = 15;

const sets = readdirSync(folder)
  .filter((name) => name.endsWith('.json'))
  .map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')));

let weights = rankWeights;
// The best wording of a group is chosen by the weights, so they are fitted again with what they chose.
for (let round = 0; round < 2; round++) {
  const lists = sets.flatMap((set) => listsOf(set, weights));
  weights = fitListwise(
    lists.filter(({ fit, candidates }) => fit && candidates.some(({ right }) => right)),
    { start: weights },
  );
  for (const { name } of sets) {
    for (const typo of [false, true]) {
      const shares = [true, false].map((fit) =>
        rightFirst(
          lists.filter((list) => list.set === name && list.fit === fit && list.typo === typo),
          weights,
        ),
      );
      process.stdout.write(
        `${name.padEnd(12)} ${typo ? 'typo ' : 'clean'}  fitted ${shares[0]}  held out ${shares[1]}\n`,
      );
    }
  }
}
for (const [i, name] of rankFeatures.entries())
  process.stdout.write(`${name}: ${weights[i].toFixed(2)}\n`);

function listsOf({ name, records, queries }, weights) {
  const index = createIndex(records, { weights });
  const random = randomFrom(11);
  const asked = queries.filter(({ rel }) => Object.keys(rel).length > 0);
  const step = Math.max(1, asked.length / most);
  const lists = [];
  for (let at = 0; at < asked.length; at += step) {
    const { q, rel } = asked[Math.floor(at)];
    for (const typo of [false, true]) {
      const { groups } = index.rank(typo ? mistype(q, random) : q);
      const candidates = groups.slice(0, depth).map(({ group, best, features }) => ({
        features,
        right: rel[group] !== undefined || rel[index.record(best).id] !== undefined,
      }));
      lists.push({
        set: name,
        typo,
        fit: lists.length % 4 < 2,
        candidates,
        weight: 1000 / Math.min(most, asked.length),
      });
    }
  }
  return lists;
}

function rightFirst(lists, weights) {
  let right = 0;
  for (const { candidates } of lists) {
    const best = candidates.reduce(
      (a, b) => (dot(b.features, weights) > dot(a.features, weights) ? b : a),
      candidates[0] ?? { right: false, features: [] },
    );
    if (best?.right) right++;
  }
  return `${((100 * right) / Math.max(1, lists.length)).toFixed(1)}%`;
}
