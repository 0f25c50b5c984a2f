/**
 * Opens a knowledge folder for answering. What was parsed, checked and indexed is saved beside the
 * knowledge and used again as long as neither a byte of it nor the program has changed.
 */
import { createEngine, type Engine } from '../answer/engine.js';
import { createCasebook, proofsOf } from '../knowledge/casebook.js';
import { isOurs } from '../knowledge/files.js';
import type { Folder } from '../knowledge/folder.js';
import { sha256, versionOf } from '../knowledge/hash.js';
import type { Opened } from '../knowledge/open.js';
import { createCaseSearch, type Keep } from '../search/case-search.js';
import { SavedIndexError } from '../search/index.js';
import { pack, unpack } from './parcel.js';
import { packCase, type SavedCase, unpackCase } from './saved-case.js';
import type { Shelf } from './shelf.js';

export type OpenedCase =
  | (Opened & { readonly ok: true; readonly engine: Engine })
  | (Opened & { readonly ok: false });

export interface OpenCaseOptions {
  readonly shelf: Shelf;
  /** Of the program; see `programPrint`. */
  readonly print: string;
  /** Hears why what was saved was not used, or could not be. */
  readonly note?: (what: string, details?: { readonly error: unknown }) => void;
}

/** Opens a folder that passes `check`; otherwise says everything that is wrong with it. */
export async function openCase(folder: Folder, options: OpenCaseOptions): Promise<OpenedCase> {
  const { shelf, print, note } = options;
  const listed = folder.list() ?? [];
  const version = versionOf(folder, listed.filter(isOurs));
  const key = keyOf(version, listed, print);
  const bytes = shelf.read('case');
  const saved = bytes && unpackCase(key, bytes);
  if (typeof saved === 'string') note?.(`the saved case is not used: ${saved}`);
  if (typeof saved === 'object') {
    try {
      return openSaved(saved, version, keepOf(key, options));
    } catch (error) {
      if (!(error instanceof SavedIndexError)) throw error;
      note?.('the saved case is not used', { error });
    }
  }
  // Only now, for parsing YAML takes longer to load than all the rest.
  const { openCasebook } = await import('../knowledge/open.js');
  const opened = openCasebook(folder);
  if (!opened.ok) return opened;
  const { casebook, knowledge, lock, warnings } = opened;
  const savedKey = keyOf(casebook.version, listed, print);
  const search = createCaseSearch(casebook, { statements: keepOf(savedKey, options) });
  try {
    const saving = { opened: { knowledge, lock, warnings }, search: search.save() };
    shelf.write('case', packCase(savedKey, saving));
  } catch (error) {
    note?.('the opened case cannot be saved; the next start takes as long', { error });
  }
  return { ...opened, engine: createEngine(casebook, search) };
}

function openSaved({ opened, search }: SavedCase, version: string, statements: Keep): OpenedCase {
  const { knowledge, lock } = opened;
  const casebook = createCasebook(knowledge, version, proofsOf(lock));
  const engine = createEngine(casebook, createCaseSearch(casebook, { saved: search, statements }));
  return { ok: true, ...opened, casebook, engine };
}

/** Where the index that only the checking of messages needs lies from one start to the next. */
function keepOf(key: string, { shelf, note }: OpenCaseOptions): Keep {
  return {
    read() {
      const bytes = shelf.read('statements');
      const parts = bytes && unpack(key, bytes);
      if (typeof parts === 'string') note?.(`the saved statements are not used: ${parts}`);
      return typeof parts === 'object' ? parts[0] : undefined;
    },
    write(bytes) {
      try {
        shelf.write('statements', pack(key, [bytes]));
      } catch (error) {
        note?.('the index of statements cannot be saved', { error });
      }
    },
  };
}

/** Files that are not ours are named too: `check` warns of them. */
function keyOf(version: string, listed: readonly string[], print: string): string {
  return sha256([version, print, ...listed.toSorted()].join('\n'));
}
