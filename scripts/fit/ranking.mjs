/**
 * Fits the weights of the rank features on question sets.
 *
 *   node scripts/fit/ranking.mjs DIR [--leave-out]   DIR holds {records, queries: [{q, rel}]} as JSON
 *
 * Every second question is fitted on, the others are only measured; with `--leave-out`, each set also by
 * weights fitted on the other sets alone. Each set is also fitted on in other shapes, for records come in
 * many. Prints the table, by set and shape, and the weights for src/search/weights.ts. Needs
 * `npm run build` before.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { rankFeatures } from '../../dist/search/groups.js';
import { createIndex } from '../../dist/search/index.js';
import { rankWeights } from '../../dist/search/weights.js';
import { mistype } from '../shared/mistakes.mjs';
import { randomFrom } from '../shared/random.mjs';
import { dot, fitListwise } from './regression.mjs';
import { shapes } from './shapes.mjs';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { 'leave-out': { type: 'boolean', default: false } },
});
const [folder] = positionals;
if (!folder) {
  process.stderr.write(
    'Say which folder holds the question sets: node scripts/fit/ranking.mjs DIR\n',
  );
  process.exit(2);
}
/** Questions taken of a set at most. Whatever their number, each set counts as much as the others. */
const most = 1200;
/** Groups kept of a question: the right one is seldom further down. */
const depth = 15;
/** What a set counts in another shape than its own. */
const shapeShare = 0.1;

const sets = readdirSync(folder)
  .filter((name) => name.endsWith('.json'))
  .map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')));

let weights = rankWeights;
let lists = [];
// The best wording of a group is chosen by the weights, so they are fitted again with what they chose.
for (let round = 0; round < 2; round++) {
  lists = sets.flatMap((set) =>
    Object.keys(shapes).flatMap((shape) => listsOf(set, weights, shape)),
  );
  weights = fitted(lists.filter(({ fit }) => fit));
}
for (const { name } of sets) {
  const others = values['leave-out']
    ? fitted(lists.filter(({ set, fit }) => fit && set !== name))
    : undefined;
  for (const shape of Object.keys(shapes)) {
    for (const kind of ['clean', 'typo']) {
      const asked = lists.filter(
        (list) => list.set === name && list.shape === shape && list.kind === kind,
      );
      if (asked.length === 0) continue;
      const held = asked.filter(({ fit }) => !fit);
      const figures = [
        `fitted ${rightFirst(
          asked.filter(({ fit }) => fit),
          weights,
        )}`,
        `held out ${rightFirst(held, weights)}`,
        ...(others ? [`set left out ${rightFirst(held, others)}`] : []),
      ];
      process.stdout.write(
        `${name.padEnd(12)} ${shape.padEnd(14)} ${kind.padEnd(5)}  ${figures.join('  ')}\n`,
      );
    }
  }
}
for (const [i, name] of rankFeatures.entries()) {
  process.stdout.write(`${name}: ${weights[i].toFixed(2)}\n`);
}
process.stdout.write(`[${weights.map((weight) => Number(weight.toFixed(2))).join(', ')}]\n`);

function fitted(of) {
  const telling = of.filter(({ candidates }) => candidates.some(({ right }) => right));
  return fitListwise(telling, { start: rankWeights, steps: 250 });
}

function listsOf({ name, records, queries }, weights, shape) {
  const shaped = shapes[shape](records);
  if (shaped === undefined) return [];
  const groups = new Map(records.map(({ id, group }) => [id, group ?? id]));
  const index = createIndex(shaped, { weights });
  const random = randomFrom(11);
  const asked = queries.filter(({ rel }) => Object.keys(rel).length > 0);
  const step = Math.max(1, asked.length / most);
  const lists = [];
  for (let at = 0; at < asked.length; at += step) {
    const { q, rel } = asked[Math.floor(at)];
    for (const kind of ['clean', 'typo']) {
      const ranked = index.rank(kind === 'typo' ? mistype(q, random) : q).groups;
      lists.push({
        set: name,
        kind,
        shape,
        fit: lists.length % 4 < 2,
        candidates: ranked.slice(0, depth).map(({ group, features }) => ({
          features,
          right: rel[groups.get(group) ?? group] !== undefined,
        })),
        weight: (1000 * (shape === 'own' ? 1 : shapeShare)) / Math.min(most, asked.length),
      });
    }
  }
  return lists;
}

function rightFirst(lists, weights) {
  let right = 0;
  for (const { candidates } of lists) {
    const scores = candidates.map(({ features }) => dot(features, weights));
    if (candidates[scores.indexOf(Math.max(...scores))]?.right) right++;
  }
  return `${((100 * right) / Math.max(1, lists.length)).toFixed(1)}%`;
}
