/** Opens a knowledge folder beside the event loop, which goes on answering meanwhile. */
import { setImmediate } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { warmUp } from '../answer/warm-up.js';
import type { Problem } from '../knowledge/problem.js';
import type { Seen } from '../knowledge/watch.js';
import { labelOf, type OpenCaseOptions, type OpenedCase, openSaved } from './open-saved.js';
import { type SavedName, shelfOf } from './shelf.js';

interface OpenBesideOptions extends Omit<OpenCaseOptions, 'shelf'> {
  /** The knowledge folder beside which to save what was opened. */
  readonly directory: string;
  /** Ends the work; what was begun comes to nothing. */
  readonly signal?: AbortSignal | undefined;
}

/** What the thread is given. */
export interface ToOpen extends Pick<OpenBesideOptions, 'directory' | 'print'>, Seen {}

/** What it says: any number of notes, then the outcome. */
export type FromThread =
  | { readonly note: string; readonly error?: unknown }
  | { readonly saved: ReadonlyMap<SavedName, Uint8Array> }
  | { readonly problems: readonly Problem[] };

/**
 * Opens what was seen of a folder as `openCase` does, in a thread of its own, with everything made
 * ready that any question needs. A thread, not a process: what it made comes back as bytes that are
 * looked at where they lie, also where nothing can be saved, and it cannot outlive the program.
 * @throws what opening threw, or the reason of the signal
 */
export async function openBeside(seen: Seen, options: OpenBesideOptions): Promise<OpenedCase> {
  const { directory, print, note, textsOf, signal } = options;
  signal?.throwIfAborted();
  const { version, files } = seen;
  const identity = { version, ...labelOf(version, [...(files?.keys() ?? [])], print) };
  const outcome = await inThread({ ...seen, directory, print }, note, signal);
  if ('problems' in outcome) return { ok: false, problems: outcome.problems };
  // The collector often comes with so many bytes; looking at them waits for the next turn.
  await setImmediate();
  const opened = openSaved(identity, { shelf: shelfOf(outcome.saved), print, note, textsOf });
  if (opened === undefined)
    throw new Error('What a thread opened cannot be used; the log says why.');
  await warmUp(opened.engine);
  signal?.throwIfAborted();
  return opened;
}

type Outcome = Exclude<FromThread, { readonly note: string }>;

async function inThread(
  workerData: ToOpen,
  note: OpenCaseOptions['note'],
  signal: AbortSignal | undefined,
): Promise<Outcome> {
  const worker = new Worker(new URL('./open-worker.js', import.meta.url), { workerData });
  const end = () => void worker.terminate();
  signal?.addEventListener('abort', end, { once: true });
  try {
    return await new Promise<Outcome>((resolve, reject) => {
      worker.on('message', (said: FromThread) => {
        if (!('note' in said)) return resolve(said);
        note?.(said.note, ...(said.error === undefined ? [] : [{ error: said.error }]));
      });
      worker.once('error', reject);
      worker.once('exit', () => {
        reject(signal?.reason ?? new Error('The thread that opens the knowledge has ended early.'));
      });
    });
  } finally {
    signal?.removeEventListener('abort', end);
    await worker.terminate();
  }
}
