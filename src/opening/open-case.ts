/**
 * Opens a knowledge folder for answering. What was parsed, checked and indexed is saved beside the
 * knowledge and used again as long as neither a byte of it nor the program has changed.
 */
import { createEngine } from '../answer/engine.js';
import type { Folder } from '../knowledge/folder.js';
import { noTexts } from '../knowledge/texts.js';
import { createCaseSearch } from '../search/case-search.js';
import {
  identityOf,
  keepOf,
  keyOf,
  type OpenCaseOptions,
  type OpenedCase,
  openSaved,
} from './open-saved.js';
import { packCase } from './saved-case.js';

export type { OpenCaseOptions, OpenedCase } from './open-saved.js';

/** Opens a folder that passes `check`; otherwise says everything that is wrong with it. */
export async function openCase(folder: Folder, options: OpenCaseOptions): Promise<OpenedCase> {
  const { shelf, print, note, textsOf } = options;
  const saved = openSaved(identityOf(folder, print), options);
  if (saved !== undefined) return saved;
  options.readsAnew?.();
  // Only now, for parsing YAML takes longer to load than all the rest.
  const { openCasebook } = await import('../knowledge/open.js');
  const listed = folder.list() ?? [];
  const opened = openCasebook(folder);
  if (!opened.ok) return opened;
  const { casebook, knowledge, lock, warnings } = opened;
  const key = keyOf(casebook.version, listed, print);
  const search = createCaseSearch(casebook, { statements: keepOf(key, options) });
  try {
    const saving = { opened: { knowledge, lock, warnings }, search: search.save() };
    shelf.write('case', packCase(key, saving));
  } catch (error) {
    note?.('the opened case cannot be saved; the next start takes as long', { error });
  }
  return { ...opened, engine: createEngine(casebook, search, textsOf?.(opened) ?? noTexts) };
}
