/** The page as the browser gets it, compiled into a folder of its own. */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Gives the folder; whoever asks for it removes it. */
export function builtPage(): string {
  const directory = mkdtempSync(join(tmpdir(), 'preview-page-'));
  const room = 'src/adapters/preview';
  cpSync(`${room}/static`, join(directory, 'static'), { recursive: true });
  execFileSync(process.execPath, [
    'node_modules/typescript/bin/tsc',
    ...['-p', `${room}/browser`, '--outDir', directory],
    ...['--tsBuildInfoFile', join(directory, '.tsbuildinfo')],
  ]);
  return directory;
}
