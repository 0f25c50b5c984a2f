/**
 * Finds the best settings of an engine on question sets, one setting after the other.
 *
 *   node scripts/bench/tune.mjs ENGINE DIR [--names a,b] [--sample N] [--rounds N]
 *
 * For each setting in turn every choice is tried with the others as they stand, and the best is kept;
 * what counts is the right record first, mean over the sets, every second question mistyped. Prints
 * each step and the settings for the engine's file: those of several sets are its `settings`, and of one
 * set alone (`--names a`) what differs from them is its `settingsFor` that set.
 */
import { parseArgs } from 'node:util';
import { buildGrouped, loadEngine, tunedFor } from './engine.mjs';
import { average, measuresOf } from './measures.mjs';
import { readSet, sampleFirst, setNames } from './sets.mjs';
import { wordings } from './wordings.mjs';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    names: { type: 'string' },
    sample: { type: 'string', default: '100' },
    rounds: { type: 'string', default: '2' },
  },
});
const [id, folder] = positionals;
if (!id || !folder) {
  process.stderr.write('Say which engine and which sets: tune.mjs ENGINE DIR\n');
  process.exit(2);
}
const engine = await loadEngine(id);
const names = values.names?.split(',') ?? setNames(folder);
const sets = names.map((name) => {
  const { records, questions } = readSet(folder, name);
  const answerable = questions.filter(({ rel }) => Object.keys(rel).length > 0);
  const sample = Number(values.sample);
  return { records, asked: sampleFirst(answerable, sample).slice(0, sample) };
});

const { settings: start } = names.length === 1 ? tunedFor(engine, names[0]) : engine;
let best = { settings: start, figure: rightFirst(start) };
report(best);
for (let round = 0; round < Number(values.rounds); round++) {
  const before = best;
  for (const [name, choices] of Object.entries(engine.choices ?? {})) {
    for (const choice of choices) {
      if (choice === best.settings[name]) continue;
      const settings = { ...best.settings, [name]: choice };
      const figure = rightFirst(settings);
      process.stdout.write(`  ${name} ${choice}: ${(100 * figure).toFixed(2)}\n`);
      if (figure > best.figure) best = { settings, figure };
    }
  }
  if (best === before) break;
  report(best);
}
const differing = Object.entries(best.settings).filter(
  ([name, value]) => value !== engine.settings[name],
);
process.stdout.write(`${JSON.stringify(Object.fromEntries(differing))} differ\n`);

function rightFirst(settings) {
  const figures = sets.map(({ records, asked }) => {
    const search = buildGrouped(engine, records, settings);
    const measured = asked.map(({ q, rel }, i) => {
      const found = search(i % 2 ? wordings['one typo'](q) : q, 1).map(({ key }) => key);
      return { first: measuresOf(found, rel).first };
    });
    return average(measured).first;
  });
  return figures.reduce((sum, figure) => sum + figure, 0) / figures.length;
}

function report({ settings, figure }) {
  process.stdout.write(`${(100 * figure).toFixed(2)} with ${JSON.stringify(settings)}\n`);
}
