/** What a newer record has superseded is told nowhere as what holds. */
import { describe, expect, test } from 'vitest';
import type { Answer } from '../../src/answer/answer.js';
import { checkMessage } from '../../src/answer/claims/check.js';
import { createApp } from '../../src/app.js';
import { openCasebook } from '../../src/knowledge/open.js';
import { inOneGo } from '../../src/steps.js';
import { asFolder, fixtureFiles } from '../support/fixture.js';

const newer = `
- id: outcome/hurt-in-all
  title: How many were hurt in all
  statement: Three people were taken to hospital with broken bones, by the last count.
  claims:
    - value: three
      statement: Three people were taken to hospital with broken bones, by the last count.
      quotes: [c2-hospital]
`;

const app = await appWith((files) => {
  const outcomes = String(files.get('outcomes.yaml'));
  files.set(
    'outcomes.yaml',
    outcomes.replace('title: How many were hurt\n', '$&  supersededBy: outcome/hurt-in-all\n') +
      newer,
  );
  const questions = String(files.get('questions.yaml'));
  files.set(
    'questions.yaml',
    questions.replace('answer: [outcome/hurt]', 'answer: [outcome/hurt, outcome/hurt-in-all]'),
  );
  const silences = String(files.get('silences.yaml'));
  files.set(
    'silences.yaml',
    silences.replace('nearest: [fact/cables-not-greased]', 'nearest: [fact/letters-unanswered]'),
  );
});

async function appWith(change: (files: ReturnType<typeof fixtureFiles>) => void) {
  const files = fixtureFiles();
  change(files);
  const opened = openCasebook(asFolder(files));
  if (!opened.ok) throw new Error(opened.problems[0]?.what);
  return createApp(opened.casebook);
}

function recordIds({ sections }: Answer): (string | undefined)[] {
  return sections.flatMap(({ entries }) => entries.map(({ recordId }) => recordId));
}

describe('what has been superseded', () => {
  test('is not said of anybody', () => {
    const ids = recordIds(app.run({ command: 'who', args: { name: 'person/town-council' } }));
    expect(ids).toContain('fact/council-apologised');
    expect(ids).not.toContain('fact/letters-unanswered');
  });

  test.each(['', 'how many were hurt'])('is not offered to who has typed “%s”', (typed) => {
    const offered = app.engine.search.complete(typed, { types: ['outcome'], limit: 25 });
    const ids = offered.map(({ id }) => id);
    expect(ids).toContain('outcome/hurt-in-all');
    expect(ids).not.toContain('outcome/hurt');
  });

  test('is set beside no message; what holds now is', () => {
    const message = 'Ines Calder said that the authority wrote to the council and nobody answered';
    const [statement] = inOneGo(checkMessage(app.engine, message)).statements ?? [];
    expect(statement?.ids).toContain('fact/council-apologised');
    expect(statement?.ids).not.toContain('fact/letters-unanswered');
  });

  test('is no outcome to choose, and is not counted as one', () => {
    const refusal = app.run({ command: 'outcomes', args: { outcome: 'the price of fish' } });
    const offered = refusal.suggestions.map(({ id }) => id);
    expect(offered).toContain('outcome/hurt-in-all');
    expect(offered).not.toContain('outcome/hurt');
    const about = JSON.stringify(app.run({ command: 'about', args: {} }).sections);
    expect(about).toContain('3 outcomes');
  });

  test('is not shown again by a question that names both', () => {
    const answer = app.run({ command: 'ask', args: { question: 'question/how-many-hurt' } });
    expect(answer.sections.flatMap(({ entries }) => entries)).toHaveLength(1);
    expect(answer.statement).toContain('by the last count');
  });

  test('is not where a silence leads', () => {
    const answer = app.run({ command: 'ask', args: { question: 'silence/who-signed' } });
    expect(answer.suggestions.map(({ id }) => id)).toEqual(['fact/council-apologised']);
  });
});
