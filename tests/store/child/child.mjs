/**
 * One of several processes that use the same store: `node child.mjs DATABASE_URL count NUMBER` counts
 * and ends; `… hang` stops in the middle of changes made together, to be killed.
 */
import { randomBytes } from 'node:crypto';
import { parseLocation } from '../../../dist/store/location.js';
import { openStore } from '../../../dist/store/open.js';

const [, , databaseUrl, what, number] = process.argv;
const store = await openStore({
  location: parseLocation(databaseUrl),
  now: () => new Date(),
  newId: () => randomBytes(8).toString('hex'),
});
if (what === 'count') {
  for (let count = 0; count < Number(number); count += 1) {
    await store.feedback.count('fact/a', 'yes');
  }
  await store.close();
} else {
  await store.together(async ({ feedback }) => {
    await feedback.count('fact/a', 'yes');
    process.stdout.write('inside\n');
    setInterval(() => undefined, 1_000);
    await new Promise(() => undefined);
  });
}
