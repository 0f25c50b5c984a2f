/**
 * The case that ships, for the tests that ask it. As the program does, they go on from what was saved of
 * it, be it by `npm ci`; where the knowledge or the code is another since, the first that needs it opens
 * and saves it for all others.
 */

import { fileURLToPath } from 'node:url';
import { warmUp } from '../../src/answer/warm-up.js';
import { createApp } from '../../src/app.js';
import { diskFolder } from '../../src/knowledge/folder.js';
import { type OpenedCase, openCase } from '../../src/opening/open-case.js';
import { programPrint } from '../../src/opening/program-print.js';
import { diskShelf } from '../../src/opening/shelf.js';

export const shippedFolder = fileURLToPath(new URL('../../knowledge/', import.meta.url));

export async function openShipped(): Promise<OpenedCase & { ok: true }> {
  const shelf = diskShelf(shippedFolder);
  const opened = await openCase(diskFolder(shippedFolder), { shelf, print: programPrint() });
  if (!opened.ok) {
    const first = opened.problems[0];
    throw new Error(
      `The shipped knowledge is broken: ${first?.file}:${first?.line} ${first?.what}`,
    );
  }
  return opened;
}

/** With everything ready, so that no test waits for more than it asks. */
export async function shippedApp() {
  const { casebook, engine } = await openShipped();
  await warmUp(engine);
  return createApp(casebook, engine);
}
