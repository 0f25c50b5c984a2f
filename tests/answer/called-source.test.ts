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
  ['the alder cronicle', 'The Alder Chronicle'],
  ['vally post 2', 'Valley Post, ¶2'],
  ['thealderchronicle', 'The Alder Chronicle'],
  ['valleypost.example', 'Valley Post'],
  ['https://valleypost.example/harrow-mill-report#quote', 'Valley Post'],
  ['valley post paragraph 2', 'Valley Post, ¶2'],
  ['Valley Post, 16 May 2019, ¶2', 'Valley Post, ¶2'],
  ['the valley post of 16 may', 'Valley Post'],
  ['the valley post’s article', 'Valley Post'],
  ['valley post article 2', 'Valley Post, ¶2'],
  ['14 May 2019', 'The Alder Chronicle'],
])('“%s” is the source, and the paragraph, that it says', async (typed, shown) => {
  expect((await asked(typed)).title).toBe(shown);
});

test('a publisher whose name ends in a number is called by it', async () => {
  const sources = [...knowledge.sources, second];
  expect((await asked('channel 4', sources)).title).toBe('Channel 4');
  expect((await asked('channel 4 2', sources)).title).toBe('Channel 4, ¶2');
});

test('a source is called by its headline too', async () => {
  const sources = [...knowledge.sources, second];
  expect((await asked('what the council knew', sources)).title).toBe('Channel 4');
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

test('another day, another page of the site and another figure are no source of the case', async () => {
  const sources = [...knowledge.sources, { ...second, id: 'four-2019-05-17' }];
  for (const other of ['valley post 17 May 2019', 'https://valleypost.example/else', 'channel 5']) {
    expect((await asked(other, sources)).title, other).toBe('No such source');
  }
});

test('a refusal offers the sources, and nothing else that can be asked', async () => {
  const called = (ids: string[]) =>
    ids.map((id) => ({ call: { command: 'source', args: { id } } }));
  const all = knowledge.sources.map(({ id }) => id);
  expect((await asked('The Times')).suggestions).toMatchObject(called(all));
  expect((await asked('valley post 99')).suggestions).toMatchObject(called([post.id]));
  const again = { ...second, publisher: post.publisher };
  const which = await asked('valley post', [...knowledge.sources, again]);
  expect(which.suggestions.map(({ id }) => id)).toEqual([again.id, post.id]);
});

test('whoever is looked up by the name of a publisher is led to the source', async () => {
  const app = await createApp(createCasebook(knowledge, '', new Map()));
  expect(app.run({ command: 'who', args: { name: 'the valley post' } })).toMatchObject({
    status: 'unclear',
    suggestions: [{ call: { command: 'source', args: { id: post.id } } }],
  });
});

test('a mistyped source is offered while it is typed', async () => {
  const app = await createApp(createCasebook(knowledge, '', new Map()));
  const offered = app.suggest({ command: 'source', option: 'id', typed: 'vally post' });
  expect(offered.map(({ id }) => id)).toEqual([post.id]);
});
