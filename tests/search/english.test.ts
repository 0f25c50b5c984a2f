import { describe, expect, it } from 'vitest';
import { EnglishWords } from '../../src/search/english.js';

const english = new EnglishWords();

describe('an English word', () => {
  it('is known however the corpus writes, with its accents folded', () => {
    expect(['bridge', 'bridges', 'cafe'].filter((word) => english.has(word))).toEqual([
      'bridge',
      'bridges',
      'cafe',
    ]);
    expect(english.has('brigde')).toBe(false);
  });

  it.each([
    ['a letter swapped', 'brigde', 'bridge'],
    ['a letter left out', 'brdge', 'bridge'],
    ['a letter too many', 'bridgge', 'bridge'],
    ['another letter', 'bridhe', 'bridge'],
    ['its first two letters swapped', 'rbidge', 'bridge'],
  ])('is near with %s', (_mistake, typed, word) => {
    expect(english.near(typed)).toContain(word);
  });

  it('is the same whether the lists were read before, between other work, or not', () => {
    const ready = new EnglishWords();
    expect([...ready.makeReady()].length).toBeGreaterThan(0);
    expect(ready.has('bridges')).toBe(true);
    expect(ready.near('brigde')).toEqual(english.near('brigde'));
  });

  it('is not near by two mistakes, by its beginning, nor to itself', () => {
    expect(english.near('brdgee')).not.toContain('bridge');
    expect(english.near('ridge')).not.toContain('bridge');
    expect(english.near('ventful')).not.toContain('eventful');
    expect(english.near('bridge')).not.toContain('bridge');
    expect(english.near('')).toEqual([]);
  });

  it('is named once, though its first two letters are the same', () => {
    const near = english.near('eerlie');
    expect(near.length).toBe(new Set(near).size);
    expect(near).toContain('eerie');
  });
});
