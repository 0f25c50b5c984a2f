/** Builds an index beside the event loop, which goes on answering meanwhile. */
import { setImmediate } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import type { FromBuilder } from './build-worker.js';
import { checkArray, checkRecords } from './check-input.js';
import { openIndex } from './create-index.js';
import { Reader } from './saved-reader.js';
import type { IndexOptions, SearchIndex } from './search-index.js';
import { inMemory } from './stored.js';
import type { SearchRecord } from './types.js';

export interface WorkerOptions extends Omit<IndexOptions, 'learned' | 'english'> {
  /** Ends the building, and the thread with it. */
  readonly signal?: AbortSignal | undefined;
}

/**
 * The same index as `createIndex` gives, built in a thread of its own: for ten thousand records and
 * more. The records are handed over some at a time, and the finished index comes back as bytes that are
 * looked at where they lie, so that nothing here takes longer than some milliseconds; a record of many
 * millions of letters does, for it is copied whole.
 * @throws {TypeError} what `createIndex` throws
 * @throws what building threw, or where the thread could not be run
 * @throws the signal's reason, where that ended it
 */
export async function createIndexInWorker(
  records: readonly SearchRecord[],
  { signal, ...options }: WorkerOptions = {},
): Promise<SearchIndex> {
  checkArray('records', records);
  signal?.throwIfAborted();
  const worker = new Worker(new URL('./build-worker.js', import.meta.url), { workerData: options });
  let sent = 0;
  let taken = 0;
  let goOn = () => {};
  let stop = () => {};
  const built = new Promise<Uint8Array>((resolve, reject) => {
    worker.on('message', (said: FromBuilder) => {
      if (said !== 'taken') return resolve(said);
      taken++;
      goOn();
    });
    worker.once('error', reject);
    worker.once('exit', () =>
      reject(new Error('The thread that builds the index has ended early.')),
    );
    signal?.addEventListener('abort', giveUp);
    stop = () => signal?.removeEventListener('abort', giveUp);

    function giveUp(): void {
      reject(signal?.reason);
    }
  });
  // Heard below; without this, a failure while records are handed over would end the process.
  built.catch(() => {});
  try {
    // To start a thread holds this one up too: that is a turn of its own, as each portion is.
    await setImmediate();
    for (let from = 0; from < records.length; ) {
      signal?.throwIfAborted();
      const to = endOfPortion(records, from);
      const handed = records.slice(from, to);
      checkRecords(handed, from);
      worker.postMessage(handed);
      sent++;
      from = to;
      await setImmediate();
      // What is handed over faster than it is indexed would lie in memory meanwhile.
      while (sent - taken > mostAhead) {
        const isTaken = new Promise<void>((resolve) => {
          goOn = resolve;
        });
        await Promise.race([isTaken, built]);
      }
    }
    worker.postMessage('that is all');
    const bytes = await built;
    // To open them is a turn of its own.
    await setImmediate();
    return openIndex(new Reader(inMemory(bytes), { isProven: true }), options);
  } finally {
    stop();
    await worker.terminate();
  }
}

/** Letters that are copied at once, which takes some two milliseconds. */
const portion = 500_000;
/** Records that are, however short. */
const mostOfPortion = 2_000;
/** Portions that may wait to be indexed. */
const mostAhead = 20;

function endOfPortion(records: readonly SearchRecord[], from: number): number {
  let letters = 0;
  let to = from;
  while (to < records.length && to - from < mostOfPortion && letters < portion) {
    const { text, title, question } = (records[to] ?? {}) as Partial<SearchRecord>;
    letters += (text?.length ?? 0) + (title?.length ?? 0) + (question?.length ?? 0);
    to++;
  }
  return to;
}
