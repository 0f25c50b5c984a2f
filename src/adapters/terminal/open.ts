/** Opens what a run needs; what is wrong with the knowledge is reported where curators look. */
import { diskFolder } from '../../knowledge/folder.js';
import { reportProblems } from '../../knowledge/report.js';
import { type OpenCaseOptions, type OpenedCase, openCase } from '../../opening/open-case.js';
import { programPrint } from '../../opening/program-print.js';
import { diskShelf } from '../../opening/shelf.js';
import { type Io, write } from './io.js';

/** The opened folder, or undefined after its problems went to stderr. */
export async function openKnowledge(
  directory: string,
  io: Io,
  note: OpenCaseOptions['note'] = () => {},
): Promise<(OpenedCase & { ok: true }) | undefined> {
  const shelf = diskShelf(directory);
  const opened = await openCase(diskFolder(directory), { shelf, print: programPrint(), note });
  if (opened.ok) return opened;
  const lines = reportProblems(opened.problems, directory);
  await write(io.stderr, `The knowledge cannot be used:\n\n${lines.join('\n')}\n`);
  return undefined;
}
