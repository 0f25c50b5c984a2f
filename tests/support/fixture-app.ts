/** The program over the invented case, for tests that need small, known answers. */
import { createApp } from '../../src/app.js';
import { diskFolder } from '../../src/knowledge/folder.js';
import { openCasebook } from '../../src/knowledge/open.js';
import { fixtureFolder } from './fixture.js';

export async function fixtureApp() {
  const opened = openCasebook(diskFolder(fixtureFolder));
  if (!opened.ok) throw new Error(`The fixture is broken: ${opened.problems[0]?.what}`);
  return createApp(opened.casebook);
}
