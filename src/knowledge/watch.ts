/**
 * Notices that a knowledge folder changed, while a program answers from it. The folder is looked at
 * now and then rather than watched by the operating system, whose watching fails without a word on
 * mounted and linked folders, as containers have them.
 */
import type { Folder } from './folder.js';
import { folderVersion } from './load.js';
import { type Opened, openCasebook } from './open.js';

export interface Watcher {
  /**
   * Looks once. Undefined where nothing is new, or where the files still change: what differs must
   * be the same twice, so that nothing half written is opened. What is broken comes back once; the
   * casebook that was there stays in use, and the folder is opened again when it changes again.
   */
  look(): Opened | undefined;
}

/** `version` is that of the casebook in use. */
export function createWatcher(folder: Folder, version: string): Watcher {
  let known = version;
  let last = version;
  return {
    look() {
      const now = folderVersion(folder);
      const settled = now === last;
      last = now;
      if (now === known || !settled) return undefined;
      known = now;
      return openCasebook(folder);
    },
  };
}
