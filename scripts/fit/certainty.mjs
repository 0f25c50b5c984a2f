/**
 * Fits how certain a search is of its best result, on question sets.
 *
 *   node scripts/fit/certainty.mjs DIR      DIR holds {records, queries: [{q, rel}]} as JSON
 *
 * Of every set a half of the groups is indexed, then the other half, and all questions are asked of
 * both, so that each question is asked once where it has an answer and once where it has none; a set that
 * holds questions without an answer is also asked whole. Every second question is held out. Needs `npm run build` before.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { certaintyFeatures, certaintyOf } from '../../dist/search/certainty.js';
import { createIndex } from '../../dist/search/index.js';
import { auroc, rightAtPrecision } from '../shared/deciding-measures.mjs';
import { mistype } from '../shared/mistakes.mjs';
import { randomFrom } from '../shared/random.mjs';
import { dot, fitLogistic } from './regression.mjs';

const [folder] = process.argv.slice(2);
if (!folder) {
  process.stderr.write(
    'Say which folder holds the question sets: node scripts/fit/certainty.mjs DIR\n',
  );
  process.exit(2);
}
/** Questions taken of a set at most, so that a large set does not outweigh the others. */
const most = 800;

const samples = readdirSync(folder)
  .filter((name) => name.endsWith('.json'))
  .flatMap((name) => samplesOf(JSON.parse(readFileSync(join(folder, name), 'utf8'))));
const { weights, bias } = fitLogistic(
  samples.filter(({ fit }) => fit),
  { steps: 1500, ridge: 1e-3 },
);
for (const set of new Set(samples.map((sample) => sample.set))) {
  const held = samples
    .filter((sample) => sample.set === set && !sample.fit)
    .map((sample) => ({ ...sample, score: dot(sample.features, weights) }));
  process.stdout.write(
    `${set.padEnd(12)} AUROC ${auroc(held).toFixed(3)}  answered right while 90% of what is shown is right: ${rightAtPrecision(held, 0.9).toFixed(3)}\n`,
  );
}
process.stdout.write(
  `${certaintyFeatures.map((name, i) => `${name}: ${weights[i].toFixed(2)}`).join('\n')}\n`,
);
process.stdout.write(
  `[${weights.map((weight) => Number(weight.toFixed(2))).join(', ')}]\nbias ${bias.toFixed(2)}\n`,
);

function samplesOf({ name, records, queries }) {
  const keyOf = (record) => record.article ?? record.group ?? record.id;
  const keys = [...new Set(records.map(keyOf))];
  // By twos: the questions of a set may be those of every second article.
  const half = new Map(keys.map((key, i) => [key, (i >> 1) % 2]));
  const hasUnanswerable = queries.some(({ rel }) => Object.keys(rel).length === 0);
  const random = randomFrom(3);
  const step = Math.max(1, queries.length / most);
  const asked = [];
  for (let at = 0; at < queries.length; at += step) asked.push(queries[Math.floor(at)]);
  const parts = [0, 1].map((side) => records.filter((record) => half.get(keyOf(record)) === side));
  return [...parts, ...(hasUnanswerable ? [records] : [])].flatMap((part) => {
    const index = createIndex(part);
    const held = new Set(part.flatMap(({ id, group }) => [id, group]));
    return asked.flatMap(({ q, rel }, i) => {
      const ranking = index.rank(i % 3 === 0 ? mistype(q, random) : q);
      const best = ranking.groups[0];
      if (!best) return [];
      const right = rel[best.group] !== undefined || rel[index.record(best.best).id] !== undefined;
      const answerable = Object.keys(rel).some((id) => held.has(id));
      return [
        {
          set: name,
          fit: i % 2 === 0,
          features: certaintyOf(ranking, 0),
          right,
          answerable,
          // To be shown is to be right; but a near miss is nearer than what has no answer at all.
          label: ((right ? 1 : 0) + (answerable ? 1 : 0)) / 2,
          weight: 1000 / asked.length,
        },
      ];
    });
  });
}
