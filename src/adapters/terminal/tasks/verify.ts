import { join } from 'node:path';
import { lockFile } from '../../../knowledge/files.js';
import { diskFolder } from '../../../knowledge/folder.js';
import { loadKnowledge } from '../../../knowledge/load.js';
import { type Lock, lockDifferences, writeLock } from '../../../knowledge/lock.js';
import { errorAt, hasErrors, type Problem, topOf } from '../../../knowledge/problem.js';
import { reportProblems } from '../../../knowledge/report.js';
import { readTexts } from '../../../knowledge/texts.js';
import { verify as verifyQuotes } from '../../../knowledge/verify.js';
import { writeWhole } from '../../../opening/write-whole.js';
import { counted } from '../../../text/counted.js';
import { exit, UsageError, write } from '../io.js';
import type { Task } from '../task.js';

export const verify: Task = {
  name: 'verify',
  usage: 'verify --texts DIR [--frozen]',
  description: 'Checks every quote against the full texts and writes the lock',
  flags: ['texts', 'frozen'],
  positionals: 0,
  async run({ io, knowledge, flags, config }) {
    const directory = flags.texts ?? config.textsDir;
    if (directory === undefined) {
      throw new UsageError('verify needs the folder of full texts: pincite verify --texts DIR');
    }
    const loaded = loadKnowledge(diskFolder(knowledge));
    // A lock that cannot be read is what this writes anew, so it is no reason to stop.
    const unusable = loaded.problems.filter((problem) => problem.file !== lockFile);
    if (loaded.knowledge === undefined || hasErrors(unusable)) {
      await report(reportProblems(unusable, knowledge));
      return exit.failed;
    }
    const { sources } = loaded.knowledge;
    const { texts, problems: missing } = readTexts(diskFolder(directory), sources, loaded.place);
    const verified = verifyQuotes(loaded.knowledge, texts, loaded.place);
    const wrong = [...missing, ...verified.problems];
    const changes = flags.frozen === true ? lockDifferences(loaded.lock, verified.lock) : [];
    const proven = [...wrong, ...(hasErrors(wrong) ? [] : changes)];
    const isToKeep = flags.frozen !== true && !hasErrors(proven);
    const problems = [...proven, ...(isToKeep ? keep(verified.lock, knowledge) : [])];
    await report(reportProblems(problems, knowledge));
    if (hasErrors(problems)) return exit.failed;
    await write(io.stdout, summary(verified.lock, loaded.lock, flags.frozen === true));
    return exit.fine;

    async function report(lines: readonly string[]): Promise<void> {
      for (const line of lines) await write(io.stdout, `${line}\n`);
    }
  },
};

/** Writes the lock; says so where it cannot be. */
function keep(lock: Lock, knowledge: string): Problem[] {
  try {
    writeWhole(join(knowledge, lockFile), writeLock(lock));
    return [];
  } catch (error) {
    const why = error instanceof Error && 'code' in error ? error.code : error;
    const what = `every quote is right, and the lock cannot be written (${why}); what was there stays`;
    const fix = 'let whoever runs verify write to the folder, or make room on its disk';
    return [errorAt(topOf(lockFile), 'unwritable-lock', what, fix)];
  }
}

/** Of a text that is another than before it says so, for its quotes alone do not show it. */
function summary(lock: Lock, before: Lock | undefined, frozen: boolean): string {
  const sources = Object.entries(lock.sources);
  const lines = sources.map(([id, source]) => {
    const known = before?.sources[id]?.sha256;
    const isOther = known !== undefined && known !== source.sha256;
    const other = isOther ? ' The full text is another than the one verified before.' : '';
    const count = Object.keys(source.quotes).length;
    const stand = `${counted(count, 'quote')} ${count === 1 ? 'stands' : 'stand'}`;
    return `${id}: ${stand} in the text, word for word.${other}\n`;
  });
  return `${lines.join('')}${frozen ? `${lockFile} is as it should be.` : `${lockFile} is written.`}\n`;
}
