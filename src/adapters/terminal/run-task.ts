/** Tasks, and the usage that names them all. Loaded only where one is asked for: answers need none. */
import { ConfigError, readConfig, readEnvironment } from '../../config.js';
import type { Registry } from '../../registry/registry.js';
import { StoreError } from '../../store/error.js';
import { type ExitCode, exit, type Io, UsageError, write } from './io.js';
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
  try {
    return await task.run({ ...invocation, io, config: readConfig(readEnvironment()) });
  } catch (error) {
    if (error instanceof ConfigError) {
      await write(io.stderr, `${error.message}\n`);
      return exit.misuse;
    }
    if (error instanceof StoreError && error.trouble !== 'other') {
      await write(io.stderr, `${error.message}\n`);
      return error.trouble === 'location' ? exit.misuse : exit.failed;
    }
    throw error;
  }
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
