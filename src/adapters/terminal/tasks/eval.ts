import { readFile } from 'node:fs/promises';
import * as z from 'zod';
import { evaluate, type Miss } from '../../../answer/golden.js';
import { createApp } from '../../../app.js';
import { decodeUtf8 } from '../../../knowledge/folder.js';
import { reportProblems } from '../../../knowledge/report.js';
import { type Golden, goldenSchema } from '../../../knowledge/schema.js';
import { parseYaml } from '../../../knowledge/yaml.js';
import { describeIssue } from '../../../knowledge/zod-issue.js';
import { exit, type Io, write } from '../io.js';
import { openKnowledge } from '../open.js';
import type { Task } from '../task.js';

export const evalTask: Task = {
  name: 'eval',
  usage: 'eval [FILE]',
  description: 'Asks the golden questions and prints the misses with their evidence',
  flags: [],
  positionals: 1,
  async run({ io, knowledge, positionals }) {
    const opened = await openKnowledge(knowledge, io);
    if (opened === undefined) return exit.failed;
    const [file] = positionals;
    const golden = file === undefined ? opened.knowledge.golden : await readGolden(file, io);
    if (golden === undefined) return exit.failed;
    const app = await createApp(opened.casebook, opened.engine);
    const misses = evaluate(golden, (question) => app.run({ command: 'ask', args: { question } }));
    for (const miss of misses) await write(io.stdout, missText(miss));
    await write(
      io.stdout,
      `${golden.length - misses.length} of ${golden.length} as they must be.\n`,
    );
    return misses.length === 0 ? exit.fine : exit.failed;
  },
};

/** Golden questions of a file of its own, or undefined after its problems went to stderr. */
async function readGolden(file: string, io: Io): Promise<readonly Golden[] | undefined> {
  const read = await readFile(file).catch((error: NodeJS.ErrnoException) => error);
  if (read instanceof Error) {
    await write(
      io.stderr,
      `${file} cannot be read (${read.code}). Name a YAML file of golden questions.\n`,
    );
    return undefined;
  }
  const text = decodeUtf8(read);
  if (text === undefined) {
    await write(io.stderr, `${file} is not UTF-8 text. Save it as UTF-8.\n`);
    return undefined;
  }
  const yaml = parseYaml(file, text);
  const parsed = yaml.ok ? z.array(goldenSchema).safeParse(yaml.file.value) : undefined;
  if (parsed?.success === true) return parsed.data;
  const problems = yaml.ok
    ? (parsed?.error.issues ?? []).flatMap((issue) => describeIssue(issue, yaml.file, file))
    : yaml.problems;
  for (const line of reportProblems(problems)) await write(io.stderr, `${line}\n`);
  return undefined;
}

function missText({ golden, answer, faults }: Miss): string {
  const why = answer.why.map(({ term, matched, how }) => `${term} → ${matched} (${how})`);
  const lines = [
    `MISS  ${golden.ask}`,
    ...faults.map((fault) => `      ${fault}`),
    `      got ${answer.status}: ${answer.title}`,
    ...(why.length > 0 ? [`      because ${why.join(', ')}`] : []),
  ];
  return lines.map((line) => `${line}\n`).join('');
}
