import { expect } from 'vitest';
import { StoreError, type StoreTrouble } from '../../src/store/error.js';

/** The call must fail with this trouble, in a sentence that says what is wrong and what to do. */
export async function expectTrouble(
  failing: Promise<unknown>,
  trouble: StoreTrouble,
  message: RegExp,
): Promise<void> {
  const error = await failing.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(StoreError);
  expect(error).toMatchObject({ trouble, message: expect.stringMatching(message) });
}
