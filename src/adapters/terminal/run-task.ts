/** Tasks, and the usage that names them all. Loaded only where one is asked for: answers need none. */
import { readConfig, readEnvironment } from '../../config.js';
import type { Registry } from '../../registry/registry.js';
import { type ExitCode, exit, type Io, UsageError, write } from './io.js';
import { strayNames } from './stray-names.js';
import { parseTask } from './task-invocation.js';
import { findTask, tasks } from './tasks/index.js';
import { usage } from './usage.js';

/** @throws {UsageError} where there is no such task, or its words make no sense. */
export async function runTask(
  name: string,
  words: readonly string[],
  registry: Registry,
  io: Io,
): Promise<ExitCode> {
  const task = findTask(name);
  if (task === undefined) {
    const known = [...registry.list, ...tasks].map((each) => each.name);
    throw new UsageError(`There is no command "${name}". There are: ${known.join(', ')}.`);
  }
  const invocation = parseTask(task, words);
  if (invocation === 'help') return showUsage({ asked: true }, registry, io);
  const config = readConfig(readEnvironment());
  const strays = strayNames();
  if (strays !== undefined) await write(io.stderr, `${strays}\n`);
  return task.run({ ...invocation, io, config });
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
