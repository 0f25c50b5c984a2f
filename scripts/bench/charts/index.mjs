/** The charts of a run. */
import { meanOver, partOf } from '../tables.mjs';
import { drawBars } from './bars.mjs';
import { drawDots } from './dots.mjs';
import { drawLines } from './lines.mjs';

/**
 * @param {ReturnType<ReturnType<typeof import('../results.mjs').openResults>['all']>} results
 * @returns {Record<string, string>} SVG by file name; a part that was not measured has no chart
 */
export function drawCharts(results) {
  return {
    ...chartOf(results, 'quality', 'right-first.svg', rightFirst),
    ...chartOf(results, 'deciding', 'telling-apart.svg', tellingApart),
    ...chartOf(results, 'scale', 'latency.svg', (part) => growth(part, latency)),
    ...chartOf(results, 'scale', 'memory.svg', (part) => growth(part, memory)),
  };
}

const latency = {
  title: 'Latency as the records grow',
  said: 'Median time of a question, by number of generated records; both axes logarithmic. A line ends where its engine gave up.',
  of: ({ median }) => median,
  format: (milliseconds) =>
    milliseconds < 1000 ? `${milliseconds} ms` : `${milliseconds / 1000} s`,
};
const memory = {
  title: 'Memory as the records grow',
  said: 'What the index takes beside the records, by number of generated records; both axes logarithmic.',
  of: ({ bytes }) => bytes,
  format: (bytes) =>
    bytes < 1e6 ? `${bytes / 1e3} kB` : bytes < 1e9 ? `${bytes / 1e6} MB` : `${bytes / 1e9} GB`,
};

function chartOf(results, task, name, draw) {
  const part = { ...partOf(results, task), sample: results.sample };
  return part.columns.length === 0 ? {} : { [name]: draw(part) };
}

function rightFirst({ engines, columns, of, sample }) {
  const share = (id, wording) => {
    const mean = meanOver(columns, (set) => of(id, set)?.[wording]?.sample?.first);
    return mean === undefined ? undefined : 100 * mean;
  };
  return drawBars(
    {
      title: 'Right record first',
      said: `Mean over ${sets(columns)}, the same ${sample} questions of each at most for every engine.`,
      keys: ['as asked', 'one typing mistake'],
    },
    engines.map(({ id, name }) => ({
      name,
      own: id === 'pincite',
      values: [share(id, 'clean'), share(id, 'one typo')],
    })),
  );
}

function tellingApart({ engines, columns, of, sample }) {
  const figure = (id, set) => of(id, set)?.sample?.auroc;
  return drawDots(
    {
      title: 'Questions with an answer told from those without',
      said: `AUROC of the score, 0.5 is chance. A dot is a set, the stroke their mean; ${sample} questions of each at most.`,
      from: 0.4,
      to: 1,
      step: 0.1,
    },
    engines.map(({ id, name }) => ({
      name,
      own: id === 'pincite',
      values: columns.map((set) => figure(id, set)).filter((value) => value !== undefined),
      mean: meanOver(columns, (set) => figure(id, set)),
    })),
  );
}

function growth({ engines, columns, of }, { title, said, of: measured, format }) {
  const xs = columns.map(Number).sort((a, b) => a - b);
  return drawLines(
    { title, said, xs, format },
    engines.map(({ id, name }) => ({
      name,
      own: id === 'pincite',
      points: xs.flatMap((x) => {
        const result = of(id, String(x));
        const y = result && measured(result);
        return y > 0 ? [{ x, y }] : [];
      }),
    })),
  );
}

function sets(columns) {
  return columns.length === 1 ? 'one set' : `${columns.length} sets`;
}
