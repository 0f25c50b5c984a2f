/** What is learned from wordings, seen through the ranking. */
import { describe, expect, test } from 'vitest';
import { createIndex, loadIndex, rankFeatures, type SearchRecord } from '../../src/search/index.js';
import { settings } from '../../src/search/settings.js';

const wordings: Record<string, readonly string[]> = {
  block: [
    'block my card',
    'freeze the card now',
    'stop my card, it is gone',
    'card stolen, stop it',
  ],
  order: ['order a card', 'send me a new card', 'i want one more card', 'new card for my wife'],
  pin: ['change the pin of my card', 'new pin please', 'i want another pin', 'forgot my pin'],
};
const records = Object.entries(wordings).flatMap(([group, questions]): SearchRecord[] =>
  questions.map((question, i) => ({ id: `${group}#${i}`, group, question, text: '' })),
);
const featureOf = (index: ReturnType<typeof createIndex>, question: string, group: string) => {
  const { groups } = index.rank(question);
  return groups.find((entry) => entry.group === group)?.features.slice(-2) ?? [];
};

describe('what wordings teach', () => {
  test('is which words tell one answer from the others, whatever else they share', () => {
    const index = createIndex(records);
    const [, order = 0] = featureOf(index, 'new card', 'order');
    const [, pin = 0] = featureOf(index, 'new card', 'pin');
    // Both hold "new"; "new card" is an order.
    expect(order).toBeGreaterThan(pin);
    expect(index.search('i want to stop my card')[0]?.group).toBe('block');
  });

  test('is learned where the weights go by it, or where it is wanted all the same', () => {
    const learned: readonly string[] = ['evidence', 'chance'];
    const weights = rankFeatures.map((name) => (learned.includes(name) ? 0 : 1));
    const knows = (options: object) =>
      createIndex(records, options).judge('new card') !== undefined;
    expect(knows({})).toBe(true);
    expect(knows({ weights })).toBe(false);
    expect(knows({ weights, learns: true })).toBe(true);
    expect(knows({ learns: false })).toBe(false);
    expect(knows({ learned: createIndex(records) })).toBe(false);
  });

  test('does not depend on the order in which records came, nor on what was there before', () => {
    const changed = createIndex([...records].reverse());
    changed.put([{ id: 'gone', group: 'gone', question: 'a card that went', text: '' }]);
    changed.remove(['gone']);
    const anew = createIndex(records);
    for (const question of ['new card', 'stop the pin', 'card gone']) {
      expect(changed.search(question).map(({ group, score }) => [group, score])).toEqual(
        anew.search(question).map(({ group, score }) => [group, score]),
      );
    }
  });

  test('is how it is asked, and what is left of a word that was bent', () => {
    const index = createIndex([
      ...records,
      { id: 'when#0', group: 'when', question: 'what day do you send cards', text: '' },
      { id: 'when#1', group: 'when', question: 'what day comes the card', text: '' },
    ]);
    const chanceOf = (question: string, group: string) => featureOf(index, question, group)[1] ?? 0;
    expect(chanceOf('what day, the pin', 'when')).toBeGreaterThan(chanceOf('the pin', 'when'));
    expect(chanceOf('unfreezing a card', 'block')).toBeGreaterThan(chanceOf('a card', 'block'));
  });

  test('is also what is asked about something else altogether', () => {
    const elsewhere = ['card games for two', 'birthday card ideas', 'learn a card trick'];
    const index = createIndex(records, { elsewhere });
    const chanceOf = (question: string) => index.rank(question).judgement?.elsewhere ?? 0;
    expect(chanceOf('a trick with a card')).toBeGreaterThan(0.5);
    expect(chanceOf('stop my card')).toBeLessThan(0.2);
    const loaded = loadIndex(index.save());
    expect(loaded.rank('a trick with a card').judgement?.elsewhere).toBe(
      chanceOf('a trick with a card'),
    );
    expect(createIndex(records).rank('a trick with a card').judgement?.elsewhere).toBe(0);
    // Nothing needs to be looked for to tell.
    expect(index.judge('a trick with a card')?.elsewhere).toBe(chanceOf('a trick with a card'));
  });

  test('brings an answer that is likely, though others share more of its words', () => {
    const index = createIndex(records);
    const first = index.rank('new card please', 1);
    const likely: string[] = [];
    first.judgement?.each((group, chance) => {
      if (chance >= settings.likely) likely.push(group);
    });
    // One record is retrieved; the others are there for what was learned alone.
    expect(likely.length).toBeGreaterThan(1);
    expect(first.groups.map(({ group }) => group)).toEqual(expect.arrayContaining(likely));
  });

  test('is saved with the index', () => {
    const index = createIndex(records);
    const loaded = loadIndex(index.save());
    expect(loaded.search('new card please')).toEqual(index.search('new card please'));
    expect(featureOf(loaded, 'new card', 'order')[1]).toBeGreaterThan(0);
  });

  test('is forgotten with the last wording of an answer', () => {
    const index = createIndex(records);
    index.remove(records.filter(({ group }) => group === 'order').map(({ id }) => id));
    expect(index.search('order a new card').map(({ group }) => group)).not.toContain('order');
    index.remove(records.map(({ id }) => id));
    expect(index.search('new card')).toEqual([]);
  });

  test('is nothing where there are no wordings, or too many answers to learn in an instant', () => {
    const texts = createIndex([
      { id: 'a', text: 'The card is blocked.' },
      { id: 'b', text: 'The card is ordered.' },
    ]);
    expect(featureOf(texts, 'card', 'a')).toEqual([0, 0]);
    const answers = Math.ceil(Math.sqrt(settings.learnedChances)) + 1;
    const many = createIndex(
      Array.from({ length: answers }, (_, i) => ({
        id: `${i}`,
        question: `card number ${i}`,
        text: '',
      })),
    );
    expect(featureOf(many, 'card number 7', '7')).toEqual([0, 0]);
    expect(many.search('card number 7')[0]?.id).toBe('7');
  });
});
