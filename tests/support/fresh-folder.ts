/** Folders that tests write to. */
import { mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

/** An empty folder, removed after the test that asks for it, be it in `beforeEach`. */
export function freshFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'pincite-test-'));
  // Tried again: what the test began may be writing its last file there.
  onTestFinished(() => rm(folder, { recursive: true, force: true, maxRetries: 5 }));
  return folder;
}
