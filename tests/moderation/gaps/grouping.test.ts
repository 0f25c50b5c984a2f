import { describe, expect, test } from 'vitest';
import { createGrouping, keyOf, normalised } from '../../../src/moderation/gaps/grouping.js';

const nothing = { same: [], different: [] };

describe('refused questions', () => {
  test.each([
    ['who paid the legal fees', 'legal fees: who paid?'],
    ['did anyone apologise to the victims', 'Did anybody apologise to the victims?!'],
    ['how many dogs were there', 'how many dogs were there then'],
  ])('that ask the same are one group: %j, %j', (first, second) => {
    const groups = createGrouping(nothing);
    groups.add('a', normalised(first));
    expect(groups.find(normalised(second))).toBe('a');
  });

  test.each([
    ['who won the football', 'who won the cricket'],
    ['how long was the trial', 'when was the trial'],
    ['how many dogs were there', 'how many cats were there'],
    ['who paid the legal fees', 'who paid the legal fees of the inspector'],
    ['did the council pay', 'did the council not pay'],
  ])('that ask something else are not: %j, %j', (first, second) => {
    const groups = createGrouping(nothing);
    groups.add('a', normalised(first));
    expect(groups.find(normalised(second))).toBeUndefined();
  });

  test('share a group by words that mean the same in the case', () => {
    const groups = createGrouping({
      same: [{ words: ['sacked', 'dismissed'], how: 'meaning' }],
      different: [],
    });
    groups.add('a', 'who was sacked');
    expect(groups.find('who was dismissed')).toBe('a');
  });

  test('find their group among hundreds', () => {
    const groups = createGrouping(nothing);
    for (let i = 0; i < 300; i++) groups.add(`${i}`, `who painted gate ${i}`);
    expect(groups.find('gate 217, who painted it')).toBe('217');
    expect(groups.find('who painted gate 317')).toBeUndefined();
  });

  test('have one key for one wording, however it is written', () => {
    expect(keyOf(normalised('  Who  PAID? '))).toBe(keyOf(normalised('who paid')));
    expect(keyOf('who paid')).toMatch(/^[0-9a-f]{16}$/);
  });
});
