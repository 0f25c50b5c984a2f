import { describe, expect, test } from 'vitest';
import { wordings } from '../../scripts/bench/wordings.mjs';
import { mistype } from '../../scripts/shared/mistakes.mjs';
import { randomFrom } from '../../scripts/shared/random.mjs';

const questions = [
  'How many people were given a new passport last year?',
  'What became of the letters?',
  "Where's the committee's report kept",
];

const reworded = (name: string, question: string) => {
  const reword = wordings[name];
  if (!reword) throw new Error(`There is no wording "${name}".`);
  return reword(question);
};

/** Words that are not the same in both. */
function changed(before: string, after: string) {
  const words = after.split(' ');
  return before.split(' ').filter((word, i) => word !== words[i]);
}

describe('typing mistakes', () => {
  test.each(questions)('are the same in every run: %s', (question) => {
    for (const name of Object.keys(wordings)) {
      expect(reworded(name, question)).toBe(reworded(name, question));
    }
    expect(reworded('clean', question)).toBe(question);
  });

  test.each(questions)('one changes one word, two change two: %s', (question) => {
    expect(changed(question, reworded('one typo', question))).toHaveLength(1);
    expect(changed(question, reworded('two typos', question))).toHaveLength(2);
  });

  test('short words are kept, and a mistake is always one', () => {
    for (let seed = 0; seed < 300; seed++) {
      const typed = mistype('was a letter of it seen', randomFrom(seed), 1);
      expect(typed).not.toBe('was a letter of it seen');
      expect(typed).toMatch(/^was a \S{5,7} of it \S{3,5}$/);
    }
  });

  test('two letters alike, swapped, do not pass for a mistake', () => {
    for (let seed = 0; seed < 300; seed++) {
      expect(mistype('aaaa', randomFrom(seed))).not.toBe('aaaa');
    }
  });

  test('a question without long words stays as it is', () => {
    expect(mistype('who is he', randomFrom(1), 2)).toBe('who is he');
  });
});

describe('telegrams', () => {
  test('small words and punctuation go, question words stay', () => {
    expect(reworded('telegraphic', 'How many of the officers were dismissed, and why?')).toBe(
      'how many officers dismissed why',
    );
  });

  test('a question of small words only keeps them', () => {
    expect(reworded('telegraphic', 'Is it?')).toBe('is it');
  });
});
