import { describe, expect, test } from 'vitest';
import { lockFile } from '../../src/knowledge/files.js';
import { type Lock, lockDifferences, readLock, writeLock } from '../../src/knowledge/lock.js';
import { checked, fixtureFiles, fixtureWith, loaded, verified } from '../support/fixture.js';

const text = String(fixtureFiles().get(lockFile));

function fixtureLock(): Lock {
  const { lock } = loaded(fixtureFiles());
  if (!lock) throw new Error('the fixture has no lock');
  return lock;
}

describe('the lock', () => {
  test('is read and written without a change', () => {
    expect(writeLock(fixtureLock())).toBe(text);
  });

  test('is written in the same order whatever order the quotes have', () => {
    const lock = fixtureLock();
    const reversed = Object.fromEntries(
      Object.entries(lock.sources)
        .reverse()
        .map(([id, source]) => [
          id,
          { ...source, quotes: Object.fromEntries(Object.entries(source.quotes).reverse()) },
        ]),
    );
    expect(writeLock({ schema: 2, sources: reversed })).toBe(text);
  });

  test.each([
    ['a merge conflict', `<<<<<<< HEAD\n${text}`],
    ['another schema', text.replace('"schema": 2', '"schema": 3')],
    ['a field too many', text.replace('"schema": 2,', '"schema": 2, "x": 1,')],
    ['a hash that is none', text.replace(/"sha256": "../, '"sha256": "zz')],
    ['nothing', ''],
  ])('that holds %s is one problem that says how to renew it', (_name, broken) => {
    const files = fixtureFiles().set(lockFile, broken);
    expect(readLock(broken).lock).toBeUndefined();
    expect(loaded(files).problems).toMatchObject([
      {
        severity: 'error',
        code: 'broken-lock',
        file: lockFile,
        fix: expect.stringContaining('pincite verify'),
      },
    ]);
    expect(checked(files).map(({ code }) => code)).toEqual(['no-lock']);
  });
});

describe('verify --frozen', () => {
  const source = 'chronicle-2019-05-14';
  const relock = (from: string, to: string) =>
    verified(fixtureWith(`sources/${source}.yaml`, from, to)).lock;

  test('finds nothing where the lock would stay as it is', () => {
    expect(lockDifferences(fixtureLock(), verified(fixtureFiles()).lock)).toEqual([]);
  });

  test('names a quote that would change', () => {
    const lock = relock('text: a third left before', 'text: third left before');
    expect(lockDifferences(fixtureLock(), lock)).toMatchObject([
      {
        severity: 'error',
        code: 'frozen-lock',
        id: 'c8-third-left',
        what: 'quote c8-third-left differs from pincite.lock in sha256, offset, wordsBefore, fragment',
      },
    ]);
  });

  test('names quotes that would come and go', () => {
    const lock = relock('- id: c6-sign', '- id: c6-new');
    expect(lockDifferences(fixtureLock(), lock).map(({ what }) => what)).toEqual([
      'quote c6-sign of pincite.lock is no longer there',
      'quote c6-new is not in pincite.lock',
    ]);
  });

  test('names a source whose text is another, and sources that come and go', () => {
    const before = fixtureLock();
    const { [source]: chronicle, ...others } = before.sources;
    if (!chronicle) throw new Error('the fixture has no such source');
    const other = {
      ...before,
      sources: { ...others, [source]: { ...chronicle, sha256: 'f'.repeat(64) } },
    };
    expect(lockDifferences(before, other)).toMatchObject([
      { id: source, what: expect.stringContaining('full text') },
    ]);
    const without = { ...before, sources: others };
    expect(lockDifferences(before, without)).toMatchObject([
      { id: source, what: expect.stringContaining('no longer') },
    ]);
    expect(lockDifferences(without, before)).toMatchObject([
      { id: source, what: expect.stringContaining('not in') },
    ]);
    const words = { ...before, sources: { ...others, [source]: { ...chronicle, words: 1 } } };
    expect(lockDifferences(before, words)).toMatchObject([{ what: 'pincite.lock would change' }]);
  });

  test('fails without a lock', () => {
    expect(lockDifferences(undefined, fixtureLock())).toMatchObject([
      { what: 'pincite.lock is missing' },
    ]);
  });
});
