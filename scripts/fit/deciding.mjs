/**
 * Fits ranking and deciding on a knowledge folder.
 *
 *   npm run fit -- [--knowledge DIR] [--off-topic FILE.txt] [--asked FILE.json] [--keep-ranking]
 *
 * Ranking and deciding are fitted on `--asked`, questions that people wrote without having seen the
 * knowledge, [{q, answerable, paragraphs: ["source#11"]}]; without them, on questions made of the
 * knowledge itself (`samples.mjs`). `--keep-ranking` leaves the ranking as it is. Prints how well the fitted
 * numbers do on questions that were held out, then the numbers for src/search/weights.ts
 * (`caseWeights`) and src/answer/thresholds.ts. Needs `npm run build` before.
 */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { confidenceFeatures, featuresOf, isSilence } from '../../dist/answer/confidence.js';
import { diskFolder } from '../../dist/knowledge/folder.js';
import { openCasebook } from '../../dist/knowledge/open.js';
import { rankFeatures } from '../../dist/search/groups.js';
import { caseWeights, rankWeights } from '../../dist/search/weights.js';
import { dot, fitListwise, fitLogistic, sigmoid } from './regression.mjs';
import { folds, samplesFrom } from './samples.mjs';

/** How much each kind of question counts. Typing mistakes and telegrams are askers too, but fewer. */
const shares = {
  plain: 1,
  mistyped: 1,
  telegraphic: 1,
  'question left out': 1,
  'word replaced': 0.7,
  'off topic': 0.5,
  'asked, answerable': 1,
  'asked, unanswerable': 1,
};

/** Brings scores to the size that `rankWeights` give, which margins are measured in. */
const scale = 1.5;
/** Keeps weights small: the questions are few. */
const ridge = 3e-4;

const rankRidge = 2e-3;

const { values } = parseArgs({
  options: {
    knowledge: { type: 'string', default: 'knowledge' },
    'off-topic': { type: 'string' },
    asked: { type: 'string' },
    'keep-ranking': { type: 'boolean', default: false },
  },
});
const opened = openCasebook(diskFolder(values.knowledge));
if (!opened.ok) {
  process.stderr.write(`${values.knowledge} has problems: run "npx pincite check" first.\n`);
  process.exit(1);
}
const offTopicFile = values['off-topic'];
const options = {
  ...(offTopicFile
    ? { besides: readFileSync(offTopicFile, 'utf8').split('\n').filter(Boolean) }
    : {}),
  ...(values.asked ? { asked: JSON.parse(readFileSync(values.asked, 'utf8')) } : {}),
};

const weights = values['keep-ranking']
  ? caseWeights
  : fitRanking(
      samplesFrom(opened.knowledge, { ...options, weights: rankWeights, made: !values.asked }),
    );
decide(samplesFrom(opened.knowledge, { ...options, weights, made: !values.asked }));

/** Fits the rank weights on the questions that people asked, or on those made of the knowledge. */
function fitRanking(samples) {
  const all = samples
    .filter(({ ranked }) => ranked.some(({ right }) => right))
    .map(({ kind, fold, ranked }) => ({
      kind,
      fold,
      candidates: ranked.map(({ entry, right }) => ({ features: entry.evidence.features, right })),
    }));
  const lists = all.filter(({ kind }) => kind.startsWith('asked') === (values.asked !== undefined));
  const first = (weights, of) =>
    of.filter(({ candidates }) => {
      const scores = candidates.map(({ features }) => dot(features, weights));
      return candidates[scores.indexOf(Math.max(...scores))].right;
    }).length / of.length;
  let held = 0;
  for (let fold = 0; fold < folds; fold++) {
    const fitted = fitListwise(
      lists.filter((list) => list.fold !== fold),
      { start: rankWeights, ridge: rankRidge },
    );
    held += first(
      fitted,
      lists.filter((list) => list.fold === fold),
    );
  }
  const fitted = fitListwise(lists, { start: rankWeights, ridge: rankRidge }).map(
    (weight) => weight * scale,
  );
  process.stdout.write(
    `right record first, where it is among the best: ${percent(first(rankWeights, lists))} with rankWeights, ${percent(held / folds)} fitted and held out\n`,
  );
  print('caseWeights', rankFeatures, fitted);
  return fitted.map((weight) => Number(weight.toFixed(2)));
}

/**
 * Questions made of the knowledge are harsher than people's: leaving a question out leaves its
 * neighbours, which answer it rightly and count as wrong. So where people asked, they decide.
 */
function decide(samples) {
  const usable = samples.flatMap((sample) => {
    const ranked = sample.ranked.map(({ entry }) => entry);
    // Whether to answer is asked of the best that the sources tell; a silence cites nothing as an answer.
    const best = sample.ranked.find(({ entry }) => !isSilence(entry));
    return best
      ? [
          Object.assign(sample, {
            features: featuresOf(best.entry, ranked),
            isOpposed: best.entry.evidence.opposed.length > 0,
            label: best.right && sample.answerable ? 1 : 0,
            weight: shares[sample.kind],
          }),
        ]
      : [];
  });
  const signs = confidenceFeatures.map(({ sign }) => sign);
  for (let fold = 0; fold < folds; fold++) {
    const { weights, bias } = fitLogistic(
      usable.filter((sample) => sample.fold !== fold),
      { steps: 1500, signs, ridge },
    );
    for (const sample of usable) {
      if (sample.fold === fold) sample.sure = sigmoid(dot(sample.features, weights) + bias);
    }
  }
  table(samples);
  const { weights, bias } = fitLogistic(usable, { steps: 2500, signs, ridge });
  process.stdout.write(`bias: ${bias.toFixed(2)},\n`);
  print(
    'weights',
    confidenceFeatures.map(({ name }) => name),
    weights,
  );
}

function table(samples) {
  const of = (kind) => samples.filter((sample) => sample.kind === kind);
  const kinds = Object.keys(shares).filter((kind) => of(kind).length > 0);
  process.stdout.write(`${kinds.map((kind) => `${kind} ${of(kind).length}`).join(', ')}\n`);
  process.stdout.write(
    'from  right and wrong of those with an answer | answered of those without\n',
  );
  for (let threshold = 0.1; threshold < 0.95; threshold += 0.05) {
    const cells = kinds.map((kind) => {
      const shown = of(kind).filter(({ sure = 0, isOpposed }) => sure >= threshold && !isOpposed);
      const right = shown.filter(({ label }) => label).length / of(kind).length;
      const other = shown.length / of(kind).length - right;
      return of(kind)[0]?.answerable ? `${percent(right)} ${percent(other)}` : percent(other);
    });
    process.stdout.write(`${threshold.toFixed(2)}  ${cells.join(' | ')}\n`);
  }
}

function print(title, names, weights) {
  process.stdout.write(
    `${title}:\n${names.map((name, i) => `  ${name}: ${weights[i].toFixed(2)},\n`).join('')}`,
  );
}

function percent(share) {
  return `${(100 * share).toFixed(1)}%`;
}
