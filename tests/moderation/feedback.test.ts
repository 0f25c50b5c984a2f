import { expect, test } from 'vitest';
import { createFeedback } from '../../src/moderation/feedback.js';

const vote = { recordId: 'fact/one', says: 'yes', user: '1', message: '2' } as const;

test('a vote that could not be counted may be given again', async () => {
  let away = true;
  const feedback = createFeedback({
    feedback: {
      async count() {
        if (away) throw new Error('The store is away.');
      },
      list: async () => [],
    },
  });
  await expect(feedback.vote(vote)).rejects.toThrow('away');
  away = false;
  expect(await feedback.vote(vote)).toBe(true);
  expect(await feedback.vote(vote)).toBe(false);
});
