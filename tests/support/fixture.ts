/** The invented case of the fixtures, opened for the tests that need small, known answers. */
import { fileURLToPath } from 'node:url';
import { createApp } from '../../src/app.js';
import { diskFolder } from '../../src/knowledge/folder.js';
import { openCasebook } from '../../src/knowledge/open.js';

export const fixtureFolder = fileURLToPath(new URL('../fixtures/knowledge/', import.meta.url));

export async function fixtureApp() {
  const opened = openCasebook(diskFolder(fixtureFolder));
  if (!opened.ok) throw new Error(`The fixture is broken: ${opened.problems[0]?.what}`);
  return createApp(opened.casebook);
}
