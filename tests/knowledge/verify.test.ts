import { describe, expect, test } from 'vitest';
import { lockFile } from '../../src/knowledge/files.js';
import { type Folder, memoryFolder } from '../../src/knowledge/folder.js';
import { writeLock } from '../../src/knowledge/lock.js';
import { readTexts } from '../../src/knowledge/texts.js';
import { verify } from '../../src/knowledge/verify.js';
import { normalize } from '../../src/text/normalize.js';
import {
  fixtureFiles,
  fixtureWith,
  lineOf,
  loaded,
  textsFolder,
  verified,
} from '../support/fixture.js';

const chronicle = 'sources/chronicle-2019-05-14.yaml';

describe('verifying quotes against the full texts', () => {
  test('finds nothing wrong with the invented case and writes the lock that is there', () => {
    const { problems, lock } = verified(fixtureFiles());
    expect(problems).toEqual([]);
    expect(writeLock(lock)).toBe(fixtureFiles().get(lockFile));
  });

  test('proves where each quote begins in its paragraph', () => {
    const { knowledge } = loaded(fixtureFiles());
    const { texts } = readTexts(textsFolder(), knowledge.sources);
    const { lock } = verified(fixtureFiles());
    for (const source of knowledge.sources) {
      for (const { id, paragraph, text } of source.quotes) {
        const offset = lock.sources[source.id]?.quotes[id]?.offset ?? -1;
        expect(texts.get(source.id)?.[paragraph - 1]?.slice(offset, offset + text.length)).toBe(
          text,
        );
      }
    }
  });

  test('knows which quotes are one speech, also over paragraphs', () => {
    const quotes = verified(fixtureFiles()).lock.sources['chronicle-2019-05-14']?.quotes ?? {};
    const speech = (id: string) => quotes[id]?.speech;
    expect(speech('c4-nobody-answered')).toBe('4.1');
    expect(speech('c5-inspect')).toBe('4.1');
    expect(speech('c3-wrote')).toBe('3.1');
    expect(speech('c7-leader')).toBeNull();
  });

  test('gives the same lock whatever line ends and blanks the texts have', () => {
    const respaced: Folder = {
      ...textsFolder(),
      read(path) {
        const text = new TextDecoder().decode(textsFolder().read(path));
        return new TextEncoder().encode(
          `\uFEFF${text.replace(/\r?\n/g, ' \r\n').replace(/,/g, ',')}`,
        );
      },
    };
    expect(writeLock(verified(fixtureFiles(), respaced).lock)).toBe(fixtureFiles().get(lockFile));
  });

  test('names the paragraph in which a quote really stands', () => {
    const files = fixtureWith(chronicle, 'paragraph: 9', 'paragraph: 4');
    expect(verified(files).problems).toMatchObject([
      {
        severity: 'error',
        code: 'wrong-paragraph',
        file: chronicle,
        line: lineOf(files, chronicle, 'id: c9-note') + 1,
        what: 'quote c9-note is not in chronicle-2019-05-14 ¶4; it stands in ¶9',
        fix: 'write paragraph: 9',
      },
    ]);
  });

  test('tells of quotation marks around words that stand without any', () => {
    const files = fixtureWith(
      chronicle,
      'text: The man has not been named.',
      'text: “The man has not been named.”',
    );
    expect(verified(files).problems).toMatchObject([
      {
        code: 'misquoted',
        line: lineOf(files, chronicle, '“The man has'),
        what: 'quote c6-not-named has quotation marks around it, and in chronicle-2019-05-14 ¶6 the words stand without any',
      },
    ]);
  });

  test('shows marks of another kind than those of the source', () => {
    const files = fixtureWith(chronicle, 'text: “We wrote', 'text: \'"We wrote');
    const closed = String(files.get(chronicle)).replace(
      'state of the cables,”',
      'state of the cables,"\'',
    );
    expect(verified(new Map(files).set(chronicle, closed)).problems).toMatchObject([
      { code: 'misquoted', what: expect.stringContaining('U+201C') },
    ]);
  });

  test('shows a misquotation beside the source', () => {
    const files = fixtureWith(
      chronicle,
      'Three of them were taken to hospital',
      'Four of them were rushed to the hospital',
    );
    const [problem] = verified(files).problems;
    expect(problem).toMatchObject({
      code: 'misquoted',
      id: 'c2-hospital',
      line: lineOf(files, chronicle, 'Four of'),
    });
    expect(problem?.what).toContain(
      'the nearest passage is in ¶2: [-Four-] [+Three+] of them were [-rushed-] [+taken+] to [-the-] hospital',
    );
  });

  test('shows words that were left out', () => {
    const files = fixtureWith(
      chronicle,
      'on the bridge when it began to sway during',
      'on the bridge during',
    );
    expect(verified(files).problems[0]?.what).toContain(
      'the bridge [+when it began to sway+] during',
    );
  });

  test('shows what the source has in place of the last words, too', () => {
    const files = fixtureWith(
      chronicle,
      'works department were suspended, the council confirmed',
      'works department were suspended, the council denied',
    );
    expect(verified(files).problems[0]?.what).toContain('the council [-denied-] [+confirmed+]');
    const longer = fixtureWith(
      chronicle,
      'text: The man has not been named.',
      'text: The man has not been found yet',
    );
    expect(verified(longer).problems[0]?.what).toContain('has not been [-found yet-] [+named+]');
  });

  test('finds the nearest passage in another paragraph than the one named', () => {
    const files = fixtureWith(
      chronicle,
      'paragraph: 9\n    text: I hope',
      'paragraph: 2\n    text: I really hope',
    );
    expect(verified(files).problems[0]?.what).toContain(
      'the nearest passage is in ¶9: I [-really-] hope you drown in that river, you …',
    );
  });

  test('makes visible what the eye would miss', () => {
    const straight = fixtureWith(chronicle, 'authority’s account', "authority's account");
    expect(verified(straight).problems[0]?.what).toContain("[-authority's-] [+authority’s+]");
    expect(verified(straight).problems[0]?.what).toContain(
      "the quote has ' U+0027 where the source has ’ U+2019",
    );
    const hidden = fixtureWith(chronicle, 'Nobody answered', 'Nobody\u200b answered');
    expect(verified(hidden).problems[0]?.what).toContain('“Nobody[-‹U+200B›-] answered');
  });

  test('names the other source in which a quote stands', () => {
    const files = fixtureWith(
      chronicle,
      'The man has not been named.',
      'The authority made five recommendations.',
    );
    expect(verified(files).problems).toMatchObject([
      {
        code: 'other-source',
        what: 'quote c6-not-named does not stand in chronicle-2019-05-14; it stands in valley-post-2019-05-16 ¶4',
        fix: expect.stringContaining('sources/valley-post-2019-05-16.yaml with paragraph: 4'),
      },
    ]);
  });

  test.each([
    ['on one line', 'families. “We should have answered the letters.'],
    ['without the mark that opens the next', 'families. We should have answered the letters.'],
    ['with its line breaks', '|-\n      families.\n\n      “We should have answered the letters.'],
  ])('names the paragraphs through which a quote goes on: %s', (_how, words) => {
    const post = 'sources/valley-post-2019-05-16.yaml';
    const text = /text: (.*)\n/.exec(String(fixtureFiles().get(post)))?.[1] ?? '';
    expect(verified(fixtureWith(post, text, words)).problems).toMatchObject([
      { code: 'several-paragraphs', what: expect.stringContaining('goes on from ¶5 to ¶6') },
    ]);
  });

  test('says that nothing like it stands in the text', () => {
    const files = fixtureWith(
      chronicle,
      'The man has not been named.',
      'Elephants paint purple pyramids yearly.',
    );
    expect(verified(files).problems).toMatchObject([
      { code: 'misquoted', what: expect.stringContaining('nothing like it in the whole text') },
    ]);
  });

  test('refuses a quote that cuts through a word', () => {
    const files = fixtureWith(chronicle, 'text: a third left before', 'text: hird left before');
    expect(verified(files).problems).toMatchObject([
      { code: 'cut-word', line: lineOf(files, chronicle, 'hird left') },
    ]);
  });

  test('finds a quote in whole words where its letters stand in others before', () => {
    const text = new TextDecoder().decode(textsFolder().read('chronicle.txt'));
    const told = 'Three women were hurt, and women and men were hurt.';
    const texts = memoryFolder(
      'texts',
      new Map([['chronicle.txt', text.replace('The man has not been named.', told)]]),
    );
    const files = fixtureWith(
      chronicle,
      'text: The man has not been named.',
      'text: men were hurt',
    );
    const { problems, lock } = verified(files, texts);
    expect(problems).toEqual([]);
    const proof = lock.sources['chronicle-2019-05-14']?.quotes['c6-not-named'];
    expect(proof).toMatchObject({ wordsAfter: 0 });
  });

  test('refuses a quote that is not written in the normalised form', () => {
    const files = fixtureWith(chronicle, 'chief engineer, Ines', 'chief\u00a0engineer, Ines');
    expect(verified(files).problems).toMatchObject([
      {
        code: 'not-normalised',
        fix: `write it as: ${normalize('said its chief engineer, Ines Calder')}`,
      },
    ]);
  });

  test('refuses another number of paragraphs than the text has', () => {
    const files = fixtureWith(chronicle, 'paragraphs: 9', 'paragraphs: 10');
    expect(verified(files).problems).toMatchObject([
      {
        code: 'paragraph-count',
        line: lineOf(files, chronicle, 'paragraphs: 10'),
        fix: expect.stringContaining('paragraphs: 9'),
      },
    ]);
  });

  test('of a text without empty lines tells that alone, and not of each quote that it is in ¶1', () => {
    const unparted: Folder = {
      ...textsFolder(),
      read(path) {
        const text = new TextDecoder().decode(textsFolder().read(path));
        return new TextEncoder().encode(
          path === 'chronicle.txt' ? text.replace(/\n\s*\n/g, '\n') : text,
        );
      },
    };
    expect(verified(fixtureFiles(), unparted).problems).toMatchObject([
      {
        severity: 'error',
        code: 'paragraph-count',
        file: chronicle,
        line: lineOf(fixtureFiles(), chronicle, 'paragraphs: 9'),
        what: 'chronicle-2019-05-14 says 9 paragraphs; its full text chronicle.txt has no empty line between any',
        fix: expect.stringContaining('put an empty line between its paragraphs'),
      },
    ]);
  });

  test('tells of two sources of one id, and not of the quotes of one in the text of the other', () => {
    const post = 'sources/valley-post-2019-05-16.yaml';
    const files = fixtureWith(post, 'id: valley-post-2019-05-16', 'id: chronicle-2019-05-14');
    expect(verified(files).problems).toMatchObject([
      { code: 'duplicate-id', file: post, id: 'chronicle-2019-05-14' },
    ]);
  });

  test('refuses two quotes of one id, of which the lock could hold one', () => {
    const files = fixtureWith(chronicle, 'id: c7-leader', 'id: c7-spent');
    expect(verified(files).problems).toMatchObject([{ code: 'duplicate-id', id: 'c7-spent' }]);
  });

  test('notes how many words of its paragraph a quote leaves out on either side', () => {
    const { quotes = {} } = verified(fixtureFiles()).lock.sources['chronicle-2019-05-14'] ?? {};
    expect(quotes['c8-third-left']).toMatchObject({ wordsBefore: 12, wordsAfter: 0 });
    expect(quotes['c6-sign']).toMatchObject({ wordsBefore: 0, wordsAfter: 12 });
    expect(quotes['c9-note']).toMatchObject({ wordsBefore: 11, wordsAfter: 6 });
  });

  test('leaves out of the lock what it could not prove', () => {
    const { lock } = verified(
      fixtureWith(chronicle, 'The man has not been named.', 'The man was named.'),
    );
    const quotes = lock.sources['chronicle-2019-05-14']?.quotes ?? {};
    expect(quotes['c6-not-named']).toBeUndefined();
    expect(quotes['c6-sign']).toBeDefined();
  });

  test('reports a text that is empty as that', () => {
    const { knowledge } = loaded(fixtureFiles());
    const empty: Folder = { ...textsFolder(), read: () => new Uint8Array() };
    expect(readTexts(empty, knowledge.sources).problems[0]?.what).toContain('is empty');
  });

  test('reports a text that is not there, and goes on with the others', () => {
    const files = fixtureFiles();
    const { knowledge, place } = loaded(files);
    const { texts, problems } = readTexts(
      memoryFolder(
        'texts',
        new Map([['chronicle.txt', textsFolder().read('chronicle.txt') ?? '']]),
      ),
      knowledge.sources,
      place,
    );
    const file = 'sources/valley-post-2019-05-16.yaml';
    expect(problems).toMatchObject([
      {
        severity: 'error',
        code: 'missing-text',
        id: 'valley-post-2019-05-16',
        file,
        line: lineOf(files, file, 'file: valley-post.txt'),
        what: expect.stringContaining('valley-post.txt'),
      },
    ]);
    expect(Object.keys(verify(knowledge, texts, place).lock.sources)).toEqual([
      'chronicle-2019-05-14',
    ]);
  });
});
