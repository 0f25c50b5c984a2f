/** A run has a temporary folder of its own, and fails where its tests leave something there. */
import { chmodSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export default function ownTemporaryFolder(): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'pincite-tests-'));
  // PostgreSQL, which has a user of its own, comes through it to what is its.
  chmodSync(folder, 0o711);
  process.env.TMPDIR = folder;
  // npm on Node 24 would keep its compiled code there.
  process.env.NODE_DISABLE_COMPILE_CACHE = '1';
  return () => {
    const left = readdirSync(folder);
    rmSync(folder, { recursive: true, force: true });
    if (left.length === 0) return;
    // Vitest prints what is thrown here, and fails nothing over it.
    process.exitCode = 1;
    throw new Error(
      `Tests left ${left.join(', ')} in the temporary folder. Make folders with freshFolder() of tests/support.`,
    );
  };
}
