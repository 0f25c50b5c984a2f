import { describe, expect, test } from 'vitest';
import { loadKnowledge } from '../../src/knowledge/load.js';
import { asFolder, type Files, fixtureWith, lineOf } from '../support/fixture.js';

const problemsOf = (files: Files) => loadKnowledge(asFolder(files)).problems;

describe('a line that is indented unlike those that it belongs with', () => {
  const denied = '  status: denied';
  const title = '  title: What the council denies';
  test.each([
    [denied, '   status: denied', 3, 2],
    [denied, 'status: denied', 0, 2],
    [denied, '    status: denied', 4, 2],
    [title, ' title: What the council denies', 1, 2],
  ])('is named itself: %j as %j', (from, to, has, others) => {
    const files = fixtureWith('facts.yaml', from, to);
    expect(problemsOf(files)).toMatchObject([
      {
        code: 'yaml',
        line: lineOf(files, 'facts.yaml', to.trim()),
        column: has + 1,
        what: expect.stringContaining(`begins with ${has} blank`),
        fix: expect.stringContaining(`indent it by ${others}`),
      },
    ]);
  });

  test('is named in a list of wordings', () => {
    const files = fixtureWith(
      'questions.yaml',
      '    - was anybody injured at the fair',
      '   - was anybody injured at the fair',
    );
    expect(problemsOf(files)).toMatchObject([
      { line: lineOf(files, 'questions.yaml', '- was anybody injured at the fair') },
    ]);
  });

  test('is not searched for in a text that needs quotation marks', () => {
    const files = fixtureWith('facts.yaml', title, '  title: What: the council denies');
    expect(problemsOf(files)).toMatchObject([
      {
        line: lineOf(files, 'facts.yaml', 'title: What: the'),
        fix: expect.stringContaining('needs quotation marks'),
      },
    ]);
  });
});

describe('an entry that is indented further than the one before it', () => {
  const first = '    - why was the bridge closed\n';

  test('is not silently read as part of it', () => {
    const files = fixtureWith('questions.yaml', first, `${first}     - why did it close\n`);
    expect(problemsOf(files)).toMatchObject([
      {
        severity: 'error',
        code: 'yaml-joined',
        file: 'questions.yaml',
        line: lineOf(files, 'questions.yaml', '- why did it close'),
        column: 6,
      },
    ]);
  });

  test('is left alone where the whole is one text in quotation marks', () => {
    const whole = "    - 'why was the bridge closed\n     - at last'\n";
    expect(problemsOf(fixtureWith('questions.yaml', first, whole))).toEqual([]);
  });

  test('may be a list within a list', () => {
    const files = fixtureWith(
      'vocabulary.yaml',
      'different:\n',
      'different:\n  -\n    - up\n    - down\n',
    );
    expect(problemsOf(files)).toEqual([]);
  });
});

describe('a line that YAML cannot take', () => {
  test.each([
    ['facts.yaml', '  status: denied', '  status denied', 'is neither an entry nor a field'],
    ['facts.yaml', '  status: denied', '  status:denied', 'write a space after the colon in line'],
    [
      'questions.yaml',
      '    - was anybody injured at the fair',
      '    was anybody injured at the fair',
      'write "- " before an entry',
    ],
    ['facts.yaml', '- id: fact/council-denies', '  id: fact/council-denies', '"- id:"'],
  ])('is told what it lacks: %s %j as %j', (file, from, to, fix) => {
    const files = fixtureWith(file, from, to);
    expect(problemsOf(files)[0]).toMatchObject({
      code: 'yaml',
      line: lineOf(files, file, to),
      fix: expect.stringContaining(fix),
    });
  });
});
