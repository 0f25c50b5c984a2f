import { expect, test } from 'vitest';
import { shippedApp } from '../support/shipped.js';

const app = await shippedApp();

test('does not say that a source is silent where a paragraph of it is not quoted here', () => {
  const [unquoted] = app.casebook.sources.flatMap(({ id, paragraphs }) => {
    const quoted = new Set(app.casebook.quotesOf(id).map(({ paragraph }) => paragraph));
    const all = Array.from({ length: paragraphs }, (_, i) => i + 1);
    return all.filter((one) => !quoted.has(one)).map((one) => ({ id, paragraph: String(one) }));
  });
  if (unquoted === undefined) throw new Error('Every paragraph of the shipped case is quoted.');
  const answer = app.run({ command: 'source', args: unquoted });
  expect(answer.statement).toContain('Nothing of this paragraph is quoted here');
  expect(answer.status).toBe('answered');
});
