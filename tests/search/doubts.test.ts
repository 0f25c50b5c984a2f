/** Words that a slip made other words of, in questions to an index. */
import { describe, expect, test } from 'vitest';
import { createIndex, type SearchRecord } from '../../src/search/index.js';

const wording = (group: string, question: string, i = 0): SearchRecord => ({
  id: `${group}#${i}`,
  group,
  question,
  text: '',
});
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

describe('a word that is rare', () => {
  test('is read as one a slip away where a wording then holds the whole question', () => {
    expect(read('did coos sell steroids')).toContain('coos=cops');
  });

  test('is what it is where the rest of the question is not met', () => {
    expect(read('did coos eat steroids for breakfast in the park')).toContain('coos');
  });

  test('is what it is where the rest is small words alone', () => {
    expect(read('where were the coos')).toContain('coos');
  });
});

describe('a word that people use often', () => {
  test('is read otherwise where the rest leads to the record, and its neighbours stand beside it', () => {
    expect(read('did the prone into the missing boats get bigger')).toContain('prone=probe');
  });

  test('is read otherwise though other records hold it', () => {
    expect(read('who fund the messages on the phone')).toContain('fund=found');
    expect(read('is there a fund for widows')).toContain('fund');
  });

  test('is meant where the rest of the question says little', () => {
    expect(read('how many were hired')).toContain('hired');
  });

  test('is meant where its neighbours are others', () => {
    expect(read('who on the phone found fund messages')).toContain('fund');
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

test('a question that holds a figure a digit away is never read otherwise', () => {
  const dated = createIndex([wording('year', 'what happened to the officers in 2016')]);
  expect(
    dated.rank('what happened to the officers in 2018').query.map(({ meant }) => meant),
  ).toContain('2018');
});
