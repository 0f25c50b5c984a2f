import { diskFolder } from '../../../knowledge/folder.js';
import { openCasebook } from '../../../knowledge/open.js';
import { reportProblems } from '../../../knowledge/report.js';
import { counted } from '../../../text/counted.js';
import { exit, write } from '../io.js';
import type { Task } from '../task.js';

export const check: Task = {
  name: 'check',
  usage: 'check',
  description: 'Problems of the knowledge folder, each with its place and what to do',
  flags: [],
  positionals: 0,
  async run({ io, knowledge }) {
    const opened = openCasebook(diskFolder(knowledge), latestToday(new Date()));
    const problems = opened.ok ? opened.warnings : opened.problems;
    for (const line of reportProblems(problems, knowledge)) await write(io.stdout, `${line}\n`);
    if (!opened.ok) return exit.failed;
    const { casebook } = opened;
    await write(
      io.stdout,
      `${knowledge}: ${counted(casebook.records.length, 'record')} from ${counted(casebook.sources.length, 'source')}, every quote as verified.\n`,
    );
    return exit.fine;
  },
};

/** YYYY-MM-DD where the day begins first, 14 hours before UTC: a text of today is nowhere one of tomorrow. */
function latestToday(now: Date): string {
  return new Date(now.getTime() + 14 * 60 * 60 * 1000).toISOString().slice(0, 'YYYY-MM-DD'.length);
}
