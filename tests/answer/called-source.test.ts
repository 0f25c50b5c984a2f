import { expect, test } from 'vitest';
import { createApp } from '../../src/app.js';
import { createCasebook } from '../../src/knowledge/casebook.js';
import { fixtureFiles, loaded } from '../support/fixture.js';

const { knowledge } = loaded(fixtureFiles());
const [chronicle, post] = knowledge.sources;
if (chronicle === undefined || post === undefined)
  throw new Error('The fixture has lost a source.');
const publisher = 'Channel 4';
const title = 'What the council knew';
const second = { ...post, id: 'channel-2019-05-17', publisher, title, quotes: [] };

async function asked(id: string, sources = knowledge.sources) {
  const app = await createApp(createCasebook({ ...knowledge, sources }, '', new Map()));
  return app.run({ command: 'source', args: { id } });
}

test.each([
  ['valley post', 'Valley Post'],
  ['the alder chronicle 2', 'The Alder Chronicle, ¶2'],
  ['Alder Chronicle ¶2', 'The Alder Chronicle, ¶2'],
  [' chronicle-2019-05-14#2 ', 'The Alder Chronicle, ¶2'],
  ['chronicle-2019-05-14', 'The Alder Chronicle'],
])('“%s” is the source, and the paragraph, that it says', async (typed, shown) => {
  expect((await asked(typed)).title).toBe(shown);
});

test('a publisher whose name ends in a number is called by it', async () => {
  const sources = [...knowledge.sources, second];
  expect((await asked('channel 4', sources)).title).toBe('Channel 4');
  expect((await asked('channel 4 2', sources)).title).toBe('Channel 4, ¶2');
});

test('a paragraph that the text does not have is refused, wherever it was typed', async () => {
  expect((await asked('valley post 0')).title).toBe('No such paragraph');
  expect((await asked('valley post 99')).statement).toContain('there is no ¶99');
});

test('a publisher of several sources is asked which is meant, and each is told apart', async () => {
  const again = { ...second, publisher: post.publisher };
  const sources = [...knowledge.sources, again];
  const which = await asked('valley post', sources);
  expect(which).toMatchObject({ status: 'not_found', title: 'More than one source' });
  expect(which.statement).toContain(`${again.id}, ${post.id}`);
  expect((await asked(post.id, sources)).title).toBe(`Valley Post of 16 May 2019 (${post.id})`);
});
