/** What was measured as tables in Markdown: a row an engine, and means over sets beside each set. */
import { engineIds } from './engine.mjs';
import { wordings } from './wordings.mjs';

/** Stands where something was not measured. */
const none = '–';

/** @param {ReturnType<ReturnType<typeof import('./results.mjs').openResults>['all']>} results */
export function tablesOf(results) {
  const scopes = {
    all: 'all questions',
    sample: `a sample: the same ${results.sample} questions of each set at most for every engine`,
  };
  const perScope = (tables, task) =>
    Object.entries(scopes).flatMap(([scope, said]) => tables(partOf(results, task), scope, said));
  return [
    engineTable(results),
    settingsTable(results),
    ...perScope(qualityTables, 'quality'),
    ...perScope(decidingTables, 'deciding'),
    ...costTables('Cost on the sets', partOf(results, 'speed')),
    ...costTables('Cost as the records grow (generated records)', partOf(results, 'scale')),
  ]
    .filter(Boolean)
    .join('\n');
}

/** What was measured, on what, and with which settings. */
function engineTable({ machine, engines }) {
  const rows = engineIds
    .filter((id) => id in engines)
    .map((id) => {
      const { name, package: packageName, version, settings, note = '' } = engines[id];
      return [name, `${packageName} ${version}`, saidOf(settings) || 'as it comes', note];
    });
  const { processor, cores, node } = machine;
  return table(
    `Engines, on ${processor} with ${cores} cores, Node ${node}`,
    ['engine', 'package', 'settings', 'note'],
    rows,
  );
}

/** What engines that are tuned for each set apart have otherwise there. */
function settingsTable({ engines, jobs }) {
  const sets = new Set(Object.keys(jobs).map((key) => key.split('/')[2]));
  const columns = [...sets].filter((set) =>
    Object.values(engines).some(({ settingsFor = {} }) => set in settingsFor),
  );
  if (columns.length === 0) return '';
  return table(
    'Settings that differ for a set, found on its own questions; an engine that is not here has the same for all sets',
    ['engine', ...columns],
    engineIds
      .filter((id) => engines[id]?.settingsFor)
      .map((id) => [
        engines[id].name,
        ...columns.map((set) => saidOf(engines[id].settingsFor[set] ?? {}) || 'none'),
      ]),
  );
}

function saidOf(settings) {
  return Object.entries(settings)
    .map(([key, value]) => `${key} ${value}`)
    .join(', ');
}

/**
 * One task's results.
 *
 * @returns {{
 *   engines: { id: string, name: string }[],
 *   columns: string[],
 *   of: (engine: string, column: string) => any,
 * }} `columns` are sets or numbers of records
 */
export function partOf({ jobs, engines }, task) {
  const keys = Object.keys(jobs)
    .map((key) => key.split('/'))
    .filter(([name]) => name === task);
  return {
    engines: engineIds
      .filter((id) => keys.some(([, engine]) => engine === id))
      .map((id) => ({ id, name: engines[id].name })),
    columns: [...new Set(keys.map(([, , column]) => column))],
    of: (engine, column) => jobs[`${task}/${engine}/${column}`],
  };
}

/** Mean over the columns; undefined where one is missing, so that no mean is over easier sets. */
export function meanOver(columns, figureOf) {
  const values = columns.map(figureOf);
  if (values.length === 0 || values.some((value) => value === undefined)) return undefined;
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function qualityTables({ engines, columns, of }, scope, said) {
  const rowsOf = (cells) => engines.map(({ id, name }) => [name, ...cells(id)]);
  const value = (id, set, wording, measure) => of(id, set)?.[wording]?.[scope]?.[measure];
  const mean = (id, wording, measure) =>
    meanOver(columns, (set) => value(id, set, wording, measure));
  return [
    table(
      `Right record first, mean over ${columns.length} set(s), ${said}`,
      ['engine', ...Object.keys(wordings), 'among three', 'MRR@10', 'nDCG@10'],
      rowsOf((id) => [
        ...Object.keys(wordings).map((wording) => percent(mean(id, wording, 'first'))),
        percent(mean(id, 'clean', 'amongThree')),
        fixed(mean(id, 'clean', 'reciprocalRank')),
        fixed(mean(id, 'clean', 'ndcg')),
      ]),
    ),
    table(
      `Right record first by set, clean / one typo, ${said}`,
      ['engine', ...columns],
      rowsOf((id) =>
        columns.map((set) =>
          ['clean', 'one typo']
            .map((wording) => percent(value(id, set, wording, 'first')))
            .join(' / '),
        ),
      ),
    ),
    table(
      `nDCG@10 by set, clean, ${said}`,
      ['engine', ...columns],
      rowsOf((id) => columns.map((set) => fixed(value(id, set, 'clean', 'ndcg')))),
    ),
  ];
}

function decidingTables({ engines, columns, of }, scope, said) {
  const value = (id, set, figure) => of(id, set)?.[scope]?.[figure];
  const mean = (id, figure) => meanOver(columns, (set) => value(id, set, figure));
  const bySet = (title, figure, format) =>
    table(
      `${title}, ${said}`,
      ['engine', 'mean', ...columns],
      engines.map(({ id, name }) => [
        name,
        format(mean(id, figure)),
        ...columns.map((set) => format(value(id, set, figure))),
      ]),
    );
  return [
    bySet('Questions with an answer told from those without, AUROC of the score', 'auroc', fixed),
    bySet('Answered right while 95% of what is shown is right', 'rightAt95', percent),
    bySet('Answered right while 90% of what is shown is right', 'rightAt90', percent),
  ];
}

function costTables(title, { engines, columns, of }) {
  if (columns.length === 0) return [];
  const bySet = (what, cell) =>
    table(
      `${title}: ${what}`,
      [
        'engine',
        ...columns.map((column) =>
          Number(column) ? Number(column).toLocaleString('en-GB') : column,
        ),
      ],
      engines.map(({ id, name }) => [
        name,
        ...columns.map((column) => {
          const result = of(id, column);
          return result ? (result.failed ?? cell(result)) : none;
        }),
      ]),
    );
  return [
    bySet(
      'latency in ms, median / 99th percentile',
      ({ median, p99 }) => `${time(median)} / ${time(p99)}`,
    ),
    bySet('time to build in ms', ({ build }) => time(build)),
    bySet('memory of the index in MB', ({ bytes }) => (bytes / 1e6).toFixed(1)),
  ];
}

/** Empty where nothing of it was measured. */
function table(title, head, rows) {
  if (rows.every((cells) => cells.slice(1).every((cell) => /^[–/ ]*$/.test(cell)))) return '';
  const right = rows.every((cells) => cells.slice(1).every((cell) => /^[\d.,/ –]*$/.test(cell)));
  const rule = head.map((_, i) => (i > 0 && right ? '---:' : '---'));
  const lines = [head, rule, ...rows];
  return `**${title}**\n\n${lines.map((cells) => `| ${cells.join(' | ')} |\n`).join('')}`;
}

function percent(share) {
  return share === undefined ? none : (100 * share).toFixed(1);
}

function fixed(value) {
  return value === undefined ? none : value.toFixed(3);
}

/** Three digits, whatever the size. */
function time(milliseconds) {
  return milliseconds === undefined
    ? none
    : Number(milliseconds.toPrecision(3)).toLocaleString('en-GB', { maximumFractionDigits: 3 });
}
