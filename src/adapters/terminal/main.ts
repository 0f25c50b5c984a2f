/** The terminal: every slash command, and the work of curators and operators. */
import { isAnswering } from '../../registry/command.js';
import type { Registry } from '../../registry/registry.js';
import { commandsNamed } from './commands.js';
import { commandIn, type Invocation, parseInvocation } from './invocation.js';
import { type ExitCode, exit, type Io, UsageError, write } from './io.js';

/**
 * Runs the program and gives its exit code. Whatever is wrong is said on stderr: wrong use, wrong
 * configuration and trouble with the store in a sentence, a fault of the program's own with its stack.
 */
export async function main(argv: readonly string[], io: Io): Promise<ExitCode> {
  try {
    const registry = await commandsNamed(commandIn(argv));
    const invocation = parseInvocation(argv, registry);
    return await run(invocation, registry, io);
  } catch (error) {
    if (error instanceof UsageError) {
      await write(io.stderr, `${error.message}\nRun "npx pincite help" for what there is.\n`);
      return exit.misuse;
    }
    // Loaded only here: most answers need neither a configuration nor a store.
    const { tellTrouble } = await import('./trouble.js');
    const told = await tellTrouble(error, io);
    if (told !== undefined) return told;
    await write(io.stderr, `${error instanceof Error ? (error.stack ?? error.message) : error}\n`);
    return exit.failed;
  }
}

async function run(invocation: Invocation, registry: Registry, io: Io): Promise<ExitCode> {
  switch (invocation.kind) {
    case 'usage': {
      const { showUsage } = await import('./run-task.js');
      return showUsage(invocation, registry, io);
    }
    case 'version':
      await write(io.stdout, `${await packageVersion()}\n`);
      return exit.fine;
    case 'slash': {
      // Who asks for help gets it, whatever the command needs.
      if (invocation.call.command !== 'help' && !isAnswering(invocation.command)) {
        const { runDeskCommand } = await import('./desk-command.js');
        return await runDeskCommand(invocation, registry, io);
      }
      const { runSlashCommand } = await import('./slash-command.js');
      return runSlashCommand(invocation, registry, io);
    }
    case 'other': {
      const { runTask } = await import('./run-task.js');
      return runTask(invocation.name, invocation.words, registry, io);
    }
  }
}

async function packageVersion(): Promise<string> {
  const { default: description } = await import('../../../package.json', {
    with: { type: 'json' },
  });
  return description.version;
}
