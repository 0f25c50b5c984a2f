import { describe, expect, test } from 'vitest';
import { loadKnowledge } from '../../src/knowledge/load.js';
import { asFolder, fixtureFiles, fixtureWith } from '../support/fixture.js';

const told = (file: string, from: string, to: string) =>
  loadKnowledge(asFolder(fixtureWith(file, from, to))).problems.map(({ what, fix }) => ({
    what,
    fix,
  }));
const day = 'date: 2019-03-03';

describe('what to write instead', () => {
  test.each([
    ['3 March 2019', 'write 2019-03-03, if that is meant'],
    ['03/03/2019', 'write 2019-03-03, if that is meant'],
    ['2019-3-3', 'write 2019-03-03, if that is meant'],
    ['March 2019', 'write 2019-03, if that is meant'],
    ['at the fair', 'write year, month and day: 2022-02-01'],
  ])('of a date in another form: %s', (date, fix) => {
    expect(told('timeline.yaml', day, `date: ${date}`)).toEqual([
      { what: expect.stringContaining(`(it is "${date}")`), fix },
    ]);
  });

  test('of a day of publication is a day', () => {
    const published = 'published: 2019-05-14';
    const source = 'sources/chronicle-2019-05-14.yaml';
    expect(told(source, published, 'published: May 2019')).toMatchObject([
      { fix: 'write year, month and day: 2022-02-01' },
    ]);
  });

  test.each([
    [
      'facts.yaml',
      'id: fact/council-denies',
      'id: fact/Council_Denies',
      'write fact/council-denies',
    ],
    [
      'timeline.yaml',
      'about: [person/bridges-authority]',
      'about: [Bridges Authority]',
      'write person/bridges-authority',
    ],
    [
      'questions.yaml',
      'answer: [outcome/hurt]',
      'answer: [hurt]',
      'write its kind before it, as in fact/hurt or outcome/hurt',
    ],
    ['timeline.yaml', 'quotes: [c5-inspect]', 'quotes: [C5 inspect]', 'write c5-inspect'],
    ['facts.yaml', 'id: fact/council-denies', 'id: fact/größe-é', 'write fact/grosse-e'],
    [
      'questions.yaml',
      'answer: [outcome/hurt]',
      'answer: [outcome/hurt fact/council-denies]',
      'part them by commas: [outcome/hurt, fact/council-denies]',
    ],
    [
      'timeline.yaml',
      'quotes: [c5-inspect]',
      'quotes: [c5-inspect; c3-wrote]',
      'part them by commas: [c5-inspect, c3-wrote]',
    ],
    [
      'golden.yaml',
      "'valley-post-2019-05-16#1'",
      "'valley-post-2019-05-16 ¶1'",
      'write the id of a source, #',
    ],
  ])('of an id in another form: %s %s', (file, from, to, fix) => {
    expect(told(file, from, to)).toContainEqual({
      what: expect.stringContaining('must'),
      fix: expect.stringContaining(fix),
    });
  });

  test('of an entry or a field that is left empty', () => {
    for (const [file, from, to] of [
      ['questions.yaml', '- was anybody injured at the fair', '-'],
      ['facts.yaml', 'title: What the council denies', 'title:'],
    ] as const) {
      expect(told(file, from, to)).toMatchObject([
        {
          what: expect.stringContaining('must be a text, not empty'),
          fix: 'write it, or delete the line if there is none',
        },
      ]);
    }
  });

  test('of a quote over several lines is how it has no line end', () => {
    const source = 'sources/chronicle-2019-05-14.yaml';
    const [from, to] = ['text: The man has', 'text: >\n      The man has'];
    expect(told(source, from, to)).toMatchObject([{ fix: expect.stringContaining('write >-') }]);
    expect(told(source, from, to.replace('>', '>-'))).toEqual([]);
  });

  test('of a list of few entries is told once where one word stands in its place', () => {
    const list = /startHere:(?:\n {2}- .*)+|startHere: .*/.exec(
      String(fixtureFiles().get('case.yaml')),
    )?.[0];
    expect(told('case.yaml', list ?? '', 'startHere: outcome/hurt')).toMatchObject([
      { what: expect.stringContaining('startHere must be a list') },
    ]);
  });

  test('of a wording that YAML takes for a field is one in quotation marks', () => {
    expect(
      told('questions.yaml', '- why was the bridge closed', '- the bridge: why closed'),
    ).toEqual([
      {
        what: expect.stringContaining('ask[1] must be a text, not an object'),
        fix: expect.stringContaining('needs quotation marks around it'),
      },
    ]);
  });

  test('of a word that is none of a few is one of them; without any it is missing', () => {
    expect(told('facts.yaml', 'status: denied', 'status: certain')).toMatchObject([
      { fix: 'write one of them' },
    ]);
    expect(told('facts.yaml', '  status: denied\n', '')).toEqual([
      { what: expect.stringContaining('status is missing: one of alleged,'), fix: 'add it' },
    ]);
  });

  test.each([
    ['paragraph: 9', 'paragraph: ¶9', 'write it in digits alone'],
    ['url: https://chronicle', 'url: chronicle', 'write the whole address'],
  ])('of a number and of an address: %s as %s', (from, to, fix) => {
    expect(told('sources/chronicle-2019-05-14.yaml', from, to)).toMatchObject([
      { fix: expect.stringContaining(fix) },
    ]);
  });

  test('of a list that is missing says how a list is written', () => {
    expect(told('questions.yaml', '  answer: [outcome/hurt]\n', '')).toEqual([
      {
        what: expect.stringContaining('answer is missing'),
        fix: 'add it, and each entry on its own line after "- "',
      },
    ]);
  });
});
