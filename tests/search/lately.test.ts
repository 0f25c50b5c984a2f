import { describe, expect, test, vi } from 'vitest';
import { Lately } from '../../src/search/lately.js';

const counted = (most: number) => {
  const make = vi.fn((word: string) => word.length);
  return { make, lately: new Lately(make, most) };
};

describe('what was worked out lately', () => {
  test('is not worked out again', () => {
    const { make, lately } = counted(2);
    expect([lately.of('met'), lately.of('met'), lately.of('')]).toEqual([3, 3, 0]);
    expect([lately.of('met'), lately.of('')]).toEqual([3, 0]);
    expect(make).toHaveBeenCalledTimes(2);
  });

  test('is let go where there is no more room', () => {
    const { make, lately } = counted(2);
    for (const word of ['a', 'b', 'c', 'a']) lately.of(word);
    expect(make).toHaveBeenCalledTimes(4);
  });

  test('is worked out anew once it may be another', () => {
    const { make, lately } = counted(2);
    lately.of('a');
    lately.clear();
    lately.of('a');
    expect(make).toHaveBeenCalledTimes(2);
  });
});
