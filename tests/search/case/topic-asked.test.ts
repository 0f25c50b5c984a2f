import { describe, expect, test } from 'vitest';
import { topicsAt } from '../../../src/search/case/topic-asked.js';

function topic(question: string): string {
  const words = question.split(' ');
  const at = topicsAt(words, (word) => word === 'calder');
  return at.map((each) => words[each]).join(' ');
}

describe('what somebody is asked to have spoken or thought of', () => {
  test.each([
    ['what did the mayor say about the bridge', 'the bridge'],
    ['what did he tell the press on cables', 'cables'],
    ['what does the council think of repairs', 'repairs'],
    ['did the mayor mention the cables', 'the cables'],
    ['calder on repairs', 'repairs'],
    ['her view of the cables', 'the cables'],
    ['what did she say about the cables when it fell', 'the cables'],
  ])('%s: %s', (question, words) => {
    expect(topic(question)).toBe(words);
  });
});

test.each([
  'who closed the bridge',
  'what did the mayor say',
  'how many of the workers were suspended',
  'mention the cables',
  'the work on the cables',
  'tell me about the bridge',
])('of nobody is it asked: %s', (question) => {
  expect(topic(question)).toBe('');
});
