import { describe, expect, test } from 'vitest';
import { checked, fixtureWith, lineOf } from '../../support/fixture.js';

describe('what answers a question', () => {
  test('is no other question; the error names what answers that one', () => {
    const files = fixtureWith(
      'questions.yaml',
      'answer: [outcome/suspended]',
      'answer: [question/hurt]',
    );
    const [, id = ''] = /- id: (question\/\S+)/.exec(String(files.get('questions.yaml'))) ?? [];
    const named = files.set(
      'questions.yaml',
      String(files.get('questions.yaml')).replace('[question/hurt]', `[${id}]`),
    );
    expect(checked(named)).toContainEqual(
      expect.objectContaining({
        severity: 'error',
        code: 'answer-kind',
        what: expect.stringContaining(`answers with ${id}, which is a question itself`),
        fix: 'name what answers it: fact/bridge-closed',
      }),
    );
  });

  test('is never suggested to be a question', () => {
    const files = fixtureWith(
      'questions.yaml',
      'answer: [fact/bridge-closed]',
      'answer: [fact/bridge-shut]',
    );
    const [problem] = checked(files).filter(({ code }) => code === 'unknown-id');
    expect(problem?.fix).not.toContain('question/');
  });
});

describe('ids', () => {
  test('are unique among records, also of different files', () => {
    const files = fixtureWith('facts.yaml', 'id: fact/cost-of-grease', 'id: fact/bridge-closed');
    expect(checked(files)).toContainEqual(
      expect.objectContaining({
        severity: 'error',
        code: 'duplicate-id',
        line: lineOf(files, 'facts.yaml', 'title: What grease') - 1,
        what: 'record fact/bridge-closed is already at facts.yaml:2',
      }),
    );
  });

  test('are unique among quotes of all sources', () => {
    const file = 'sources/valley-post-2019-05-16.yaml';
    const files = fixtureWith(file, 'id: v1-three-suspended', 'id: c1-closed');
    expect(checked(files)).toContainEqual(
      expect.objectContaining({
        code: 'duplicate-id',
        file,
        id: 'c1-closed',
        what: 'quote c1-closed is already at sources/chronicle-2019-05-14.yaml:11',
      }),
    );
  });

  test('are unique among sources', () => {
    const file = 'sources/valley-post-2019-05-16.yaml';
    const files = fixtureWith(file, 'id: valley-post-2019-05-16', 'id: chronicle-2019-05-14');
    expect(checked(files)).toContainEqual(
      expect.objectContaining({ code: 'duplicate-id', file, line: 2 }),
    );
  });
});

describe('a reference that leads nowhere is found with the id that was meant', () => {
  test.each([
    [
      'case.yaml',
      'startHere: [outcome/suspended',
      'startHere: [outcome/suspnded',
      'outcome/suspended',
    ],
    ['case.yaml', 'quotes: [c1-closed]', 'quotes: [c1-close]', 'c1-closed'],
    ['people.yaml', 'quotes: [c7-leader]', 'quotes: [c7-leaders]', 'c7-leader'],
    ['facts.yaml', 'quotes: [v2-not-greased]', 'quotes: [v2-not-grease]', 'v2-not-greased'],
    [
      'facts.yaml',
      'supersededBy: fact/council-apologised',
      'supersededBy: fact/council-apologized',
      'fact/council-apologised',
    ],
    ['facts.yaml', 'about: [person/caretaker]', 'about: [person/caretakers]', 'person/caretaker'],
    [
      'outcomes.yaml',
      'quotes: [v1-three-suspended]',
      'quotes: [v1-three-suspend]',
      'v1-three-suspended',
    ],
    [
      'outcomes.yaml',
      'speaker: person/town-council',
      'speaker: person/town-counsel',
      'person/town-council',
    ],
    ['timeline.yaml', 'quotes: [c5-inspect]', 'quotes: [c5-inspects]', 'c5-inspect'],
    ['questions.yaml', 'answer: [outcome/hurt]', 'answer: [outcome/hurts]', 'outcome/hurt'],
    ['questions.yaml', 'quotes: [v5-sorry,', 'quotes: [v5-sory,', 'v5-sorry'],
    [
      'silences.yaml',
      'nearest: [fact/sign-removed]',
      'nearest: [fact/sign-remove]',
      'fact/sign-removed',
    ],
    [
      'golden.yaml',
      'id: silence/caretaker-name',
      'id: silence/caretakers-name',
      'silence/caretaker-name',
    ],
    [
      'sources/chronicle-2019-05-14.yaml',
      'speaker: person/tom-achterberg',
      'speaker: person/tom-achterburg',
      'person/tom-achterberg',
    ],
    ['sources/chronicle-2019-05-14.yaml', 'contentNote: threats', 'contentNote: threat', 'threats'],
  ])('%s: %s', (file, from, to, meant) => {
    const files = fixtureWith(file, from, to);
    expect(checked(files)).toContainEqual(
      expect.objectContaining({
        severity: 'error',
        code: 'unknown-id',
        file,
        line: lineOf(files, file, to),
        fix: `did you mean ${meant}?`,
      }),
    );
  });

  test('and with no guess where none is near', () => {
    const files = fixtureWith(
      'questions.yaml',
      'answer: [outcome/hurt]',
      'answer: [event/something-else-entirely]',
    );
    expect(checked(files)).toContainEqual(
      expect.objectContaining({
        code: 'unknown-id',
        fix: 'add event/something-else-entirely, or delete the reference',
      }),
    );
  });
});

describe('golden questions', () => {
  const about = (id: string) => fixtureWith('golden.yaml', 'id: fact/bridge-closed', `id: ${id}`);

  test('name what answers, for no answer has the id of a question', () => {
    const files = about('question/how-many-suspended');
    expect(checked(files)).toMatchObject([
      {
        severity: 'error',
        code: 'golden-id',
        file: 'golden.yaml',
        line: lineOf(files, 'golden.yaml', 'id: question/'),
        what: expect.stringContaining(
          'names question/how-many-suspended, and an answer has the id',
        ),
        fix: 'write outcome/suspended',
      },
    ]);
  });

  test('are led from a mistyped question to what answers it', () => {
    expect(checked(about('question/how-many-suspend'))).toMatchObject([
      { code: 'unknown-id', fix: 'did you mean outcome/suspended?' },
    ]);
  });

  test('name what holds now, not what it has superseded', () => {
    const files = fixtureWith(
      'facts.yaml',
      '- id: fact/bridge-closed\n',
      '- id: fact/bridge-closed\n  supersededBy: outcome/suspended\n',
    );
    expect(checked(files)).toContainEqual(
      expect.objectContaining({
        severity: 'error',
        code: 'golden-id',
        what: expect.stringContaining('which is superseded by outcome/suspended'),
        fix: 'write outcome/suspended',
      }),
    );
  });

  test('cite sources that exist', () => {
    const files = fixtureWith(
      'golden.yaml',
      "'valley-post-2019-05-16#1'",
      "'valley-post-2019-05-17#1'",
    );
    expect(checked(files)).toMatchObject([
      {
        code: 'unknown-id',
        file: 'golden.yaml',
        line: 5,
        fix: 'did you mean valley-post-2019-05-16#1?',
      },
    ]);
  });

  test.each([
    ['id', '  id: outcome/suspended'],
    ['cites', "  cites: ['valley-post-2019-05-16#2']"],
  ])('that must be refused have no %s, which nothing could give them', (field, line) => {
    const files = fixtureWith(
      'golden.yaml',
      '- ask: who won the cup final\n  status: not_found',
      `- ask: who won the cup final\n  status: not_found\n${line}`,
    );
    expect(checked(files)).toMatchObject([
      {
        severity: 'error',
        code: 'golden-refusal',
        file: 'golden.yaml',
        line: lineOf(files, 'golden.yaml', 'who won the cup final') + 2,
        what: `golden "who won the cup final" must be not_found, and has ${field}`,
      },
    ]);
  });

  test.each(['0', '8'])('cite paragraphs that exist, not ¶%s', (number) => {
    const files = fixtureWith(
      'golden.yaml',
      "'valley-post-2019-05-16#1'",
      `'valley-post-2019-05-16#${number}'`,
    );
    expect(checked(files)).toMatchObject([
      { code: 'no-such-paragraph', what: expect.stringContaining(`¶${number}`) },
    ]);
  });
});

test('an id that a list has twice is told of, for a card would show it twice', () => {
  for (const [file, from, to] of [
    ['facts.yaml', 'quotes: [c7-denies]', 'quotes: [c7-denies, c7-denies]'],
    ['questions.yaml', 'answer: [outcome/hurt]', 'answer: [outcome/hurt, outcome/hurt]'],
  ] as const) {
    const files = fixtureWith(file, from, to);
    expect(checked(files)).toMatchObject([
      { severity: 'warning', code: 'repeated-id', file, line: lineOf(files, file, to) },
    ]);
  }
});
