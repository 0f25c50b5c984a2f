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
import { createCaseSearch } from '../search/case-search.js';
import { SavedIndexError } from '../search/index.js';
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
  const bytes = shelf.read();
  const saved = bytes && unpackCase(key, bytes);
  if (typeof saved === 'string') note?.(`the saved case is not used: ${saved}`);
  if (typeof saved === 'object') {
    try {
      return openSaved(saved, version);
    } catch (error) {
      if (!(error instanceof SavedIndexError)) throw error;
      note?.('the saved case is not used', { error });
    }
  }
  // Only now, for parsing YAML takes longer to load than all the rest.
  const { openCasebook } = await import('../knowledge/open.js');
  const opened = openCasebook(folder);
  if (!opened.ok) return opened;
  const engine = createEngine(opened.casebook);
  const { knowledge, lock, warnings } = opened;
  try {
    const search = engine.search.save();
    const savedKey = keyOf(opened.casebook.version, listed, print);
    shelf.write(packCase(savedKey, { opened: { knowledge, lock, warnings }, search }));
  } catch (error) {
    note?.('the opened case cannot be saved; the next start takes as long', { error });
  }
  return { ...opened, engine };
}

function openSaved({ opened, search }: SavedCase, version: string): OpenedCase {
  const { knowledge, lock } = opened;
  const casebook = createCasebook(knowledge, version, proofsOf(lock));
  const engine = createEngine(casebook, createCaseSearch(casebook, { saved: search }));
  return { ok: true, ...opened, casebook, engine };
}

/** Files that are not ours are named too: `check` warns of them. */
function keyOf(version: string, listed: readonly string[], print: string): string {
  return sha256([version, print, ...listed.toSorted()].join('\n'));
}
