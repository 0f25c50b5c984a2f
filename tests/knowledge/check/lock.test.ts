import { describe, expect, test } from 'vitest';
import {
  checked,
  type Files,
  fixtureFiles,
  fixtureWith,
  lineOf,
  loaded,
} from '../../support/fixture.js';

const chronicle = 'sources/chronicle-2019-05-14.yaml';

describe('quotes and the lock', () => {
  test('the invented case has no problem, not even a warning', () => {
    expect(checked(fixtureFiles())).toEqual([]);
  });

  test('one changed character of any quote is found, with file and line', () => {
    const files = fixtureFiles();
    for (const { id, quotes } of loaded(files).knowledge.sources) {
      const file = `sources/${id}.yaml`;
      for (const quote of quotes) {
        const middle = Math.floor(quote.text.length / 2);
        const changed = `${quote.text.slice(0, middle)}~${quote.text.slice(middle + 1)}`;
        const broken = fixtureWith(file, `text: ${quote.text}\n`, `text: ${changed}\n`);
        expect(checked(broken), quote.id).toContainEqual(
          expect.objectContaining({
            severity: 'error',
            code: 'changed-quote',
            file,
            line: lineOf(broken, file, changed),
            id: quote.id,
            fix: expect.stringContaining('pincite verify'),
          }),
        );
      }
    }
  });

  test.each([
    ['a straight apostrophe', 'authority’s', "authority's"],
    ['a special space', 'chief engineer', 'chief\u00a0engineer'],
    ['a zero-width space', 'Nobody answered', 'Nobody\u200b answered'],
    ['a lost quotation mark', 'text: “Nobody', 'text: Nobody'],
  ])('%s in a quote is a change', (_name, from, to) => {
    expect(checked(fixtureWith(chronicle, from, to))).toMatchObject([{ code: 'changed-quote' }]);
  });

  test('a source that was called otherwise is left over once, not with each of its quotes', () => {
    const files = fixtureWith(chronicle, 'id: chronicle-2019-05-14', 'id: chronicle-2019-05-15');
    expect(checked(files).filter(({ code }) => code === 'left-in-lock')).toMatchObject([
      {
        severity: 'warning',
        file: 'pincite.lock',
        id: 'chronicle-2019-05-14',
        what: 'pincite.lock still has the source chronicle-2019-05-14, which no longer exists',
      },
    ]);
  });

  test('a quote that was never verified is told to be verified', () => {
    const files = fixtureWith(chronicle, '- id: c6-sign', '- id: c6-a-sign');
    files.set('facts.yaml', String(files.get('facts.yaml')).replace('[c6-sign]', '[c6-a-sign]'));
    files.set('people.yaml', String(files.get('people.yaml')).replace('[c6-sign,', '[c6-a-sign,'));
    expect(checked(files)).toMatchObject([
      { severity: 'warning', code: 'left-in-lock', file: 'pincite.lock', id: 'c6-sign' },
      {
        severity: 'error',
        code: 'not-verified',
        file: chronicle,
        line: lineOf(files, chronicle, 'id: c6-a-sign'),
        fix: expect.stringContaining('pincite verify'),
      },
    ]);
  });

  test('a quote moved to another paragraph is found', () => {
    const files = fixtureWith(chronicle, 'paragraph: 9', 'paragraph: 8');
    expect(checked(files)).toMatchObject([
      {
        code: 'changed-paragraph',
        line: lineOf(files, chronicle, 'id: c9-note') + 1,
        fix: expect.stringContaining('write paragraph: 9'),
      },
    ]);
  });

  test('a paragraph beyond the end of the source is found', () => {
    const files = fixtureWith(chronicle, 'paragraph: 9', 'paragraph: 10');
    expect(checked(files)).toContainEqual(
      expect.objectContaining({
        code: 'no-such-paragraph',
        what: 'quote c9-note is said to be in ¶10; chronicle-2019-05-14 has 9 paragraphs',
      }),
    );
  });

  test('another number of paragraphs than was verified is found', () => {
    const files = fixtureWith(chronicle, 'paragraphs: 9', 'paragraphs: 12');
    expect(checked(files)).toMatchObject([
      { code: 'paragraph-count', fix: expect.stringContaining('paragraphs: 9') },
    ]);
  });

  test('a missing lock is one problem, not one a quote', () => {
    const files: Files = fixtureFiles();
    files.delete('pincite.lock');
    expect(checked(files)).toMatchObject([
      { code: 'no-lock', file: 'pincite.lock', severity: 'error' },
    ]);
  });
});
