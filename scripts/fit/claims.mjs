/**
 * Fits what checking a message goes by: whether the message is about the case, and whether a part of it
 * bears on a record. Measured on messages left out of the fit, a fifth at a time; the knowledge may have
 * learned from those too, which flatters.
 *
 *   npm run fit:claims -- [--messages FILE] [--knowledge DIR] [--misses]
 *
 * Prints what src/answer/claims/thresholds.ts holds. Needs `npm run build` before.
 */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { aboutFeatures, aboutFeaturesOf } from '../../dist/answer/claims/about.js';
import { candidateFeatures, readSentences } from '../../dist/answer/claims/candidates.js';
import { readerOf } from '../../dist/answer/claims/reader.js';
import { statementsFrom } from '../../dist/answer/claims/statements.js';
import { claimThresholds } from '../../dist/answer/claims/thresholds.js';
import { createApp } from '../../dist/app.js';
import { diskFolder } from '../../dist/knowledge/folder.js';
import { openCasebook } from '../../dist/knowledge/open.js';
import { inOneGo } from '../../dist/steps.js';
import { meets } from '../shared/messages.mjs';
import { dot, fitLogistic } from './regression.mjs';

const { values } = parseArgs({
  options: {
    messages: { type: 'string', default: 'questions/messages.json' },
    knowledge: { type: 'string', default: 'knowledge' },
    misses: { type: 'boolean', default: false },
  },
});
const opened = openCasebook(diskFolder(values.knowledge));
if (!opened.ok) {
  process.stderr.write(`${values.knowledge} has problems: run "npx pincite check" first.\n`);
  process.exit(1);
}
const { casebook } = opened;
const reader = inOneGo(readerOf((await createApp(casebook)).engine));
const folds = 5;
/** By then no other sentence is chosen. */
const aboutRounds = 6;
/** More than the candidates have: a message is one lesson here, so that there are fewer. */
const aboutRidge = 3e-4;
/** What a record counts that nobody said of whether it should come. The nearest would be shown. */
const unsaid = { nearest: 0.3, other: 0.15 };
/** What one counts that must not come. */
const misleading = 10;
/** What one counts that is near to a message about something else. */
const besides = 2;

const messages = JSON.parse(readFileSync(values.messages, 'utf8'))
  .filter(({ half }) => half === 'fitted')
  .map((message, i) => {
    const read = inOneGo(readSentences(reader, message.text));
    const isAbout = message.must.length > 0;
    const lessons = read.flatMap(({ candidates }) =>
      candidates.flatMap((candidate, place) => {
        const rank = candidates
          .slice(0, place)
          .filter(({ part }) => part === candidate.part).length;
        const right = message.must.some((any) => meets(casebook, candidate.id, any));
        const wrong = message.mustNot.includes(candidate.id);
        if ((right && wrong) || (!isAbout && rank > 0)) return [];
        const usual = rank === 0 ? unsaid.nearest : unsaid.other;
        const weight = !isAbout ? besides : right ? 1 / (1 + rank) : wrong ? misleading : usual;
        return [{ features: candidate.features, label: right ? 1 : 0, weight }];
      }),
    );
    return { ...message, fold: (i * 7) % folds, read, isAbout, lessons };
  });

for (let fold = 0; fold < folds; fold++) {
  const model = fitBoth(messages.filter((message) => message.fold !== fold));
  for (const message of messages.filter((each) => each.fold === fold)) {
    message.read = weighed(message.read, model.candidate);
    message.odds = Math.max(
      -9,
      ...inOneGo(aboutFeaturesOf(reader, message.read)).map((features) =>
        value(features, model.about),
      ),
    );
  }
}
report();
const fitted = fitBoth(messages);
print('about', aboutFeatures, fitted.about);
print('candidate', candidateFeatures, fitted.candidate);

/** Both models; what a message is judged by comes from candidates that were not fitted on it. */
function fitBoth(among) {
  const candidate = fitCandidates(among);
  const parts = 3;
  const lessons = Array.from({ length: parts }, (_, part) => {
    const left = fitCandidates(among.filter((_, i) => i % parts !== part));
    return among
      .filter((_, i) => i % parts === part)
      .map(({ read, isAbout }) => ({
        sentences: inOneGo(aboutFeaturesOf(reader, weighed(read, left))),
        label: isAbout ? 1 : 0,
      }))
      .filter(({ sentences }) => sentences.length > 0);
  }).flat();
  return { candidate, about: fitAbout(lessons) };
}

/**
 * A message is about the case if any of its sentences is, and none that is not may seem so: the lesson
 * of each is the sentence that now seems most about it (multiple-instance learning).
 */
function fitAbout(lessons) {
  let model = {
    bias: 0,
    weights: aboutFeatures.map((name) => (name === 'best' ? 1 : 0)),
  };
  for (let round = 0; round < aboutRounds; round++) {
    const samples = lessons.map(({ sentences, label }) => ({
      features: sentences.reduce((most, each) =>
        value(each, model) > value(most, model) ? each : most,
      ),
      label,
    }));
    model = fitLogistic(samples, { steps: 3000, ridge: aboutRidge });
  }
  return model;
}

function fitCandidates(among) {
  return fitLogistic(
    among.flatMap(({ lessons }) => lessons),
    { steps: 1500, ridge: 1e-4 },
  );
}

function weighed(read, model) {
  return read.map(({ sentence, candidates }) => ({
    sentence,
    candidates: candidates.map((each) => ({ ...each, odds: value(each.features, model) })),
  }));
}

function value(features, { weights, bias }) {
  return dot(features, weights) + bias;
}

function report() {
  const off = messages.filter(({ isAbout }) => !isAbout);
  const own = messages.filter(({ isAbout }) => isAbout);
  const ordered = off.map(({ odds }) => odds).sort((a, b) => b - a);
  for (const strays of [0, 1, 2, 4, 8]) {
    const least = (ordered[strays] ?? 0) + 1e-6;
    process.stdout.write(`${line(own, least)}; ${strays} of ${off.length} others bring any\n`);
  }
  process.stdout.write(`${line(own, claimThresholds.about.least)}, as it is now\n`);
  if (!values.misses) return;
  for (const { text, odds } of off.toSorted((a, b) => b.odds - a.odds).slice(0, 15)) {
    process.stdout.write(`other ${odds.toFixed(1)} ${text}\n`);
  }
  for (const message of own) {
    const { missing, wrong, ids } = brought(message, claimThresholds.about.least);
    if (missing.length + wrong.length === 0) continue;
    process.stdout.write(
      `${message.odds.toFixed(1)} ${message.text}\n    missing ${missing.map(([id]) => id)} wrong ${wrong} of ${ids}\n`,
    );
  }
}

function line(own, least) {
  const each = own.map((message) => brought(message, least));
  const whole = each.filter(({ missing }) => missing.length === 0).length;
  const nothing = each.filter(({ ids }) => ids.length === 0).length;
  const wrong = each.filter((message) => message.wrong.length > 0).length;
  const records = each.reduce((sum, { ids }) => sum + ids.length, 0) / own.length;
  return `from ${least.toFixed(2)}: ${whole} of ${own.length} bring all they must, ${nothing} nothing, ${wrong} one they must not, ${records.toFixed(2)} records`;
}

function brought({ read, must, mustNot, odds }, least) {
  const statements = statementsFrom(read, odds >= least);
  const ids = [...new Set(statements.flatMap((statement) => statement.ids))];
  return {
    ids,
    missing: must.filter((any) => !ids.some((id) => meets(casebook, id, any))),
    wrong: mustNot.filter((id) => ids.includes(id)),
  };
}

function print(title, names, { bias, weights }) {
  const rows = names.map((name, i) => `  ${name}: ${weights[i].toFixed(2)},\n`).join('');
  process.stdout.write(`${title}: bias: ${bias.toFixed(2)},\n${rows}`);
}
