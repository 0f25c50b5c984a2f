/** What was measured, on disk after every job, so that a run that is ended is not lost. */
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { loadEngine } from './engine.mjs';

const root = new URL('../../', import.meta.url);

/**
 * @param {string} path
 * @param {{ sample: number }} options
 */
export function openResults(path, { sample }) {
  const stored = existsSync(path)
    ? JSON.parse(readFileSync(path, 'utf8'))
    : { machine: machine(), sample, engines: {}, jobs: {} };
  const keyOf = ({ task, engine, options }) => `${task}/${engine}/${options.set ?? options.size}`;
  return {
    has: (job) => keyOf(job) in stored.jobs,
    async put(job, result) {
      stored.machine = machine();
      stored.engines[job.engine] = await describe(job.engine);
      stored.jobs[keyOf(job)] = result;
      // First beside it, then in its place: a run that is ended while writing loses nothing.
      writeFileSync(`${path}.new`, `${JSON.stringify(stored, null, 1)}\n`);
      renameSync(`${path}.new`, path);
    },
    all: () => stored,
  };
}

async function describe(id) {
  const { name, package: packageName, settings, settingsFor, note } = await loadEngine(id);
  const folder = packageName === 'pincite' ? root : new URL(`node_modules/${packageName}/`, root);
  const { version } = JSON.parse(readFileSync(new URL('package.json', folder), 'utf8'));
  return {
    name,
    package: packageName,
    version,
    settings,
    ...(settingsFor ? { settingsFor } : {}),
    ...(note ? { note } : {}),
  };
}

function machine() {
  return { cores: cpus().length, processor: cpus()[0]?.model ?? 'unknown', node: process.version };
}
