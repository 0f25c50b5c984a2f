import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The rooms whose code decides what is saved of a case. */
const rooms = ['text', 'knowledge', 'search', 'opening'];

/**
 * A print of the code that opens and indexes a case, of the libraries it names and of Node, as hex
 * digits. A version number would not do: who changes a rule must not be answered from before it. Files
 * of the program are known by size and time of change, for reading them all would take longer.
 */
export function programPrint(): string {
  const root = fileURLToPath(new URL('../', import.meta.url));
  const hash = createHash('sha256').update(process.version);
  hash.update(readFileSync(join(root, '../package.json')));
  for (const room of rooms) {
    for (const file of codeIn(root, room)) {
      const { size, mtimeMs } = statSync(join(root, file));
      hash.update(`${file} ${size} ${mtimeMs}\n`);
    }
  }
  return hash.digest('hex');
}

/** Every file of code in a folder. Node's own way into the folders in it takes three times as long. */
function codeIn(root: string, folder: string): string[] {
  const files = readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return codeIn(root, path);
    return /(?<!\.d)\.[jt]s$/.test(entry.name) ? [path] : [];
  });
  return files.sort();
}
