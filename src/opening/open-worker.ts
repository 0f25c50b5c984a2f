/** The other side of `openBeside`: opens a folder, saves it where that can be, hands the bytes over. */
import { parentPort, workerData } from 'node:worker_threads';
import { warmUp } from '../answer/warm-up.js';
import { memoryFolder } from '../knowledge/folder.js';
import { standBack } from '../search/stand-back.js';
import type { FromThread, ToOpen } from './open-beside.js';
import { openCase } from './open-case.js';
import { diskShelf, shelfOver } from './shelf.js';

standBack();
const { name, files, directory, print }: ToOpen = workerData;
const shelf = shelfOver(diskShelf(directory));
const opened = await openCase(memoryFolder(name, files), {
  shelf,
  print,
  note: (what, details) => say({ note: what, ...details }),
});
if (opened.ok) {
  await warmUp(opened.engine);
  // Copies, each in a buffer of its own, which goes over without being copied once more.
  const saved = new Map([...shelf.atHand].map(([part, bytes]) => [part, Uint8Array.from(bytes)]));
  say(
    { saved },
    [...saved.values()].map(({ buffer }) => buffer),
  );
} else say({ problems: opened.problems });

function say(what: FromThread, handedOver: readonly ArrayBuffer[] = []): void {
  parentPort?.postMessage(what, handedOver);
}
