/** What the command line asks for. */
import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { engineIds } from './engine.mjs';
import { setNames } from './sets.mjs';
import { tasks } from './tasks/index.mjs';

/** Asked of slow engines; 150 questions put a share of a half within 8 points, 19 times in 20. */
const usualSample = 150;
/** For one job. */
const usualSeconds = 900;
/** Where no sets are given, a run should take no more than a minute or two. */
const short = { sample: 60, seconds: 8, sizes: [1000, 10_000] };
const usualSizes = [1000, 10_000, 100_000, 1_000_000];

/**
 * @param {string[]} args
 * @returns {{ problem: string } | {
 *   sets?: string, names: string[], tasks: string[], engines: string[], sizes: number[],
 *   sample: number, sampleOnly: boolean, seconds: number, out: string, resume: boolean,
 * }}
 */
export function readOptions(args) {
  let values;
  try {
    values = parseArgs({
      args,
      options: {
        sets: { type: 'string' },
        names: { type: 'string' },
        only: { type: 'string' },
        engines: { type: 'string' },
        sizes: { type: 'string' },
        sample: { type: 'string' },
        'sample-only': { type: 'boolean', default: false },
        seconds: { type: 'string' },
        out: { type: 'string', default: 'bench-results' },
        resume: { type: 'boolean', default: false },
      },
    }).values;
  } catch (error) {
    return { problem: error.message };
  }
  const folder = values.sets;
  if (folder !== undefined && !existsSync(folder))
    return { problem: `There is no folder ${folder}.` };
  const known = setNames(folder);
  const lists = {
    names: listOf(values.names, known),
    tasks: listOf(values.only, Object.keys(tasks)),
    engines: listOf(values.engines, engineIds),
  };
  for (const list of Object.values(lists)) if ('problem' in list) return list;
  const sizes =
    values.sizes?.split(',').map(Number) ?? (folder === undefined ? short.sizes : usualSizes);
  const sample = Number(values.sample ?? (folder === undefined ? short.sample : usualSample));
  const seconds = Number(values.seconds ?? (folder === undefined ? short.seconds : usualSeconds));
  if (![...sizes, sample, seconds].every((number) => number > 0)) {
    return { problem: '--sizes, --sample and --seconds take numbers above 0.' };
  }
  const { out, resume, 'sample-only': sampleOnly } = values;
  return {
    ...(folder === undefined ? {} : { sets: folder }),
    ...lists,
    sizes,
    sample,
    sampleOnly,
    seconds,
    out,
    resume,
  };
}

function listOf(value, known) {
  const list = value?.split(',') ?? known;
  const stranger = list.find((name) => !known.includes(name));
  return stranger === undefined
    ? list
    : { problem: `There is no "${stranger}"; there are ${known.join(', ')}.` };
}
