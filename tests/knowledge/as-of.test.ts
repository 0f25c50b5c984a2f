import { expect, test } from 'vitest';
import { casebookAsOf } from '../../src/knowledge/as-of.js';
import { titleOf } from '../../src/knowledge/title.js';
import { openShipped } from '../support/shipped.js';

const { casebook } = await openShipped();

test('a question of which an answer had not been published is headed with what had', () => {
  const [first] = casebook.sources;
  const then = casebookAsOf(casebook, first?.published ?? '');
  const narrowed = then.questions.filter(({ id, answer }) => {
    const now = casebook.record(id);
    return now?.type === 'question' && answer.length < now.answer.length;
  });
  expect(narrowed.length).toBeGreaterThan(0);
  for (const { title, answer } of narrowed) {
    const main = then.record(answer[0] ?? '');
    expect(title).toBe(main === undefined ? '' : titleOf(main));
  }
});
