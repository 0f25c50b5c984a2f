import { describe, expect, test } from 'vitest';
import { checked, fixtureWith, lineOf } from '../../support/fixture.js';

const alleged =
  'A caretaker at the mill is alleged to have removed a warning sign; the authority is investigating that.';
const worded = (from: string, to: string) => checked(fixtureWith('facts.yaml', from, to));

describe('an allegation', () => {
  test('does not read as a plain fact', () => {
    const files = fixtureWith(
      'facts.yaml',
      alleged,
      'A caretaker at the mill removed a warning sign.',
    );
    expect(checked(files)).toMatchObject([
      {
        severity: 'error',
        code: 'status-wording',
        file: 'facts.yaml',
        line: lineOf(files, 'facts.yaml', 'A caretaker'),
        id: 'fact/sign-removed',
        fix: expect.stringContaining('alleged'),
      },
    ]);
  });

  test.each([
    ['proven', 'It was alleged, and is now proven, that he removed a sign.'],
    ['found', 'The inquiry investigated him and found that he removed a sign.'],
    ['guilty', 'The caretaker, accused of it, is guilty.'],
    ['confirmed', 'The allegation that he removed a sign is confirmed.'],
  ])('does not read as a finding: %s', (word, statement) => {
    expect(worded(alleged, statement)).toMatchObject([
      { code: 'status-wording', what: expect.stringContaining(`"${word}"`) },
    ]);
  });

  test.each([
    'He is accused of removing a sign; the sources do not say whether it was proven.',
    'It is claimed that he removed a sign, which was not confirmed.',
    'Concerns were raised that he removed a sign.',
    'He was investigated over a missing sign.',
    'He is suspected of removing a sign.',
  ])('may be worded: %s', (statement) => {
    expect(worded(alleged, statement)).toEqual([]);
  });

  test.each(['The caretaker removed the sign', 'Alleged and now proven: the sign'])(
    'does not become a finding in its title: %s',
    (title) => {
      const files = fixtureWith(
        'facts.yaml',
        'title: Alleged removal of a warning sign',
        `title: '${title}'`,
      );
      expect(checked(files)).toMatchObject([
        {
          code: 'status-title',
          line: lineOf(files, 'facts.yaml', title),
          what: expect.stringContaining('turns an allegation into a finding'),
        },
      ]);
    },
  );

  test.each(['Did the caretaker remove the sign?', 'The accusation against the caretaker'])(
    'may have the title: %s',
    (title) => {
      expect(worded('title: Alleged removal of a warning sign', `title: ${title}`)).toEqual([]);
    },
  );

  test('stays one where a question words it anew', () => {
    const files = fixtureWith(
      'questions.yaml',
      'A caretaker is alleged to have removed it; the authority is investigating the allegation.',
      'Yes, a caretaker removed it.',
    );
    expect(checked(files)).toMatchObject([
      { code: 'status-wording', file: 'questions.yaml', id: 'question/who-removed-sign' },
    ]);
  });

  test('stays one where a question sets a denial beside it', () => {
    const files = fixtureWith(
      'questions.yaml',
      'answer: [fact/sign-removed]',
      'answer: [fact/sign-removed, fact/council-denies]',
    );
    expect(checked(files)).toEqual([]);
    const reworded = String(files.get('questions.yaml')).replace(
      'it; the authority is investigating the allegation.',
      'it, and the authority found that he did. The council denies that it ignored any warning.',
    );
    expect(checked(new Map(files).set('questions.yaml', reworded))).toMatchObject([
      { code: 'status-wording', id: 'question/who-removed-sign' },
    ]);
  });

  test.each(['The removal of the warning sign', 'Who was found guilty of it?'])(
    'is no finding in the heading of a question: %s',
    (title) => {
      const files = fixtureWith(
        'questions.yaml',
        'title: Did somebody remove the warning sign?',
        `title: ${title}`,
      );
      expect(checked(files)).toMatchObject([
        {
          code: 'status-title',
          line: lineOf(files, 'questions.yaml', title),
          id: 'question/who-removed-sign',
        },
      ]);
    },
  );
});

describe('every other status', () => {
  test.each([
    [
      'a report says who reports',
      'The Alder Chronicle reports that up to 40 people',
      'Up to 40 people',
    ],
    [
      'a finding says that it was found',
      'The inquiry found that the cables',
      'Everybody knows that the cables',
    ],
    [
      'a finding is no rumour',
      'The inquiry found that the cables',
      'The inquiry found that allegedly the cables',
    ],
    [
      'a statement says who states it',
      'Ines Calder said that the cables were badly kept',
      'The cables were badly kept',
    ],
    [
      'a denial says who denies',
      'The council denies that it ignored any warning.',
      'The council did not ignore any warning.',
    ],
  ])('%s', (_title, from, to) => {
    const files = fixtureWith('facts.yaml', from, to);
    expect(checked(files)).toMatchObject([
      { severity: 'error', code: 'status-wording', line: lineOf(files, 'facts.yaml', to) },
    ]);
  });

  test('a report may name its publisher in any words', () => {
    expect(
      worded('The Alder Chronicle reports that up to 40', 'In The Alder Chronicle, up to 40'),
    ).toEqual([]);
  });

  test('words are recognised as whole words', () => {
    // Neither "unfounded" nor "foundation" is "found".
    expect(worded(alleged, 'An unfounded burden on a foundation is alleged.')).toEqual([]);
    expect(
      worded('The council denies that it ignored any warning.', 'The council carries the burden.'),
    ).toMatchObject([{ code: 'status-wording' }]);
  });
});
