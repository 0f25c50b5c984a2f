import { expect, test } from 'vitest';
import { createApp } from '../../src/app.js';
import { createCasebook } from '../../src/knowledge/casebook.js';
import { diskFolder } from '../../src/knowledge/folder.js';
import { loadKnowledge } from '../../src/knowledge/load.js';
import { fixtureFolder } from '../support/fixture.js';

test('a source is not said to be silent where a paragraph of it is not quoted here', async () => {
  const { knowledge } = loadKnowledge(diskFolder(fixtureFolder));
  if (knowledge === undefined) throw new Error('The fixture is broken.');
  const sources = knowledge.sources.map((source) => ({
    ...source,
    paragraphs: source.paragraphs + 1,
  }));
  const app = await createApp(createCasebook({ ...knowledge, sources }, '', new Map()));
  for (const { id, paragraphs } of sources) {
    const args = { id, paragraph: String(paragraphs) };
    const answer = app.run({ command: 'source', args });
    expect(answer.statement).toContain('Nothing of this paragraph is quoted here');
    expect(answer.status).toBe('not_found');
  }
});

test('of a source without quotes it is said that nothing of it is quoted, not of a paragraph', async () => {
  const { knowledge } = loadKnowledge(diskFolder(fixtureFolder));
  if (knowledge === undefined) throw new Error('The fixture is broken.');
  const sources = knowledge.sources.map((source) => ({ ...source, quotes: [] }));
  const bare = { ...knowledge, sources, people: [], facts: [], outcomes: [], timeline: [] };
  const app = await createApp(
    createCasebook({ ...bare, questions: [], silences: [] }, '', new Map()),
  );
  const answer = app.run({ command: 'source', args: { id: sources[0]?.id ?? '' } });
  expect(answer.statement).toContain('Nothing of this source is quoted here');
});
