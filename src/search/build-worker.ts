/** The other side of `createIndexInWorker`: gathers records, builds their index, hands its bytes over. */
import { parentPort, workerData } from 'node:worker_threads';
import { createIndex } from './create-index.js';
import type { IndexOptions } from './search-index.js';
import type { SearchRecord } from './types.js';

const options: IndexOptions = workerData;
const records: SearchRecord[] = [];
parentPort?.on('message', (message: readonly SearchRecord[] | 'that is all') => {
  if (message !== 'that is all') {
    for (const record of message) records.push(record);
    return;
  }
  const bytes = createIndex(records, options).save();
  parentPort?.postMessage(bytes, [bytes.buffer]);
  parentPort?.close();
});
