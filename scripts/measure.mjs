/**
 * How well questions are answered and refused.
 *
 *   npm run measure -- [QUESTIONS.json] [--knowledge DIR] [--misses] [--wordings N]
 *
 * `--wordings N`: with N wordings of each question and silence, drawn by lot, and as small a share of what
 * is asked elsewhere, as of a case that is not as far yet.
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
const app = await createApp(wordings === undefined ? opened.casebook : withFewer(wordings));

const results = questions.map((question) => {
  const answer = app.run({ command: 'ask', args: { question: question.q } });
  const cited = citationsOf(answer).map(({ quote }) => `${quote.source.id}#${quote.paragraph}`);
  return { ...question, answer, outcome: outcomeOf(question, cited) };
});
if (values.misses) {
  for (const { q, outcome, answer } of results) {
    if (outcome === 'right' || outcome === 'refused, rightly') continue;
    process.stdout.write(`${outcome}: ${q}\n    ${answer.status}: ${answer.title}\n`);
  }
}
for (const answerable of [true, false]) {
  const asked = results.filter((result) => result.answerable === answerable);
  process.stdout.write(`${asked.length} questions ${answerable ? 'with' : 'without'} an answer\n`);
  for (const outcome of new Set(asked.map((result) => result.outcome))) {
    process.stdout.write(`  ${share(asked, outcome)} ${outcome}\n`);
  }
}
for (const kind of new Set(results.map((result) => result.kind))) {
  const asked = results.filter((result) => result.kind === kind);
  const good = asked.filter(({ outcome }) => outcome === 'right' || outcome === 'refused, rightly');
  process.stdout.write(`  ${kind}: ${good.length} of ${asked.length} as it should be\n`);
}

/** The same case with so many wordings, the same ones in every run. */
function withFewer(wordings) {
  const { knowledge, lock } = opened;
  const random = randomFrom(7);
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

function share(asked, outcome) {
  const count = asked.filter((result) => result.outcome === outcome).length;
  return `${((100 * count) / asked.length).toFixed(1)}%`.padStart(6);
}
