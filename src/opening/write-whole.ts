import { randomBytes } from 'node:crypto';
import { renameSync, rmSync, writeFileSync } from 'node:fs';

/**
 * Writes a file beside its place and puts it there in one step, so that who reads meanwhile, or a program
 * that is killed, leaves the old or the new. @throws where it cannot be written; the old stays then
 */
export function writeWhole(path: string, content: Uint8Array | string): void {
  const beside = `${path}.${randomBytes(4).toString('hex')}`;
  try {
    writeFileSync(beside, content);
    renameSync(beside, path);
  } catch (error) {
    rmSync(beside, { force: true });
    throw error;
  }
}
