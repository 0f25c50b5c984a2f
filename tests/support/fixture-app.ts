/** The program over the invented case, for tests that need small, known answers. */
import { createApp } from '../../src/app.js';
import { diskFolder } from '../../src/knowledge/folder.js';
import { openCasebook } from '../../src/knowledge/open.js';
import { asFolder, type Files, fixtureFolder, relocked } from './fixture.js';

export async function fixtureApp() {
  return createApp(openFixture());
}

/** The invented case, for what needs no more of the program. */
export function openFixture() {
  const opened = openCasebook(diskFolder(fixtureFolder));
  if (!opened.ok) throw new Error(`The fixture is broken: ${opened.problems[0]?.what}`);
  return opened.casebook;
}

/** The program over files of the invented case that have been changed, as after `pincite verify`. */
export async function appOf(files: Files) {
  const opened = openCasebook(asFolder(relocked(files)));
  if (!opened.ok) throw new Error(`The files are broken: ${opened.problems[0]?.what}`);
  return createApp(opened.casebook);
}
