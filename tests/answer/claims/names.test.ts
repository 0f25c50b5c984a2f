import { describe, expect, test } from 'vitest';
import { type Names, namesOf } from '../../../src/answer/claims/names.js';
import { openCasebook } from '../../../src/knowledge/open.js';
import { inOneGo } from '../../../src/steps.js';
import { asFolder, type Files, fixtureWith } from '../../support/fixture.js';

function namesIn(files: Files): Names {
  const opened = openCasebook(asFolder(files));
  if (!opened.ok) throw new Error(opened.problems[0]?.what);
  return inOneGo(namesOf(opened.casebook));
}

describe('a name with a hyphen', () => {
  test('may be that of a body', () => {
    const names = namesIn(
      fixtureWith('people.yaml', 'name: Alder Bridges Authority', 'name: Anti-Corruption Unit'),
    );
    expect(names.withoutBodies('the Anti-Corruption Unit wrote twice').trim()).toBe('wrote twice');
  });

  test('may be that of a publisher', () => {
    const names = namesIn(
      fixtureWith(
        'sources/valley-post-2019-05-16.yaml',
        'publisher: Valley Post',
        'publisher: Post-Gazette',
      ),
    );
    expect(names.namesPublisher('the Post-Gazette says three')).toBe(true);
  });

  test('may be what the vocabulary calls a body', () => {
    const names = namesIn(
      fixtureWith(
        'vocabulary.yaml',
        '[ABA, Alder Bridges Authority]',
        '[Bridge-Watch, Alder Bridges Authority]',
      ),
    );
    expect(names.withoutBodies('Bridge-Watch wrote twice').trim()).toBe('wrote twice');
  });
});
