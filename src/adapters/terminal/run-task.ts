/** Tasks, and the usage that names them all. Loaded only where one is asked for: answers need none. */
import { fileURLToPath } from 'node:url';
import { readConfig, readEnvironment } from '../../config.js';
import { isStale } from '../../opening/program-print.js';
import type { Registry } from '../../registry/registry.js';
import { type ExitCode, exit, type Io, UsageError, write } from './io.js';
import { strayNames } from './stray-names.js';
import { parseTask } from './task-invocation.js';
import { findTask, tasks } from './tasks/index.js';
import { usage, usageOf } from './usage.js';

/** @throws {UsageError} where there is no such task, or its words make no sense. */
export async function runTask(
  name: string,
  words: readonly string[],
  registry: Registry,
  io: Io,
): Promise<ExitCode> {
  const task = findTask(name);
  if (task === undefined && name.startsWith('-')) {
    throw new UsageError(
      `"${name}" stands where the command should: npx pincite COMMAND … ${name}`,
    );
  }
  if (task === undefined) {
    const known = [...registry.list, ...tasks].map((each) => each.name);
    throw new UsageError(`There is no command "${name}". There are: ${known.join(', ')}.`);
  }
  const invocation = parseTask(task, words);
  if (invocation === 'help') {
    await write(io.stdout, usageOf(task));
    return exit.fine;
  }
  const config = readConfig(readEnvironment());
  const strays = strayNames();
  if (strays !== undefined) await write(io.stderr, `${strays}\n`);
  const tellOfStale = soon(() => {
    if (isProgramStale()) io.stderr.write(`${stale}\n`);
  });
  try {
    return await task.run({ ...invocation, io, config });
  } finally {
    tellOfStale();
  }
}

const stale = 'src is not what this program was compiled from: npm run build compiles it anew.';

/** Tasks are for who runs and curates, and often changes the program as well. */
function isProgramStale(): boolean {
  // The source itself is never another than it is.
  if (import.meta.url.endsWith('.ts')) return false;
  const [compiled = '', source = ''] = ['../../', '../../../src/'].map((folder) =>
    fileURLToPath(new URL(folder, import.meta.url)),
  );
  return isStale(compiled, source);
}

/** Does it once: in a while, so that nothing waits for it, or when what is given back is called. */
function soon(work: () => void): () => void {
  let isDone = false;
  const once = () => {
    clearTimeout(timer);
    if (!isDone) work();
    isDone = true;
  };
  const timer = setTimeout(once, 2_000);
  timer.unref();
  return once;
}

/** How the program is used: a result where it was asked for, else what went wrong. */
export async function showUsage(
  { asked }: { readonly asked: boolean },
  registry: Registry,
  io: Io,
): Promise<ExitCode> {
  await write(asked ? io.stdout : io.stderr, usage(registry));
  return asked ? exit.fine : exit.misuse;
}
