import { expect, test } from 'vitest';
import { readerOf } from '../../src/answer/claims/reader.js';
import { warmingUp } from '../../src/answer/warm-up.js';
import { fixtureApp } from '../support/fixture-app.js';

test('what is warmed up has nothing left to read for checking messages, and pauses meanwhile', async () => {
  const { engine } = await fixtureApp();
  expect([...readerOf((await fixtureApp()).engine)].length).toBeGreaterThan(0);
  expect([...warmingUp(engine)].length).toBeGreaterThan(3);
  expect([...readerOf(engine)]).toEqual([]);
});
