/** Opens a case from what was saved of it, without a look at the YAML. */
import { createEngine, type Engine } from '../answer/engine.js';
import { createCasebook, proofsOf } from '../knowledge/casebook.js';
import { isOurs } from '../knowledge/files.js';
import type { Folder } from '../knowledge/folder.js';
import { sha256, versionOf } from '../knowledge/hash.js';
import type { Opened } from '../knowledge/open.js';
import { type FullTexts, noTexts } from '../knowledge/texts.js';
import type { Keep } from '../search/case/case-indexes.js';
import { type CaseSearch, createCaseSearch } from '../search/case/case-search.js';
import { pack, sumDoesNotFit, unpack } from './parcel.js';
import { packCase, type SavedCase, unpackCase } from './saved-case.js';
import { openOn, type Shelf } from './shelf.js';

export type OpenedCase =
  | (Opened & { readonly ok: true; readonly engine: Engine })
  | (Opened & { readonly ok: false });

export interface OpenCaseOptions {
  readonly shelf: Shelf;
  /** Of the program; see `programPrint`. */
  readonly print: string;
  /** Hears why what was saved was not used, or could not be. */
  readonly note?: ((what: string, details?: { readonly error: unknown }) => void) | undefined;
  /** Hears that nothing saved can be used, so that the folder is read anew: that takes seconds. */
  readonly readsAnew?: (() => void) | undefined;
  /** The full texts of a case, where the operator has them. */
  readonly textsOf?: ((opened: Opened & { readonly ok: true }) => FullTexts) | undefined;
}

/** What something was saved of. */
interface Identity {
  /** Of the knowledge. */
  readonly version: string;
  /** Of the knowledge and the program. */
  readonly key: string;
}

export function identityOf(folder: Folder, print: string): Identity {
  const listed = folder.list() ?? [];
  const version = versionOf(folder, listed.filter(isOurs));
  return { version, key: keyOf(version, listed, print) };
}

/** Files that are not ours are named too: `check` warns of them. */
export function keyOf(version: string, listed: readonly string[], print: string): string {
  return sha256([version, print, ...listed.toSorted()].join('\n'));
}

/** The case that lies on the shelf; undefined, and noted, where it is another or cannot be used. */
export function openSaved(
  { version, key }: Identity,
  options: OpenCaseOptions,
): (OpenedCase & { readonly ok: true }) | undefined {
  const { shelf, note, textsOf } = options;
  const stored = openOn(shelf, 'case');
  if (stored === undefined) return undefined;
  const saved = unpackCase(key, stored);
  if (typeof saved === 'string') {
    stored.close();
    note?.(`the saved case is not used: ${saved}`);
    return undefined;
  }
  const casebook = createCasebook(saved.opened.knowledge, version, proofsOf(saved.opened.lock));
  const opened = { ok: true, ...saved.opened, casebook } as const;
  const search = createCaseSearch(casebook, {
    saved: saved.search,
    statements: keepOf(key, options),
    onDamage(error) {
      note?.('a part of the saved case is not used', { error });
      saveCase(key, { opened: saved.opened, search }, options);
    },
  });
  return { ...opened, engine: createEngine(casebook, search, textsOf?.(opened) ?? noTexts) };
}

/** Puts an opened case on the shelf; where that cannot be, it is noted. */
export function saveCase(
  key: string,
  { opened, search }: { opened: SavedCase<never>['opened']; search: CaseSearch },
  { shelf, note }: OpenCaseOptions,
): void {
  try {
    shelf.write('case', packCase(key, { opened, search: search.save() }));
  } catch (error) {
    note?.('the opened case cannot be saved; the next start takes as long', { error });
  }
}

/** Where the index that only the checking of messages needs lies from one start to the next. */
export function keepOf(key: string, { shelf, note }: OpenCaseOptions): Keep {
  return {
    read() {
      const stored = openOn(shelf, 'statements');
      const parts = stored && unpack(key, stored);
      if (typeof parts !== 'string') return parts?.[0]?.stored;
      stored?.close();
      note?.(`the saved statements are not used: ${parts}`);
      return undefined;
    },
    onDamage(error) {
      note?.(`the saved statements are not used: ${sumDoesNotFit}`, { error });
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
