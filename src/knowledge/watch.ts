/**
 * Notices that a knowledge folder changed, while a program answers from it. The folder is looked at
 * now and then rather than watched by the operating system, whose watching fails without a word on
 * mounted and linked folders, as containers have them.
 */
import { givingWay, pacer } from '../steps.js';
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
   * broken. It is looked at between other work, once at a time.
   */
  look(): Promise<Seen | undefined>;
}

/** `version` is that of the casebook in use. */
export function createWatcher(folder: Folder, version: string): Watcher {
  let known = version;
  let last = version;
  return {
    async look() {
      const seen = await see(folder);
      const settled = seen.version === last;
      last = seen.version;
      if (seen.version === known || !settled) return undefined;
      known = seen.version;
      return seen;
    },
  };
}

/** Reads what belongs to the knowledge, so that what is opened is what was at rest. */
async function see(folder: Folder): Promise<Seen> {
  const { name } = folder;
  const listed = folder.list();
  const files = listed && (await read(folder, listed));
  return { name, files, version: await givingWay(folderVersion(memoryFolder(name, files))) };
}

/** What changes between two files is seen differently the next time, so it is not at rest. */
async function read(folder: Folder, listed: readonly string[]): Promise<Contents> {
  const giveWay = pacer();
  const files = new Map<string, Uint8Array | undefined>();
  for (const path of listed) {
    await giveWay();
    files.set(path, isOurs(path) ? folder.read(path) : undefined);
  }
  return files;
}
