/** What `pincite help` prints, made of the declarations. */
import type { Registry } from '../../registry/registry.js';
import type { Task } from './task.js';
import { tasks } from './tasks/index.js';
import { signature } from './typed.js';

export function usage(registry: Registry): string {
  const slash = registry.list.map((command) => [signature(command), command.description] as const);
  const work = tasks.map((task) => [task.usage, task.description] as const);
  const width = Math.max(...[...slash, ...work].map(([left]) => left.length));
  const table = (rows: readonly (readonly [string, string])[]) =>
    rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}\n`).join('');
  return `Usage: npx pincite COMMAND …

Answers, here as in Discord:
${table(slash)}
  --json     one JSON object instead of text
  --stdin    one question a line from standard input, one result each
  --reveal   shows quotes that stand behind a content note
  --yaml     of gaps: stubs to fill into questions.yaml and silences.yaml

Running and curating:
${table(work)}
${knowledge}
Exit codes: 0 fine, 1 the work failed, 2 wrong use or configuration.
`;
}

/** The same of one task. */
export function usageOf({ usage: words, description }: Task): string {
  return `Usage: npx pincite ${words}\n\n${description}.\n\n${knowledge}`;
}

const knowledge =
  '  --knowledge DIR   another knowledge folder (any command; default: knowledge)\n';
