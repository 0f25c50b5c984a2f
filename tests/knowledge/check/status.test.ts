import { describe, expect, test } from 'vitest';
import { checked, fixtureFiles, fixtureWith, lineOf } from '../../support/fixture.js';

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
    'It is claimed that he removed a sign, which wasn’t confirmed.',
    'It is claimed that he removed a sign, of which none was found.',
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

  test.each(['silence/caretaker-name', 'person/caretaker'])(
    'stays one where a question tells beside it of %s',
    (beside) => {
      const title = 'Did somebody remove the warning sign?';
      const asked = fixtureWith(
        'questions.yaml',
        title,
        'The caretaker was found to have stolen it',
      );
      const questions = String(asked.get('questions.yaml'))
        .replace('answer: [fact/sign-removed]', `answer: [fact/sign-removed, ${beside}]`)
        .replace('A caretaker is alleged to have removed it; the', 'It is proven, says the');
      const codes = checked(new Map(asked).set('questions.yaml', questions)).map(
        ({ code }) => code,
      );
      expect(codes).toContain('status-title');
      expect(codes).toContain('status-wording');
    },
  );

  test('may stand in a question beside an outcome that rests on more', () => {
    const files = fixtureWith(
      'questions.yaml',
      'answer: [fact/sign-removed]',
      'answer: [outcome/suspended, fact/sign-removed]',
    );
    const questions = String(files.get('questions.yaml')).replace(
      'title: Did somebody remove the warning sign?',
      'title: What followed from it',
    );
    expect(checked(new Map(files).set('questions.yaml', questions))).toEqual([]);
  });

  test('is no finding in an outcome or an event either, where they rest on nothing else', () => {
    const outcome = [
      '- id: outcome/sign',
      '  title: What became of the sign',
      '  statement: It is alleged that the sign was removed.',
      '  claims:',
      '    - value: removed',
      '      statement: A caretaker was found to have removed it.',
      '      quotes: [c6-sign]\n',
    ].join('\n');
    const event = [
      '- id: event/sign',
      '  title: The sign goes',
      '  statement: It was established that a caretaker removed it.',
      '  date: 2019-03-03',
      '  precision: day',
      '  quotes: [c6-sign]\n',
    ].join('\n');
    const files = fixtureFiles();
    files.set('outcomes.yaml', String(files.get('outcomes.yaml')) + outcome);
    files.set('timeline.yaml', String(files.get('timeline.yaml')) + event);
    const said = checked(files).filter(({ severity }) => severity === 'error');
    expect(said).toMatchObject([
      { code: 'status-wording', id: 'outcome/sign', what: expect.stringContaining('found') },
      { code: 'status-wording', id: 'event/sign', what: expect.stringContaining('established') },
    ]);
  });

  test('is no finding in what somebody is', () => {
    const files = fixtureWith(
      'people.yaml',
      'Alleged to have removed a warning sign; not named in the sources\n      quotes: [c6-sign, c6-not-named]',
      'Found to have removed a warning sign\n      quotes: [c6-sign]',
    );
    expect(checked(files)).toMatchObject([
      { code: 'status-wording', id: 'person/caretaker', file: 'people.yaml' },
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

  test('a report is of the publisher whose quotes it rests on', () => {
    for (const told of ['The Valley Post reports that', 'In the Valley Post,']) {
      const files = fixtureWith(
        'facts.yaml',
        'The Alder Chronicle reports that up to 40',
        `${told} up to 40`,
      );
      expect(checked(files), told).toMatchObject([
        {
          severity: 'error',
          code: told.includes('reports') ? 'status-publisher' : 'status-wording',
          line: lineOf(files, 'facts.yaml', told),
          id: 'fact/forty-on-bridge',
        },
      ]);
    }
    for (const told of [
      'The Alder Chronicle, like the Valley Post later, reports that',
      'The paper reports, on a bridge that Valley Post readers know, that',
    ]) {
      expect(worded('The Alder Chronicle reports that up to 40', `${told} up to 40`)).toEqual([]);
    }
  });

  test('a statement is no finding of ours', () => {
    const said = (statement: string) =>
      worded(
        'Ines Calder said that the cables were badly kept and that grease would have cost £400 a year.',
        statement,
      );
    for (const statement of [
      'The council lied and threw the warnings away, it was proven.',
      'The cables were badly kept, which was proven. Ines Calder said that grease costs £400.',
      'The state of the cables was considerable.',
    ]) {
      const [first] = said(statement);
      expect(first, statement).toMatchObject({ code: 'status-wording', id: 'fact/cost-of-grease' });
    }
    expect(said('It was proven that the cables were badly kept, Ines Calder said.')).toEqual([]);
    expect(said('Ines Calder warned that nothing was proven.')).toEqual([]);
  });

  test('words are recognised as whole words', () => {
    // Neither "unfounded" nor "foundation" is "found".
    expect(worded(alleged, 'An unfounded burden on a foundation is alleged.')).toEqual([]);
    expect(
      worded('The council denies that it ignored any warning.', 'The council carries the burden.'),
    ).toMatchObject([{ code: 'status-wording' }]);
  });
});
