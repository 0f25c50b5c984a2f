import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
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
  return printOf(root, '.ts', (path) => readFileSync(path));
}

/** What `npm run build` leaves in the folder of the compiled program, as the text of `stampFile`. */
export function stampOf(compiled: string, source: string): { path: string; text: string } {
  const stamp: Stamp = { files: printOfFiles(compiled), source: printOfSource(source) };
  return { path: join(compiled, stampFile), text: `${JSON.stringify(stamp)}\n` };
}

/** Files are known by size and time of change, for reading them all takes longer at every start. */
function printOfFiles(root: string): string {
  return printOf(root, '.js', (path) => {
    const { size, mtimeMs } = statSync(path);
    return `${size} ${mtimeMs}`;
  });
}

function printOf(
  root: string,
  ending: string,
  what: (path: string) => string | Uint8Array,
): string {
  const hash = createHash('sha256').update(process.version);
  hash.update(readFileSync(join(root, '../package.json')));
  for (const room of rooms) {
    for (const file of codeIn(root, room, ending)) {
      hash.update(`\n${file} `).update(what(join(root, file)));
    }
  }
  return hash.digest('hex');
}

function stampIn(root: string): Partial<Stamp> {
  try {
    const stamp: Partial<Stamp> | null = JSON.parse(readFileSync(join(root, stampFile), 'utf8'));
    return stamp ?? {};
  } catch {
    return {};
  }
}

/** Every file of code in a folder. Node's own way into the folders in it takes three times as long. */
function codeIn(root: string, folder: string, ending: string): string[] {
  const files = readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return codeIn(root, path, ending);
    return entry.name.endsWith(ending) ? [path] : [];
  });
  return files.sort();
}
