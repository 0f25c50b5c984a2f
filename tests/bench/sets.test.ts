import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { generate } from '../../scripts/bench/generated.mjs';
import { readOptions } from '../../scripts/bench/options.mjs';
import { readSet, sampleFirst, setNames } from '../../scripts/bench/sets.mjs';
import { deciding } from '../../scripts/bench/tasks/deciding.mjs';
import { quality } from '../../scripts/bench/tasks/quality.mjs';
import { freshFolder } from '../support/fresh-folder.js';

/** Finds whatever record's text is the question. */
const literal = {
  name: 'literal',
  package: 'none',
  settings: {},
  build: (records: readonly { id: string; text: string }[]) => (question: string) =>
    records.filter(({ text }) => text === question).map(({ id }) => ({ id, score: 1 })),
};

describe('sets', () => {
  test('a sample comes first and is the same each time; nothing is lost', () => {
    const all = Array.from({ length: 1000 }, (_, i) => i);
    const ordered = sampleFirst(all, 100);
    expect(sampleFirst(all, 100)).toEqual(ordered);
    expect(ordered.toSorted((a, b) => a - b)).toEqual(all);
    expect(sampleFirst(all, 2000)).toEqual(all);
  });

  test('a sample is no ladder: of a set in a regular order it takes every kind', () => {
    const sample = sampleFirst(
      Array.from({ length: 1000 }, (_, i) => i),
      100,
    ).slice(0, 100);
    const kinds = new Set(sample.map((i) => i % 10));
    expect(kinds.size).toBe(10);
  });

  test('the invented set is the same each time, and every answer is in it', () => {
    const set = readSet(undefined, 'invented');
    expect(readSet(undefined, 'invented')).toEqual(set);
    const ids = new Set(set.records.map(({ id }) => id));
    expect(ids.size).toBe(set.records.length);
    for (const { rel } of set.questions) {
      for (const id of Object.keys(rel)) expect(ids).toContain(id);
    }
    const without = set.questions.filter(({ rel }) => Object.keys(rel).length === 0);
    expect(without.length).toBeGreaterThan(50);
  });

  test('the invented set has no two questions alike, and no sentence that stands for thirty', () => {
    const { records, questions } = readSet(undefined, 'invented');
    expect(new Set(questions.map(({ q }) => q)).size).toBe(questions.length);
    const places = new Set(records.map(({ id }) => id.split('/')[0]?.replaceAll('-', ' ')));
    const ways = new Map<string, number>();
    for (const { q } of questions) {
      const place = [...places].find((name) => q.includes(String(name)));
      const way = q.replace(String(place), 'PLACE');
      ways.set(way, (ways.get(way) ?? 0) + 1);
    }
    expect(Math.max(...ways.values())).toBeLessThanOrEqual(10);
  });

  test('records that are numbered are found by the text of their numbers', () => {
    const folder = freshFolder();
    const set = { records: [{ id: 7, group: 1, text: 'x' }], queries: [{ q: 'x', rel: { 1: 1 } }] };
    writeFileSync(join(folder, 'numbered.json'), JSON.stringify(set));
    expect(readSet(folder, 'numbered').records[0]).toMatchObject({ id: '7', group: '1' });
  });

  test('generated records are the same each time, and as many as asked for', () => {
    const { records, questions } = generate(200, 20);
    expect(generate(200, 20)).toEqual({ records, questions });
    expect(records).toHaveLength(200);
    expect(questions).toHaveLength(20);
  });

  test('an empty folder is said to hold no sets', () => {
    expect(() => setNames(freshFolder())).toThrow(/holds no \.json set/);
  });

  test('what the command line misnames is said, with what there is', () => {
    expect(readOptions(['--engines', 'pincite,bing'])).toEqual({
      problem: expect.stringMatching(/no "bing"; there are pincite,/),
    });
    expect(readOptions(['--sizes', 'many'])).toHaveProperty('problem');
    expect(readOptions(['--sets', '/no/such/folder'])).toHaveProperty('problem');
    expect(readOptions(['--quick'])).toHaveProperty('problem');
  });
});

describe('tasks', () => {
  const records = [1, 2, 3, 4].map((n) => ({ id: `r${n}`, text: `word ${n}` }));
  const write = (queries: object[]) => {
    const folder = freshFolder();
    writeFileSync(join(folder, 'small.json'), JSON.stringify({ records, queries }));
    return { folder, set: 'small', sample: 10, seconds: 60 };
  };

  test('quality leaves out questions without an answer', () => {
    const options = write([
      { q: 'word 1', rel: { r1: 1 } },
      { q: 'word 2', rel: { r3: 1 } },
      { q: 'word 3', rel: {} },
    ]);
    expect(quality(literal, options).clean).toMatchObject({
      asked: 2,
      of: 2,
      all: { first: 0.5 },
      sample: { first: 0.5 },
    });
  });

  test('quality gives no figure where time ran out', () => {
    const options = { ...write([{ q: 'word 1', rel: { r1: 1 } }]), seconds: 0 };
    expect(quality(literal, options).clean).toEqual({ asked: 0, of: 1 });
  });

  test('where every question has an answer, half of the records is left out and its questions have none', () => {
    const options = write(records.map(({ id, text }) => ({ q: text, rel: { [id]: 1 } })));
    expect(deciding(literal, options)).toEqual({
      asked: 4,
      answerable: 2,
      unanswerable: 2,
      all: { auroc: 1, rightAt95: 1, rightAt90: 1 },
      sample: { auroc: 1, rightAt95: 1, rightAt90: 1 },
    });
  });

  test('where the set brings questions without an answer, nothing is left out', () => {
    const options = write([
      { q: 'word 1', rel: { r1: 1 } },
      { q: 'word 2', rel: { r2: 1 } },
      { q: 'word 4', rel: {} },
    ]);
    expect(deciding(literal, options)).toMatchObject({
      answerable: 2,
      unanswerable: 1,
      all: { auroc: 0.5, rightAt90: 0 },
    });
  });
});
