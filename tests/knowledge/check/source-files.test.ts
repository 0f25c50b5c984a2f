import { expect, test } from 'vitest';
import { checked, fixtureFiles, lineOf } from '../../support/fixture.js';

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
