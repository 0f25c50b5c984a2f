/** Opens a case from what was saved of it, without a look at the YAML. */
import { createEngine, type Engine } from '../answer/engine.js';
import { createCasebook, proofsOf } from '../knowledge/casebook.js';
import { isOurs } from '../knowledge/files.js';
import type { Folder } from '../knowledge/folder.js';
import { sha256, versionOf } from '../knowledge/hash.js';
import type { Opened } from '../knowledge/open.js';
import { type FullTexts, noTexts } from '../knowledge/texts.js';
import type { Keep, SavedCaseSearch } from '../search/case/case-indexes.js';
import { type CaseSearch, createCaseSearch } from '../search/case/case-search.js';
import type { Stored } from '../search/stored.js';
import { type Label, pack, sumDoesNotFit, unpack } from './parcel.js';
import { packCase, type SavedCase, unpackCase, unpackIndexes } from './saved-case.js';
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
interface Identity extends Label {
  /** Of the knowledge. */
  readonly version: string;
}

export function identityOf(folder: Folder, print: string): Identity {
  const listed = folder.list() ?? [];
  const version = versionOf(folder, listed.filter(isOurs));
  return { version, ...labelOf(version, listed, print) };
}

/** Files that are not ours are named too: `check` warns of them. */
export function labelOf(version: string, listed: readonly string[], print: string): Label {
  return { key: sha256([version, print, ...listed.toSorted()].join('\n')), print };
}

/** The case that lies on the shelf; undefined, and noted, where it is another or cannot be used. */
export function openSaved(
  { version, ...label }: Identity,
  options: OpenCaseOptions,
): (OpenedCase & { readonly ok: true }) | undefined {
  const { shelf, note, textsOf } = options;
  const stored = openOn(shelf, 'case');
  if (stored === undefined) return undefined;
  const saved = unpackCase(label, stored);
  if (typeof saved === 'string') {
    stored.close();
    note?.(`the saved case is not used: ${saved}`);
    return undefined;
  }
  const casebook = createCasebook(saved.opened.knowledge, version, proofsOf(saved.opened.lock));
  const opened = { ok: true, ...saved.opened, casebook } as const;
  const search = createCaseSearch(casebook, {
    saved: saved.search,
    statements: keepOf(label, options),
    onDamage(error) {
      note?.('a part of the saved case is not used', { error });
      saveCase(label, { opened: saved.opened, search }, options);
    },
  });
  return { ...opened, engine: createEngine(casebook, search, textsOf?.(opened) ?? noTexts) };
}

/** The indexes that this program saved last, of whatever knowledge. */
export function indexesOn({ shelf, print }: OpenCaseOptions): SavedCaseSearch<Stored> | undefined {
  const stored = openOn(shelf, 'case');
  const indexes = stored && unpackIndexes({ print }, stored);
  if (indexes === undefined) stored?.close();
  return indexes;
}

/** Puts an opened case on the shelf; where that cannot be, it is noted. */
export function saveCase(
  label: Label,
  { opened, search }: { opened: SavedCase<never>['opened']; search: CaseSearch },
  { shelf, note }: OpenCaseOptions,
): void {
  try {
    shelf.write('case', packCase(label, { opened, search: search.save() }));
  } catch (error) {
    note?.('the opened case cannot be saved; the next start takes as long', { error });
  }
}

/** Where the index that only the checking of messages needs lies from one start to the next. */
export function keepOf(label: Label, { shelf, note }: OpenCaseOptions): Keep {
  const lying = (wanted: Partial<Label>): Stored | string | undefined => {
    const stored = openOn(shelf, 'statements');
    const parts = stored && unpack(wanted, stored);
    if (typeof parts === 'string') stored?.close();
    return typeof parts === 'string' ? parts : parts?.[0]?.stored;
  };
  return {
    read() {
      const found = lying(label);
      if (typeof found !== 'string') return found;
      note?.(`the saved statements are not used: ${found}`);
      return undefined;
    },
    earlier() {
      const found = lying({ print: label.print });
      return typeof found === 'string' ? undefined : found;
    },
    onDamage(error) {
      note?.(`the saved statements are not used: ${sumDoesNotFit}`, { error });
    },
    write(bytes) {
      try {
        shelf.write('statements', pack(label, [bytes]));
      } catch (error) {
        note?.('the index of statements cannot be saved', { error });
      }
    },
  };
}
