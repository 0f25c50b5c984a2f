/** The other side of `createIndexInWorker`: indexes the records as they come, hands the bytes over. */
import { parentPort, workerData } from 'node:worker_threads';
import { createIndex } from './create-index.js';
import type { IndexOptions } from './search-index.js';
import { standBack } from './stand-back.js';
import type { SearchRecord } from './types.js';

/** Records indexed at once: fewer take longer, and all of a million would lie in memory a second time. */
const atOnce = 20_000;

/** Each portion taken, then the index. */
export type FromBuilder = 'taken' | Uint8Array;

standBack();
const options: IndexOptions = workerData;
const index = createIndex([], options);
let gathered: SearchRecord[] = [];
parentPort?.on('message', (message: readonly SearchRecord[] | 'that is all') => {
  if (message !== 'that is all') {
    for (const record of message) gathered.push(record);
    if (gathered.length >= atOnce) take();
    parentPort?.postMessage('taken' satisfies FromBuilder);
    return;
  }
  take();
  parentPort?.postMessage(index.saveShared() satisfies FromBuilder);
  parentPort?.close();
});

function take(): void {
  index.put(gathered);
  gathered = [];
}
