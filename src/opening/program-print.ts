import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The rooms whose code decides what is saved of a case. */
const rooms = ['text', 'knowledge', 'search', 'opening'];

/** In the folder of the compiled program: what it was compiled from. */
const stampFile = 'compiled-from.json';

interface Stamp {
  /** `printOfFiles` of the compiled program. */
  readonly files: string;
  /** `printOfSource` of what it was compiled from. */
  readonly source: string;
  /** `printOfAll` of the same. */
  readonly all: string;
}

/**
 * A print of the code that opens and indexes a case, of the libraries it names and of Node, as hex
 * digits. A version number would not do: who changes a rule must not be answered from before it. The
 * compiled program has the print of its source, so that tests, which run the source, go on from what
 * the program saved and the other way round; where it is not as `npm run build` left it, its own.
 */
export function programPrint(): string {
  const root = fileURLToPath(new URL('../', import.meta.url));
  return import.meta.url.endsWith('.ts') ? printOfSource(root) : printOfCompiled(root);
}

/** `programPrint` of the program that was compiled into this folder. */
export function printOfCompiled(root: string): string {
  const files = printOfFiles(root);
  const { files: stamped, source = files } = stampIn(root);
  return stamped === files ? source : files;
}

/** `programPrint` of the program whose source is in this folder. */
export function printOfSource(root: string): string {
  const hash = hashOf(root);
  for (const file of codeOf(root, '.ts')) {
    hash.update(`\n${file} `).update(readFileSync(`${root}/${file}`));
  }
  return hash.digest('hex');
}

/**
 * Whether the source that lies beside the compiled program is another than it was compiled from: who
 * changes that and starts would look at the old. Read only where a file of it is newer.
 */
export function isStale(compiled: string, source: string): boolean {
  try {
    const built = statSync(join(compiled, stampFile)).mtimeMs;
    const isNewer = filesIn(source).some((file) => statSync(file).mtimeMs > built);
    return isNewer && stampIn(compiled).all !== printOfAll(source);
  } catch {
    // A program that is installed has no source beside it.
    return false;
  }
}

/** What `npm run build` leaves in the folder of the compiled program, as the text of `stampFile`. */
export function stampOf(compiled: string, source: string): { path: string; text: string } {
  const stamp: Stamp = {
    files: printOfFiles(compiled),
    source: printOfSource(source),
    all: printOfAll(source),
  };
  return { path: join(compiled, stampFile), text: `${JSON.stringify(stamp)}\n` };
}

/** Files are known by size and time of change, for reading them all takes longer at every start. */
function printOfFiles(root: string): string {
  const known = codeOf(root, '.js').map((file) => {
    const { size, mtimeMs } = statSync(`${root}/${file}`);
    return `\n${file} ${size} ${mtimeMs}`;
  });
  return hashOf(root).update(known.join('')).digest('hex');
}

/** A print of every file of the source: the page of the preview is not of TypeScript alone. */
function printOfAll(source: string): string {
  const hash = createHash('sha256');
  for (const file of filesIn(source)) {
    hash.update(`\n${relative(source, file)} `).update(readFileSync(file));
  }
  return hash.digest('hex');
}

function filesIn(folder: string): string[] {
  const all = readdirSync(folder, { recursive: true, withFileTypes: true });
  return all
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
    .sort();
}

/** Begun with what is the same for all files: Node, and the libraries that are named. */
function hashOf(root: string) {
  const hash = createHash('sha256').update(process.version);
  return hash.update(readFileSync(join(root, '../package.json')));
}

function stampIn(root: string): Partial<Stamp> {
  try {
    const stamp: Partial<Stamp> | null = JSON.parse(readFileSync(join(root, stampFile), 'utf8'));
    return stamp ?? {};
  } catch {
    return {};
  }
}

/** The files of code in the rooms, by their paths under the root. */
function codeOf(root: string, ending: string): string[] {
  return rooms.flatMap((room) => codeIn(root, room, ending));
}

/**
 * Every file of code in a folder. To ask of each name what it is takes as long again as all else, so
 * only those without a dot may be folders.
 */
function codeIn(root: string, folder: string, ending: string): string[] {
  const files = readdirSync(`${root}/${folder}`).flatMap((name) => {
    const path = `${folder}/${name}`;
    if (name.includes('.')) return name.endsWith(ending) ? [path] : [];
    return statSync(`${root}/${path}`).isDirectory() ? codeIn(root, path, ending) : [];
  });
  return files.sort();
}
