/** The invented case of tests/fixtures, whole or with one thing changed; changes stay in memory. */
import { fileURLToPath } from 'node:url';
import { check } from '../../src/knowledge/check.js';
import { lockFile } from '../../src/knowledge/files.js';
import { diskFolder, type Folder, memoryFolder } from '../../src/knowledge/folder.js';
import { type Loaded, loadKnowledge } from '../../src/knowledge/load.js';
import { writeLock } from '../../src/knowledge/lock.js';
import type { Problem } from '../../src/knowledge/problem.js';
import type { Knowledge } from '../../src/knowledge/schema.js';
import { readTexts } from '../../src/knowledge/texts.js';
import { type Verified, verify } from '../../src/knowledge/verify.js';

export const fixtureFolder = fileURLToPath(new URL('../fixtures/knowledge/', import.meta.url));
export const fixtureTextsFolder = fileURLToPath(new URL('../fixtures/texts/', import.meta.url));

export type Files = Map<string, string | Uint8Array>;

/** The files of the fixture, to be changed at will. */
export function fixtureFiles(): Files {
  const folder = diskFolder(fixtureFolder);
  const files: Files = new Map();
  for (const path of folder.list() ?? []) {
    files.set(path, new TextDecoder().decode(folder.read(path)));
  }
  return files;
}

/** The fixture with `from`, which must stand there exactly once, replaced in one file. */
export function fixtureWith(file: string, from: string, to: string): Files {
  const files = fixtureFiles();
  const text = files.get(file);
  if (typeof text !== 'string' || text.split(from).length !== 2) {
    throw new Error(`"${from}" must stand exactly once in ${file} of the fixture`);
  }
  files.set(
    file,
    text.replace(from, () => to),
  );
  return files;
}

export function asFolder(files: Files): Folder {
  return memoryFolder('knowledge', files);
}

export function textsFolder(): Folder {
  return diskFolder(fixtureTextsFolder);
}

/** Loads files that are well formed; fails the test where they are not. */
export function loaded(files: Files): Loaded & { knowledge: Knowledge } {
  const result = loadKnowledge(asFolder(files));
  if (!result.knowledge) throw new Error(result.problems.map(({ what }) => what).join('\n'));
  return { ...result, knowledge: result.knowledge };
}

export function verified(files: Files, texts: Folder = textsFolder()): Verified {
  const { knowledge, place } = loaded(files);
  return verify(knowledge, readTexts(texts, knowledge.sources).texts, place);
}

/** The files with a lock written for them, as after `pincite verify`. */
export function relocked(files: Files): Files {
  return new Map(files).set(lockFile, writeLock(verified(files).lock));
}

/** What `check` says of the files. */
export function checked(files: Files): Problem[] {
  return check(loaded(files));
}

/** The number of the line on which a text stands in a file of these. */
export function lineOf(files: Files, file: string, text: string): number {
  const content = files.get(file);
  const at = typeof content === 'string' ? content.indexOf(text) : -1;
  if (typeof content !== 'string' || at === -1) throw new Error(`"${text}" is not in ${file}`);
  return content.slice(0, at).split('\n').length;
}
