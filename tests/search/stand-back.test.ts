import { once } from 'node:events';
import { constants, getPriority } from 'node:os';
import { Worker } from 'node:worker_threads';
import { describe, expect, test } from 'vitest';

/** The priority of a thread that stood back, having been begun with some other, where one is said. */
async function priorityAfter(begun?: number): Promise<number> {
  const module = new URL('../../dist/search/stand-back.js', import.meta.url);
  const worker = new Worker(
    `const { getPriority, setPriority } = require('node:os');
    const { parentPort, workerData } = require('node:worker_threads');
    import(${JSON.stringify(module)}).then(({ standBack }) => {
      if (workerData !== undefined) setPriority(workerData);
      standBack();
      parentPort.postMessage(getPriority());
    });`,
    { eval: true, workerData: begun },
  );
  const [priority] = await once(worker, 'message');
  await worker.terminate();
  return priority;
}

// Elsewhere a priority is not a thread's.
describe.runIf(process.platform === 'linux')('a thread that stands back', () => {
  const own = getPriority();

  test('has a lower priority; the program keeps its own', async () => {
    const lower = constants.priority.PRIORITY_BELOW_NORMAL;
    expect(await priorityAfter()).toBe(Math.max(own, lower));
    expect(getPriority()).toBe(own);
  });

  test('stays where it was begun lower still', async () => {
    const { PRIORITY_LOW } = constants.priority;
    expect(await priorityAfter(PRIORITY_LOW)).toBe(PRIORITY_LOW);
  });
});
