import { readFile } from 'node:fs/promises';
import * as z from 'zod';
import type { Answer } from '../../../answer/answer.js';
import { considered } from '../../../answer/considered.js';
import type { Engine } from '../../../answer/engine.js';
import { evaluate, type Miss, type Stray, strays } from '../../../answer/golden.js';
import { createApp } from '../../../app.js';
import { decodeUtf8 } from '../../../knowledge/folder.js';
import { reportProblems } from '../../../knowledge/report.js';
import { type Golden, goldenSchema } from '../../../knowledge/schema.js';
import { parseYaml } from '../../../knowledge/yaml.js';
import { describeIssues } from '../../../knowledge/zod-issue.js';
import { type ExitCode, exit, type Io, UsageError, write } from '../io.js';
import { openKnowledge } from '../open.js';
import type { Task } from '../task.js';

export const evalTask: Task = {
  name: 'eval',
  usage: 'eval [FILE | --wordings]',
  description:
    'Asks the golden questions and prints the misses with their evidence; or every wording',
  flags: ['wordings'],
  positionals: 1,
  async run({ io, knowledge, positionals, flags }) {
    const opened = await openKnowledge(knowledge, io);
    if (opened === undefined) return exit.failed;
    const app = await createApp(opened.casebook, opened.engine);
    const ask = (question: string) => app.run({ command: 'ask', args: { question } });
    const [file] = positionals;
    if (flags.wordings === true) {
      if (file !== undefined) throw new UsageError(`eval --wordings takes no file: ${file}`);
      return tellStrays([...strays(opened.knowledge, ask)], app.engine, io);
    }
    const golden = file === undefined ? opened.knowledge.golden : await readGolden(file, io);
    if (golden === undefined) return exit.failed;
    const misses = evaluate(golden, ask);
    for (const miss of misses) await write(io.stdout, missText(miss, app.engine));
    await write(
      io.stdout,
      `${golden.length - misses.length} of ${golden.length} as they must be.\n`,
    );
    return misses.length === 0 ? exit.fine : exit.failed;
  },
};

async function tellStrays(all: readonly Stray[], engine: Engine, io: Io): Promise<ExitCode> {
  for (const stray of all) await write(io.stdout, strayText(stray, engine));
  await write(io.stdout, `Wordings that do not lead to the record they stand in: ${all.length}.\n`);
  return all.length === 0 ? exit.fine : exit.failed;
}

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
    ? describeIssues(parsed?.error.issues ?? [], yaml.file, file)
    : yaml.problems;
  for (const line of reportProblems(problems)) await write(io.stderr, `${line}\n`);
  return undefined;
}

function missText({ golden, answer, faults }: Miss, engine: Engine): string {
  return linesOf(`MISS  ${golden.ask}`, [...faults, ...evidenceText(golden.ask, answer, engine)]);
}

function strayText({ id, wording, answer }: Stray, engine: Engine): string {
  return linesOf(`${id}  ${wording}`, evidenceText(wording, answer, engine));
}

function linesOf(heading: string, lines: readonly string[]): string {
  return [heading, ...lines.map((line) => `      ${line}`)].map((line) => `${line}\n`).join('');
}

/** What came, and what was nearest: of each how sure it was, and what of the question it lacks. */
function evidenceText(question: string, { status, title, why }: Answer, engine: Engine): string[] {
  const because = why.map(({ term, matched, how }) => `${term} → ${matched} (${how})`);
  const nearest = considered(engine, question, shown).map(
    ({ id, confidence, lacking, opposed }) =>
      `considered ${id}: ${Math.round(100 * confidence)}% sure${
        lacking.length > 0 ? `; it has nothing for ${lacking.join(', ')}` : ''
      }${opposed.length > 0 ? `; it is no answer to ${opposed.join(', ')}` : ''}`,
  );
  return [
    `got ${status}: ${title}`,
    ...(because.length > 0 ? [`because ${because.join(', ')}`] : []),
    ...nearest,
  ];
}

/** Records of a miss: what came or nearly came, and what it was taken for. */
const shown = 3;
