/**
 * How well questions are answered and refused.
 *
 *   npm run measure -- [QUESTIONS.json] [--knowledge DIR] [--misses] [--wordings N]
 *
 * `--wordings N`: with N wordings of each question and silence, drawn by lot, and as small a share of what
 * is asked elsewhere, as of a case that is not as far yet. One lot differs from another by some points, so
 * several are drawn: the mean, and from the lowest to the highest.
 *
 * Right: a citation stands in a paragraph that answers. Wrong: there are citations, and none does.
 * Refused: there is none. Without an answer, any citation is false. Needs `npm run build` before.
 */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { citationsOf } from '../dist/answer/answer.js';
import { createApp } from '../dist/app.js';
import { createCasebook, proofsOf } from '../dist/knowledge/casebook.js';
import { diskFolder } from '../dist/knowledge/folder.js';
import { openCasebook } from '../dist/knowledge/open.js';
import { randomFrom } from './shared/random.mjs';

const told = ['right', 'refused', 'wrong'];
const untold = ['refused, rightly', 'cited, falsely'];
/** Seeds of the lots. */
const lots = [1, 2, 3, 4, 5];

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    knowledge: { type: 'string', default: 'knowledge' },
    misses: { type: 'boolean', default: false },
    wordings: { type: 'string' },
  },
});
const questions = JSON.parse(readFileSync(positionals[0] ?? 'questions/held-out.json', 'utf8'));
const opened = openCasebook(diskFolder(values.knowledge));
if (!opened.ok) {
  process.stderr.write(`${values.knowledge} has problems: run "npx pincite check" first.\n`);
  process.exit(1);
}
const wordings = values.wordings === undefined ? undefined : Number(values.wordings);
if (wordings !== undefined && !(Number.isInteger(wordings) && wordings > 0)) {
  process.stderr.write('--wordings takes a whole number above 0.\n');
  process.exit(1);
}
const casebooks =
  wordings === undefined ? [opened.casebook] : lots.map((lot) => withFewer(wordings, lot));
const runs = [];
for (const casebook of casebooks) runs.push(resultsOf(await createApp(casebook)));

const [results] = runs;
if (values.misses) {
  for (const { q, outcome, answer } of results) {
    if (outcome === 'right' || outcome === 'refused, rightly') continue;
    process.stdout.write(`${outcome}: ${q}\n    ${answer.status}: ${answer.title}\n`);
  }
}
for (const answerable of [true, false]) {
  const asked = runs.map((run) => run.filter((result) => result.answerable === answerable));
  const [first] = asked;
  process.stdout.write(`${first.length} questions ${answerable ? 'with' : 'without'} an answer\n`);
  for (const outcome of answerable ? told : untold) {
    process.stdout.write(`  ${meanShare(asked, outcome)} ${outcome}\n`);
  }
}
if (wordings === undefined) {
  for (const kind of new Set(results.map((result) => result.kind))) {
    const asked = results.filter((result) => result.kind === kind);
    const good = asked.filter(
      ({ outcome }) => outcome === 'right' || outcome === 'refused, rightly',
    );
    process.stdout.write(`  ${kind}: ${good.length} of ${asked.length} as it should be\n`);
  }
}

function resultsOf(app) {
  return questions.map((question) => {
    const answer = app.run({ command: 'ask', args: { question: question.q } });
    const cited = citationsOf(answer).map(({ quote }) => `${quote.source.id}#${quote.paragraph}`);
    return { ...question, answer, outcome: outcomeOf(question, cited) };
  });
}

/** The same case with so many wordings, for one lot the same ones in every run. */
function withFewer(wordings, lot) {
  const { knowledge, lock } = opened;
  const random = randomFrom(lot);
  const some = (list, count) =>
    list
      .map((each) => ({ each, lot: random() }))
      .sort((a, b) => a.lot - b.lot)
      .slice(0, count)
      .map(({ each }) => each);
  const fewer = (records) =>
    records.map((record) => ({ ...record, ask: some(record.ask, wordings) }));
  const questions = fewer(knowledge.questions);
  const silences = fewer(knowledge.silences);
  const { elsewhere } = knowledge.vocabulary;
  const share = wordings / meanOf([...knowledge.questions, ...knowledge.silences]);
  const vocabulary = {
    ...knowledge.vocabulary,
    elsewhere: some(elsewhere, Math.round(elsewhere.length * Math.min(1, share))),
  };
  return createCasebook({ ...knowledge, questions, silences, vocabulary }, '', proofsOf(lock));
}

function meanOf(records) {
  return records.reduce((sum, { ask }) => sum + ask.length, 0) / records.length;
}

function outcomeOf({ answerable, paragraphs }, cited) {
  if (!answerable) return cited.length > 0 ? 'cited, falsely' : 'refused, rightly';
  if (cited.length === 0) return 'refused';
  return cited.some((place) => paragraphs.includes(place)) ? 'right' : 'wrong';
}

/** Mean over the runs, and from the lowest to the highest where there are several. */
function meanShare(runs, outcome) {
  const shares = runs.map(
    (asked) => (100 * asked.filter((result) => result.outcome === outcome).length) / asked.length,
  );
  const mean = shares.reduce((sum, share) => sum + share, 0) / shares.length;
  const spread =
    shares.length > 1
      ? ` (${Math.min(...shares).toFixed(1)} to ${Math.max(...shares).toFixed(1)})`
      : '';
  return `${mean.toFixed(1)}%`.padStart(6) + spread;
}
