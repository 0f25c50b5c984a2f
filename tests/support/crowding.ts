import { vi } from 'vitest';

/**
 * How often something happens at most within one turn of the event loop, on a machine on which
 * everything takes ten milliseconds: once, where work lets all else go on in between.
 */
export async function mostInOneTurn(
  work: (happens: () => void) => Promise<unknown>,
): Promise<number> {
  let milliseconds = 0;
  const clock = vi.spyOn(performance, 'now').mockImplementation(() => {
    milliseconds += 10;
    return milliseconds;
  });
  let inTurn = 0;
  let most = 0;
  let isDone = false;
  const nextTurn = () => {
    inTurn = 0;
    if (!isDone) setImmediate(nextTurn);
  };
  setImmediate(nextTurn);
  try {
    await work(() => {
      inTurn += 1;
      most = Math.max(most, inTurn);
    });
    return most;
  } finally {
    isDone = true;
    clock.mockRestore();
  }
}
