/** From the words after a task's name to what is to be done. Pure. */
import { defaultKnowledge, parse, text } from './invocation.js';
import { UsageError } from './io.js';
import type { Flags, Task } from './task.js';

interface TaskInvocation {
  readonly knowledge: string;
  readonly positionals: readonly string[];
  readonly flags: Flags;
}

/** @throws {UsageError} where the words make no sense. */
export function parseTask(task: Task, words: readonly string[]): TaskInvocation | 'help' {
  const declared = {
    texts: { type: 'string' },
    frozen: { type: 'boolean' },
    wordings: { type: 'boolean' },
    clear: { type: 'boolean' },
  } as const;
  const own = task.flags.map((flag) => [flag, declared[flag]] as const);
  const options = { help: { type: 'boolean' as const }, ...Object.fromEntries(own) };
  const usage = `Usage: npx pincite ${task.usage}`;
  const { values, positionals } = parse(task.name, words, options, usage);
  if (values.help === true) return 'help';
  if (positionals.length > task.positionals) {
    const extra = positionals.slice(task.positionals).join(' ');
    throw new UsageError(`"${extra}" is one word too many. ${usage}`);
  }
  const texts = text(values.texts);
  return {
    knowledge: text(values.knowledge) ?? defaultKnowledge,
    positionals,
    flags: {
      ...(texts === undefined ? {} : { texts }),
      ...(values.frozen === true ? { frozen: true } : {}),
      ...(values.wordings === true ? { wordings: true } : {}),
      ...(values.clear === true ? { clear: true } : {}),
    },
  };
}
