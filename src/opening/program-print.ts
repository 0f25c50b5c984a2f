import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The rooms whose code decides what is saved of a case. */
const rooms = ['text', 'knowledge', 'search', 'opening'];

/**
 * A print of the code that opens and indexes a case, of the libraries it names and of Node, as hex
 * digits. A version number would not do: who changes a rule must not be answered from before it. Files
 * of the program are known by size and time of change, for reading them all would take longer.
 */
export function programPrint(): string {
  const root = new URL('../', import.meta.url);
  const hash = createHash('sha256').update(process.version);
  hash.update(readFileSync(new URL('../package.json', root)));
  for (const room of rooms) {
    const folder = fileURLToPath(new URL(`${room}/`, root));
    for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()) {
      if (!/(?<!\.d)\.[jt]s$/.test(file)) continue;
      const { size, mtimeMs } = statSync(`${folder}/${file}`);
      hash.update(`${room}/${file} ${size} ${mtimeMs}\n`);
    }
  }
  return hash.digest('hex');
}
