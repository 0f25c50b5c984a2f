import { describe, expect, test } from 'vitest';
import { checked, fixtureFiles, fixtureWith, lineOf, relocked } from '../../support/fixture.js';

const chronicle = 'sources/chronicle-2019-05-14.yaml';

describe('speech', () => {
  test('needs a speaker', () => {
    const files = fixtureWith(chronicle, '    speaker: person/tom-achterberg\n', '');
    expect(checked(files)).toMatchObject([
      {
        severity: 'error',
        code: 'no-speaker',
        file: chronicle,
        id: 'c7-spent',
        line: lineOf(files, chronicle, 'id: c7-spent'),
        fix: expect.stringContaining('speaker:'),
      },
    ]);
  });

  test('needs one also where its paragraph has no closing quotation mark', () => {
    const quote = 'and it does not wait for answers.\n';
    const files = fixtureWith(chronicle, `${quote}    speaker: person/ines-calder\n`, quote);
    expect(checked(files)).toMatchObject([{ code: 'no-speaker', id: 'c4-nobody-answered' }]);
  });

  test('has one speaker over all its paragraphs', () => {
    const quote = 'and we will publish what we find.\n    speaker: ';
    const files = fixtureWith(
      chronicle,
      `${quote}person/ines-calder`,
      `${quote}person/tom-achterberg`,
    );
    expect(checked(files)).toMatchObject([
      {
        code: 'two-speakers',
        id: 'c5-inspect',
        line: lineOf(files, chronicle, quote) + 1,
        what: expect.stringContaining(
          'the same speech as quote c4-nobody-answered of person/ines-calder',
        ),
      },
    ]);
  });

  test('is none where the source has no quotation marks: a warning that the words may be the writer’s', () => {
    const quote =
      String(fixtureFiles().get(chronicle)).match(/ {2}- id: c7-leader\n.*\n.*\n/)?.[0] ?? '';
    const files = fixtureWith(chronicle, quote, `${quote}    speaker: person/ines-calder\n`);
    expect(checked(files)).toMatchObject([
      { severity: 'warning', code: 'no-speech', id: 'c7-leader' },
    ]);
  });

  test('is not the whole quote where that holds words of the writer too', () => {
    const files = fixtureWith(
      chronicle,
      'the state of the cables,”\n',
      'the state of the cables,” said its chief engineer, Ines Calder\n',
    );
    expect(checked(relocked(files))).toMatchObject([
      {
        severity: 'warning',
        code: 'more-than-speech',
        id: 'c3-wrote',
        what: expect.stringContaining('words of the writer'),
      },
    ]);
  });

  test('may have another speaker where narration stands between', () => {
    // ¶3 closes its quotation mark, so ¶4 begins a speech of its own.
    const quote = 'the state of the cables,”\n    speaker: ';
    const files = fixtureWith(
      chronicle,
      `${quote}person/ines-calder`,
      `${quote}person/bridges-authority`,
    );
    expect(checked(files)).toEqual([]);
  });

  const borrowed = 'text: Its leader, Tom Achterberg, called the authority’s account “incomplete”';

  test('is not a borrowed word', () => {
    const files = relocked(fixtureWith(chronicle, borrowed, 'text: “incomplete”'));
    expect(checked(files)).toEqual([]);
  });

  test('may be as short where its speaker is named', () => {
    const named = 'text: “incomplete”\n    speaker: person/tom-achterberg';
    const files = fixtureWith(chronicle, borrowed, named);
    expect(checked(relocked(files))).toEqual([]);
  });
});
