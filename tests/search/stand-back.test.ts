import { once } from 'node:events';
import { constants, getPriority } from 'node:os';
import { Worker } from 'node:worker_threads';
import { expect, test } from 'vitest';

// Elsewhere a priority is not a thread's.
test.runIf(process.platform === 'linux')(
  'a thread that stands back has a lower priority; the program keeps its own',
  async () => {
    const before = getPriority();
    const module = new URL('../../dist/search/stand-back.js', import.meta.url);
    const worker = new Worker(
      `import('node:worker_threads').then(async ({ parentPort }) => {
        const { standBack } = await import(${JSON.stringify(module)});
        standBack();
        parentPort.postMessage(require('node:os').getPriority());
      });`,
      { eval: true },
    );
    const [inThread] = await once(worker, 'message');
    await worker.terminate();
    expect(inThread).toBe(Math.max(before, constants.priority.PRIORITY_BELOW_NORMAL));
    expect(getPriority()).toBe(before);
  },
);
