/** The terminal: every slash command, and the work of curators and operators. */

import { ConfigError, readConfig, readEnvironment } from '../../config.js';
import { loadCommands, type Registry } from '../../registry/registry.js';
import { StoreError } from '../../store/error.js';
import { type Invocation, parseInvocation } from './invocation.js';
import { type ExitCode, exit, type Io, UsageError, write } from './io.js';
import { runSlashCommand } from './slash-command.js';
import { findTask } from './tasks/index.js';
import { usage } from './usage.js';

/**
 * Runs the program and gives its exit code. Whatever is wrong is said on stderr: wrong use, wrong
 * configuration and trouble with the store in a sentence, a fault of the program's own with its stack.
 */
export async function main(argv: readonly string[], io: Io): Promise<ExitCode> {
  try {
    const registry = await loadCommands(new URL('../../commands/', import.meta.url));
    const invocation = parseInvocation(argv, registry);
    return await run(invocation, registry, io);
  } catch (error) {
    if (error instanceof UsageError) {
      await write(io.stderr, `${error.message}\nRun "pincite help" for what there is.\n`);
      return exit.misuse;
    }
    if (error instanceof ConfigError) {
      await write(io.stderr, `${error.message}\n`);
      return exit.misuse;
    }
    if (error instanceof StoreError && error.trouble !== 'other') {
      await write(io.stderr, `${error.message}\n`);
      return error.trouble === 'location' ? exit.misuse : exit.failed;
    }
    await write(io.stderr, `${error instanceof Error ? (error.stack ?? error.message) : error}\n`);
    return exit.failed;
  }
}

async function run(invocation: Invocation, registry: Registry, io: Io): Promise<ExitCode> {
  switch (invocation.kind) {
    case 'usage':
      await write(invocation.asked ? io.stdout : io.stderr, usage(registry));
      return invocation.asked ? exit.fine : exit.misuse;
    case 'version':
      await write(io.stdout, `${await packageVersion()}\n`);
      return exit.fine;
    case 'slash':
      return runSlashCommand(invocation, io);
    case 'task': {
      const task = findTask(invocation.name);
      if (task === undefined) throw new UsageError(`There is no command "${invocation.name}".`);
      const config = readConfig(readEnvironment());
      return task.run({ ...invocation, io, config });
    }
  }
}

async function packageVersion(): Promise<string> {
  const { default: description } = await import('../../../package.json', {
    with: { type: 'json' },
  });
  return description.version;
}
