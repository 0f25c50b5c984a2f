import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createLatest } from '../../../../src/adapters/preview/browser/latest.js';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** Answers each question after as many milliseconds as the question says. */
function asking() {
  const asked: number[] = [];
  const shown: number[] = [];
  const latest = createLatest(
    (delay: number) => {
      asked.push(delay);
      return new Promise<number>((resolve, reject) =>
        setTimeout(() => (delay < 0 ? reject(new Error('lost')) : resolve(delay)), Math.abs(delay)),
      );
    },
    (reply) => shown.push(reply),
    100,
  );
  return { latest, asked, shown };
}

describe('suggestions while somebody types', () => {
  it('are asked for once they pause', async () => {
    const { latest, asked, shown } = asking();
    latest.ask(1);
    await vi.advanceTimersByTimeAsync(99);
    latest.ask(2);
    await vi.advanceTimersByTimeAsync(99);
    expect(asked).toEqual([]);
    await vi.advanceTimersByTimeAsync(10);
    expect(asked).toEqual([2]);
    expect(shown).toEqual([2]);
  });

  it('are asked for at once before the first keystroke', () => {
    const { latest, asked } = asking();
    latest.ask(1, 'now');
    expect(asked).toEqual([1]);
  });

  it('are dropped where a later question overtook them', async () => {
    const { latest, shown } = asking();
    latest.ask(500, 'now');
    latest.ask(10, 'now');
    await vi.advanceTimersByTimeAsync(1000);
    expect(shown).toEqual([10]);
  });

  it('are dropped after a cancel, waiting or under way', async () => {
    const { latest, asked, shown } = asking();
    latest.ask(10, 'now');
    latest.cancel();
    latest.ask(20);
    latest.cancel();
    await vi.advanceTimersByTimeAsync(1000);
    expect(asked).toEqual([10]);
    expect(shown).toEqual([]);
  });

  it('may fail without harm', async () => {
    const { latest, shown } = asking();
    latest.ask(-10, 'now');
    await vi.advanceTimersByTimeAsync(100);
    latest.ask(5, 'now');
    await vi.advanceTimersByTimeAsync(100);
    expect(shown).toEqual([5]);
  });
});
