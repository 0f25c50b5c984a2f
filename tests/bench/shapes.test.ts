import { describe, expect, test } from 'vitest';
import { shapes } from '../../scripts/fit/shapes.mjs';

const grouped = [
  { id: 'a#0', group: 'a', question: 'one' },
  { id: 'b#0', group: 'b', question: 'two' },
  { id: 'a#1', group: 'a', question: 'three' },
];

describe('shapes of a set', () => {
  test('of wordings: ungrouped, joined to one record an answer, and few of each', () => {
    expect(shapes.bare?.(grouped)?.[2]).toEqual({ id: 'a#1', question: 'three' });
    expect(shapes.joined?.(grouped)).toEqual([
      { id: 'a', text: expect.stringMatching(/one\s+three/) },
      { id: 'b', text: expect.stringContaining('two') },
    ]);
    expect(shapes.oneWording?.(grouped)?.map(({ id }) => id)).toEqual(['a#0', 'b#0']);
  });

  test('of answers: the text alone, the question alone', () => {
    const full = [{ id: 'a', title: '', question: 'one', text: 'two' }];
    expect(shapes.told?.(full)).toEqual([{ id: 'a', title: '', question: '', text: 'two' }]);
    expect(shapes.asked?.(full)).toEqual([{ id: 'a', title: '', question: 'one', text: '' }]);
  });

  test('are none that the set has already or cannot take', () => {
    expect(shapes.told?.(grouped)).toBeUndefined();
    expect(shapes.asked?.(grouped)).toBeUndefined();
    expect(shapes.joined?.([{ id: 'a', text: 'x' }])).toBeUndefined();
  });
});
