/** The case that ships, opened once for the tests that ask it. */
import { fileURLToPath } from 'node:url';
import { createApp } from '../../src/app.js';
import { diskFolder } from '../../src/knowledge/folder.js';
import { type Opened, openCasebook } from '../../src/knowledge/open.js';

export const shippedFolder = fileURLToPath(new URL('../../knowledge/', import.meta.url));

export function openShipped(): Opened & { ok: true } {
  const opened = openCasebook(diskFolder(shippedFolder));
  if (!opened.ok) {
    const first = opened.problems[0];
    throw new Error(
      `The shipped knowledge is broken: ${first?.file}:${first?.line} ${first?.what}`,
    );
  }
  return opened;
}

export async function shippedApp() {
  return createApp(openShipped().casebook);
}
