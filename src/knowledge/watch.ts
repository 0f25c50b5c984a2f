/**
 * Notices that a knowledge folder changed, while a program answers from it. The folder is looked at
 * now and then rather than watched by the operating system, whose watching fails without a word on
 * mounted and linked folders, as containers have them.
 */
import { isOurs } from './files.js';
import { type Contents, type Folder, memoryFolder } from './folder.js';
import { folderVersion } from './load.js';

/** What somebody saw in a folder at one time; it can be handed to a thread. */
export interface Seen {
  /** The name of the folder. */
  readonly name: string;
  /** Undefined where there was no such folder. */
  readonly files: Contents | undefined;
  readonly version: string;
}

export interface Watcher {
  /**
   * Looks once. Undefined where nothing is new, or where the files still change: what differs must
   * be the same twice, so that nothing half written is opened. Each change comes once, be it whole or
   * broken.
   */
  look(): Seen | undefined;
}

/** `version` is that of the casebook in use. */
export function createWatcher(folder: Folder, version: string): Watcher {
  let known = version;
  let last = version;
  return {
    look() {
      const seen = see(folder);
      const settled = seen.version === last;
      last = seen.version;
      if (seen.version === known || !settled) return undefined;
      known = seen.version;
      return seen;
    },
  };
}

/** Reads what belongs to the knowledge, so that what is opened is what was at rest. */
function see(folder: Folder): Seen {
  const { name } = folder;
  const listed = folder.list();
  const files: Contents | undefined =
    listed && new Map(listed.map((path) => [path, isOurs(path) ? folder.read(path) : undefined]));
  return { name, files, version: folderVersion(memoryFolder(name, files)) };
}
