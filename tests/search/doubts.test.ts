/** Words that are none and near to several, in questions to an index. */
import { describe, expect, test } from 'vitest';
import { createIndex } from '../../src/search/index.js';
import { inOneGo } from '../../src/steps.js';
import { wording } from '../support/wording.js';

const records = [
  wording('sacked', 'how many officers were sacked'),
  wording('fired', 'how many were fired'),
  wording('size', 'size of the group that was investigated'),
  wording('fate', 'what did the group that was investigated say'),
  wording('probe', 'did the probe into the missing boats get bigger'),
  wording('found', 'who found the messages on the phone'),
  wording('fund', 'is there a fund for widows'),
  wording('drugs', 'did cops sell steroids'),
  wording('where', 'where were the cops'),
];
const index = createIndex(records);
const read = (question: string) =>
  index.rank(question).query.map(({ word, meant }) => (word === meant ? word : `${word}=${meant}`));

describe('a word that is right by itself', () => {
  test('is what it is where the vocabulary alone holds it', () => {
    const knowing = createIndex(records, { same: [['sacked', 'skced']] });
    expect(knowing.rank('how many officers were skced').query.map(({ meant }) => meant)).toContain(
      'skced',
    );
  });
});

describe('a word that is none', () => {
  test('may be two slips from the one that completes a wording', () => {
    expect(read('how many officers were skced')).toContain('skced=sacked');
  });

  test('is no small word where another completes a wording', () => {
    expect(read('sie of the group that was investigated')).toContain('sie=size');
  });
});

test('no word of a question is read as another that stands in it', () => {
  const bigger = read('did the prbe into the missing probe boats get bigger');
  expect(bigger.filter((word) => word.includes('probe'))).toHaveLength(1);
});

test('a group of many wordings is asked as a whole whether it holds the word', () => {
  const asked = [
    'how many officers were sacked',
    'how many got sacked',
    'who was sacked',
    'sacked',
  ];
  const many = createIndex([
    ...asked.map((question, i) => wording('sacked', question, i)),
    ...['size of the group', 'how big was it', 'how large', 'big group'].map((question, i) =>
      wording('size', question, i),
    ),
  ]);
  expect(many.rank('how many officers were skced').query.map(({ meant }) => meant)).toContain(
    'sacked',
  );
});

test('a question that holds a figure a digit away is never read otherwise', () => {
  const dated = createIndex([wording('year', 'what happened to the officers in 2016')]);
  expect(
    dated.rank('what happened to the officers in 2018').query.map(({ meant }) => meant),
  ).toContain('2018');
});

test('the more words are in doubt, the more steps a question is read in, for others to go between', () => {
  const stepsOf = (question: string) => [...index.rankInSteps(question)].length;
  const question = 'hwo mny offcers wre skced';
  expect(stepsOf(question)).toBeGreaterThan(stepsOf('how many officers were sacked'));
  expect(inOneGo(index.rankInSteps(question)).groups).toEqual(index.rank(question).groups);
});
