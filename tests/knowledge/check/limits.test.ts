import { describe, expect, test } from 'vitest';
import { checked, fixtureWith, lineOf, relocked } from '../../support/fixture.js';

const chronicle = 'sources/chronicle-2019-05-14.yaml';

describe('quotation stays quotation', () => {
  test('a quote has at most the words that the case allows', () => {
    const files = fixtureWith('case.yaml', 'quoteWords: 40', 'quoteWords: 22');
    expect(checked(files)).toMatchObject([
      {
        severity: 'error',
        code: 'long-quote',
        id: 'c1-closed',
        file: chronicle,
        line: lineOf(files, chronicle, 'text: The footbridge'),
        what: expect.stringContaining('has 23 words; limits.quoteWords of case.yaml allows 22'),
      },
    ]);
  });

  test('a quote without blanks is no single word', () => {
    const text = '桥在春天的集市上摇晃了'.repeat(4);
    const files = fixtureWith(chronicle, 'text: The man has not been named.', `text: ${text}`);
    expect(checked(files).filter(({ code }) => code === 'long-quote')).toMatchObject([
      { id: 'c6-not-named', what: expect.stringContaining('has 44 words') },
    ]);
  });

  test('the quotes of a source hold at most the share of its words that the case allows', () => {
    const files = fixtureWith('case.yaml', 'sourceShare: 0.9', 'sourceShare: 0.7');
    expect(checked(files)).toMatchObject([
      {
        code: 'large-share',
        id: 'chronicle-2019-05-14',
        file: chronicle,
        line: lineOf(files, chronicle, '- id: c1-closed'),
        what: expect.stringMatching(/hold 8\d\.\d% of its words; .* allows 70\.0%/),
        fix: expect.stringMatching(/^shorten quotes by \d\d words in all/),
      },
    ]);
  });

  test('words that two quotes share count once', () => {
    const share = (files: ReturnType<typeof fixtureWith>) =>
      checked(files).find(({ code }) => code === 'large-share')?.what;
    const strict = fixtureWith('case.yaml', 'sourceShare: 0.9', 'sourceShare: 0.1');
    const before = share(strict);
    const inside =
      '  - id: c2-inside\n    paragraph: 2\n    text: people were on the bridge when it began\n';
    strict.set(chronicle, String(strict.get(chronicle)) + inside);
    expect(share(relocked(strict))).toBe(before);
    const other =
      '  - id: c8-more\n    paragraph: 8\n    text: third left before the inquiry was over.\n';
    strict.set(chronicle, String(strict.get(chronicle)) + other);
    expect(share(relocked(strict))).toBe(before);
    const fresh =
      '  - id: c9-police\n    paragraph: 9\n    text: The police are looking into it.\n';
    strict.set(chronicle, String(strict.get(chronicle)) + fresh);
    expect(share(relocked(strict))).not.toBe(before);
  });
});

describe('content notes', () => {
  test('a quote with a word that a note lists needs a note', () => {
    const files = fixtureWith(chronicle, '    contentNote: threats\n', '');
    expect(checked(files)).toMatchObject([
      {
        severity: 'error',
        code: 'no-content-note',
        id: 'c9-note',
        line: lineOf(files, chronicle, 'text: I hope'),
        what: 'quote c9-note has the word "drown" and no content note',
        fix: expect.stringContaining('contentNote: threats'),
      },
    ]);
  });

  test.each(['self-harm', 'f***ing', 'drown/sink (or swim)'])(
    'may list words with signs: %s',
    (word) => {
      const files = fixtureWith('case.yaml', 'words: [drown]', `words: ['${word}']`);
      expect(checked(files)).toEqual([]);
      const quoted = String(files.get(chronicle)).replace('    contentNote: threats\n', '');
      const worded = new Map(files).set(
        chronicle,
        quoted.replace('hope you drown', `hope ${word}`),
      );
      expect(checked(worded)).toContainEqual(
        expect.objectContaining({ code: 'no-content-note', id: 'c9-note' }),
      );
    },
  );
});
