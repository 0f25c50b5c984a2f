import { describe, expect, test, vi } from 'vitest';
import { Recent } from '../../src/search/recent.js';

const counted = (most: number) => {
  const make = vi.fn((word: string) => word.length);
  return { make, recent: new Recent(make, most) };
};

describe('what was worked out lately', () => {
  test('is not worked out again', () => {
    const { make, recent } = counted(2);
    expect([recent.of('met'), recent.of('met'), recent.of('')]).toEqual([3, 3, 0]);
    expect([recent.of('met'), recent.of('')]).toEqual([3, 0]);
    expect(make).toHaveBeenCalledTimes(2);
  });

  test('is let go where there is no more room', () => {
    const { make, recent } = counted(2);
    for (const word of ['a', 'b', 'c', 'a']) recent.of(word);
    expect(make).toHaveBeenCalledTimes(4);
  });

  test('is worked out anew once it may be another', () => {
    const { make, recent } = counted(2);
    recent.of('a');
    recent.clear();
    recent.of('a');
    expect(make).toHaveBeenCalledTimes(2);
  });
});
