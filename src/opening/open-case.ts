/**
 * Opens a knowledge folder for answering. What was parsed, checked and indexed is saved beside the
 * knowledge and used again as long as neither a byte of it nor the program has changed; what wordings
 * taught, as long as neither these nor the program have.
 */
import { createEngine } from '../answer/engine.js';
import type { Folder } from '../knowledge/folder.js';
import { noTexts } from '../knowledge/texts.js';
import { createCaseSearch } from '../search/case/case-search.js';
import {
  identityOf,
  indexesOn,
  keepOf,
  labelOf,
  type OpenCaseOptions,
  type OpenedCase,
  openSaved,
  saveCase,
} from './open-saved.js';

export type { OpenCaseOptions, OpenedCase } from './open-saved.js';

/** Opens a folder that passes `check`; otherwise says everything that is wrong with it. */
export async function openCase(folder: Folder, options: OpenCaseOptions): Promise<OpenedCase> {
  const { print, textsOf } = options;
  const saved = openSaved(identityOf(folder, print), options);
  if (saved !== undefined) return saved;
  options.readsAnew?.();
  // Only now, for parsing YAML takes longer to load than all the rest.
  const { openCasebook } = await import('../knowledge/open.js');
  const listed = folder.list() ?? [];
  const opened = openCasebook(folder);
  if (!opened.ok) return opened;
  const { casebook, knowledge, lock, warnings } = opened;
  const label = labelOf(casebook.version, listed, print);
  const search = createCaseSearch(casebook, {
    earlier: indexesOn(options),
    statements: keepOf(label, options),
  });
  saveCase(label, { opened: { knowledge, lock, warnings }, search }, options);
  return { ...opened, engine: createEngine(casebook, search, textsOf?.(opened) ?? noTexts) };
}
