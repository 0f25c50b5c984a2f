import { expect, test } from 'vitest';
import { createApp } from '../../src/app.js';
import { createCasebook } from '../../src/knowledge/casebook.js';
import { fixtureFiles, loaded } from '../support/fixture.js';

test('what a case holds one of is told in the singular', async () => {
  const { knowledge } = loaded(fixtureFiles());
  const small = {
    ...knowledge,
    sources: knowledge.sources.slice(0, 1),
    people: knowledge.people.slice(0, 1),
    outcomes: knowledge.outcomes.slice(0, 1),
  };
  const app = await createApp(createCasebook(small, '', new Map()));
  const about = app.run({ command: 'about', args: {} });
  expect(JSON.stringify(about.sections)).toMatch(
    /1 source, 15 quotes, 9 questions, 3 things that the sources do not say, 1 person or organisation, 1 outcome and 5 dated events\./,
  );
});
