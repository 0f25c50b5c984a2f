/** Opens what a run needs; what is wrong with the knowledge is reported where curators look. */
import { type App, createApp } from '../../app.js';
import { diskFolder } from '../../knowledge/folder.js';
import { type Opened, openCasebook } from '../../knowledge/open.js';
import { reportProblems } from '../../knowledge/report.js';
import { type Io, write } from './io.js';

/** The opened folder, or undefined after its problems went to stderr. */
export async function openKnowledge(
  directory: string,
  io: Io,
): Promise<(Opened & { ok: true }) | undefined> {
  const opened = openCasebook(diskFolder(directory));
  if (opened.ok) return opened;
  const lines = reportProblems(opened.problems, directory);
  await write(io.stderr, `The knowledge cannot be used:\n\n${lines.join('\n')}\n`);
  return undefined;
}

export async function openApp(directory: string, io: Io): Promise<App | undefined> {
  const opened = await openKnowledge(directory, io);
  return opened === undefined ? undefined : await createApp(opened.casebook);
}
