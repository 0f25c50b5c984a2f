import { describe, expect, test } from 'vitest';
import { isSmallTalk } from '../../src/answer/small-talk.js';

describe('small talk', () => {
  test.each([
    'hi',
    'Hello there!',
    'thanks mate',
    'tell me a joke',
    'can you tell me another funny story?',
    'tlel me a jokw',
    'do you sleep',
    'are you a bot?',
    'u r a useless bot',
    'shut up you stupid machine',
    'you suck',
    'I love you',
  ])('is %s', (said) => {
    expect(isSmallTalk(said)).toBe(true);
  });

  test.each([
    'tell me about the jokes',
    'did they tell jokes',
    'who are the two officers',
    'ok who resigned',
    'thanks, and how many were dismissed?',
    'are you sure that the officer resigned',
    'what do you know of the bridge',
    'hi, who inspected the bridge?',
  ])('is not %s', (asked) => {
    expect(isSmallTalk(asked)).toBe(false);
  });
});
