/** What is meant by words that are mistyped, in questions to an index. */
import { describe, expect, test } from 'vitest';
import { createIndex } from '../../src/search/index.js';
import { wording } from '../support/wording.js';

const records = [
  wording('sacked', 'how many officers were sacked'),
  wording('sacked', 'were any officers dismissed', 1),
  wording('warned', 'did the mayor warn the chief'),
  wording('read', 'who read the letters of the woman'),
  wording('reaction', 'how did the woman react to the insult'),
  wording('became', 'how the constable became a sergeant'),
  wording('bee', 'why a bee came into the office'),
  wording('demo', 'who marched at the demo'),
  wording('demoted', 'was the constable demoted'),
  wording('message', 'who wrote the message'),
  wording('mass', 'where was the mass'),
  wording('age', 'what age was the dean'),
];
const index = createIndex(records, { same: [['officer', 'cop', 'bobby']] });
const first = (question: string) => index.search(question)[0];

describe('a mistyped word', () => {
  test('that can only be one is as good as typed rightly', () => {
    for (const [typed, meant] of [
      ['did the mayyor warn the chief', 'did the mayor warn the chief'],
      ['how many offcers were sacked', 'how many officers were sacked'],
    ] as const) {
      const { score, ...hit } = first(typed) ?? {};
      expect(hit).toMatchObject({ id: first(meant)?.id });
      expect(score).toBe(first(meant)?.score);
    }
  });

  test('is told for what it is', () => {
    expect(first('how many offcers were sacked')?.why).toContainEqual({
      term: 'offcers',
      matched: 'officers',
      how: 'spelling',
    });
  });

  test('stands for what means the same as the word that was meant', () => {
    expect(first('how many bobbby were sacked')?.why).toContainEqual(
      expect.objectContaining({ term: 'bobbby', how: 'same meaning' }),
    );
  });

  test('that may be several is what fits the rest of the question', () => {
    expect(first('how did the woman readt to the insult')?.group).toBe('reaction');
    expect(first('who readt the letters')?.group).toBe('read');
  });

  test('that is far from every word is one only where the rest of the question leads to it', () => {
    const matched = (question: string) => first(question)?.why.map((why) => why.matched) ?? [];
    expect(matched('how did the woman react to the inzlt')).toContain('insult');
    expect(matched('did the mayor warn the inzlt')).not.toContain('insult');
    expect(matched('who marched at the dmo')).toContain('demo');
    expect(matched('was the constable dmo')).not.toContain('demo');
    // The rest leads there, and yet no demo stands before who marches.
    expect(matched('dmo marched')).not.toContain('demo');
  });

  test('is not taken apart where a letter too many explains it', () => {
    expect(first('how the constable beecame a sergeant')?.group).toBe('became');
    expect(first('how the constable becameasergeant')?.group).toBe('became');
  });

  test('is not taken apart where it is English', () => {
    expect(first('who wrote the massage')?.group).toBe('message');
  });

  test('is not taken apart into a word and a sound', () => {
    expect(first('did the mayer warn the chief')).toMatchObject({
      id: first('did the mayor warn the chief')?.id,
    });
    expect(first('mayer')?.why).toEqual([{ term: 'mayer', matched: 'mayor', how: 'spelling' }]);
  });

  test('is taken apart into words of two letters where they hold sentences together', () => {
    expect(first('who marched atthe demo')?.why).toEqual(first('who marched at the demo')?.why);
    expect(first('didthe mayorwarn thechief')?.group).toBe('warned');
    expect(first('how the woman reactto the insult')?.group).toBe('reaction');
    expect(first('was the onlooker sacked')?.why.map(({ term }) => term)).not.toContain('on');
  });

  test('is not taken for another because their stems are the same by chance', () => {
    expect(first('was the constable demoed')?.group).toBe('demoted');
  });
});
