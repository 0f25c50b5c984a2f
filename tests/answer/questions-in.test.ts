import { describe, expect, test } from 'vitest';
import { countsOn, questionsIn } from '../../src/answer/questions-in.js';

describe('questions asked at once', () => {
  test.each([
    ['how many left and what did the mayor say', ['how many left', 'what did the mayor say']],
    ['Who left Leeds? Who was the mayor?', ['Who left Leeds', 'Who was the mayor?']],
    ['how many workers left;how many stayed', ['how many workers left', 'how many stayed']],
    ['how many workers left, how many stayed', ['how many workers left', 'how many stayed']],
    ['hw many left n wat did the mayor say', ['hw many left', 'wat did the mayor say']],
    [
      'why was it shut & did the mayor resign + who is Calder',
      ['why was it shut', 'did the mayor resign', 'who is Calder'],
    ],
    ['was a sign stolen and was the bridge shut', ['was a sign stolen', 'was the bridge shut']],
    [
      'tell me who left and whether the mayor resigned',
      ['tell me who left', 'whether the mayor resigned'],
    ],
    ['hi, who is Calder? what is the trust?', ['hi, who is Calder', 'what is the trust?']],
  ])('%s: each that could be asked alone', (text, questions) => {
    expect(questionsIn(text)).toEqual(questions);
  });

  test.each([
    ['what speaks of the first', 'who is Ines Calder and what did she say'],
    ['what says too little', 'when did the inquiry begin and why'],
    ['what goes on from the first', 'what did Calder say and what about the mayor'],
    ['a choice', 'did the mayor resign or was the mayor sacked'],
    ['one question of two things', 'what did Calder and Reyes say'],
    ['what says of whom', 'what became of the workers who lied and who left early'],
    ['what says of whom, behind a comma', 'what did the engineer, who was promoted early, say'],
    ['a second verb', 'was a worker found guilty and was promoted early'],
    ['what is quoted', 'who said "who left the bridge and who stayed there"'],
    ['a greeting', 'hey what’s up? how many workers left?'],
    ['what is told', 'I read the paper; how many workers left?'],
    ['what was told afterwards', 'how many workers left? I heard of two'],
  ])('%s is no second question', (_, text) => {
    expect(questionsIn(text)).toEqual([text]);
  });
});

describe('a question that speaks of the one before it', () => {
  test('is asked so that it speaks for itself, where that can be told', () => {
    const read = (before: string, question: string) => `${question} (${before})`;
    const named = questionsIn('who is Calder and was she early', () => 'was Calder early');
    expect(named).toEqual(['who is Calder', 'was Calder early']);
    expect(questionsIn('who is Calder and was she early', read)).toEqual([
      'who is Calder and was she early',
    ]);
  });

  test('is no second one where it asks nothing besides', () => {
    const text = 'who is Calder and what does she do';
    expect(questionsIn(text, () => 'what does Calder do')).toEqual([text]);
  });
});

describe('a count after a count', () => {
  test('is of the same ones where it does not say of whom', () => {
    expect(countsOn('how many workers in Leeds left', 'how many stayed')).toBe(true);
  });

  test('is its own where it says of whom, and after what is no count', () => {
    expect(countsOn('how many workers in Leeds left', 'how many engineers stayed')).toBe(false);
    expect(countsOn('did the mayor resign', 'how many stayed')).toBe(false);
  });
});
