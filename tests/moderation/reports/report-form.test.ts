import { expect, test } from 'vitest';
import { citationsOf } from '../../../src/answer/answer.js';
import { toModal } from '../../../src/card/form.js';
import { reportForm } from '../../../src/moderation/reports/report-form.js';
import { fixtureApp } from '../../support/fixture-app.js';

const app = await fixtureApp();
const answer = app.run({ command: 'ask', args: { question: 'outcome/suspended' } });

test('a form with more quotes than Discord lets one choose from says that others can be named', () => {
  const [citation] = citationsOf(answer);
  if (citation === undefined) throw new Error('The answer has no quote.');
  const described = (count: number) => {
    const quoteOf = (index: number) => ({ ...citation.quote, id: `quote-${index}` });
    const citations = Array.from({ length: count }, (_, index) => ({
      ...citation,
      quote: quoteOf(index),
    }));
    const entries = [{ citations }];
    const many = { ...answer, sections: [{ role: 'evidence' as const, entries }] };
    const modal = toModal(reportForm(many, answer.call, 0));
    return JSON.stringify(modal?.components[0]);
  };
  expect(described(25)).toContain('Leave it empty where it is about the whole answer.');
  expect(described(26)).toContain('the first 25. Leave it empty for another, and say below which.');
});
