/** Where a run reads and writes; results go to stdout, everything else to stderr. */
import type { Readable, Writable } from 'node:stream';

export interface Io {
  readonly stdout: Writable & { readonly columns?: number; readonly isTTY?: boolean };
  readonly stderr: Writable & { readonly isTTY?: boolean };
  readonly stdin: Readable;
  /** Resolves when the process is asked to end (SIGINT, SIGTERM, SIGHUP). */
  askedToEnd(): Promise<void>;
  /** Hears of rejections that nobody handled, which then do not end the process. */
  onStrayRejection?(listener: (reason: unknown) => void): void;
}

/** The program's exit codes: fine; the work failed; wrong use or configuration. */
export const exit = { fine: 0, failed: 1, misuse: 2 } as const;
export type ExitCode = (typeof exit)[keyof typeof exit];

/** Wrong use: said on stderr without a stack, with how it is used. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** Writes and waits where the reader is slow, so that long output is not held in memory. */
export async function write(stream: Writable, text: string): Promise<void> {
  if (stream.write(text)) return;
  await new Promise<void>((resolve) => stream.once('drain', resolve));
}
