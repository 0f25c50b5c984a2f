import { describe, expect, test } from 'vitest';
import { diskFolder, memoryFolder } from '../../src/knowledge/folder.js';
import { openTexts, readTexts } from '../../src/knowledge/texts.js';
import { inOneGo } from '../../src/steps.js';
import { fixtureFiles, loaded, textsFolder } from '../support/fixture.js';

const { knowledge, lock } = loaded(fixtureFiles());
if (!lock) throw new Error('the fixture has no lock');
const { sources } = knowledge;

describe('full texts at hand', () => {
  test('give every paragraph of a text that is the verified one', () => {
    const { texts, problems } = inOneGo(openTexts(textsFolder(), sources, lock));
    expect(problems).toEqual([]);
    expect(texts.get('valley-post-2019-05-16')).toHaveLength(7);
    expect(texts.get('valley-post-2019-05-16')?.[6]).toBe(
      'The bridge is expected to open again in 2020.',
    );
  });

  test('are not shown where they are another text than was verified', () => {
    const folder = memoryFolder('texts', new Map([['valley-post.txt', 'Another text.']]));
    const { texts, problems } = inOneGo(openTexts(folder, sources, lock));
    expect(texts.size).toBe(0);
    expect(problems).toMatchObject([
      {
        severity: 'warning',
        code: 'other-text',
        id: 'valley-post-2019-05-16',
        file: 'sources/valley-post-2019-05-16.yaml',
      },
    ]);
  });

  test('may be there for some sources only', () => {
    const chronicle = textsFolder().read('chronicle.txt') ?? '';
    const folder = memoryFolder('texts', new Map([['chronicle.txt', chronicle]]));
    const { texts, problems } = inOneGo(openTexts(folder, sources, lock));
    expect([...texts.keys()]).toEqual(['chronicle-2019-05-14']);
    expect(problems).toEqual([]);
  });

  test('are opened one in each step', () => {
    expect([...openTexts(textsFolder(), sources, lock)]).toHaveLength(sources.length);
  });

  test('are refused where they are not UTF-8', () => {
    const folder = memoryFolder(
      'texts',
      new Map([['chronicle.txt', new Uint8Array([0xe9, 0x20])]]),
    );
    expect(inOneGo(openTexts(folder, sources, lock)).problems).toMatchObject([
      { severity: 'warning', code: 'missing-text', fix: 'save it as UTF-8' },
    ]);
  });

  test('are an error to verify without', () => {
    expect(readTexts(diskFolder('/nowhere/at/all'), sources).problems).toMatchObject([
      {
        severity: 'error',
        code: 'missing-texts',
        what: expect.stringContaining('/nowhere/at/all'),
        fix: expect.stringContaining('--texts'),
      },
    ]);
  });
});
