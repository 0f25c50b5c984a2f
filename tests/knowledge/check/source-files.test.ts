import { expect, test } from 'vitest';
import { checked, fixtureFiles, fixtureWith, lineOf } from '../../support/fixture.js';

test('a source is in a file that is called by its id', () => {
  const files = fixtureFiles();
  const post = 'sources/post.yaml';
  files.set(post, String(files.get('sources/valley-post-2019-05-16.yaml')));
  files.delete('sources/valley-post-2019-05-16.yaml');
  expect(checked(files)).toMatchObject([
    {
      severity: 'warning',
      code: 'source-file',
      file: post,
      line: lineOf(files, post, 'id: valley-post'),
      id: 'valley-post-2019-05-16',
      fix: 'call the file sources/valley-post-2019-05-16.yaml, or correct the id',
    },
  ]);
});

test('a source has an address of its own, for links lead there', () => {
  const post = 'sources/valley-post-2019-05-16.yaml';
  const url = 'https://chronicle.example/2019/05/14/footbridge-closed';
  const own = /^url: (.*)$/m.exec(String(fixtureFiles().get(post)))?.[1] ?? '';
  const files = fixtureWith(post, `url: ${own}`, `url: ${url}`);
  expect(checked(files)).toMatchObject([
    {
      severity: 'warning',
      code: 'same-address',
      file: post,
      line: lineOf(files, post, 'url: '),
      id: 'valley-post-2019-05-16',
      what: 'valley-post-2019-05-16 has the address of chronicle-2019-05-14, so its links open that one',
    },
  ]);
});
