import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createIndex, loadIndex, type SearchRecord } from '../../src/search/index.js';

const bread: SearchRecord = {
  id: 'bread',
  title: 'Baking bread',
  text: 'Knead the dough, let it rise for two hours, then bake it at 230 degrees.',
};
const bicycle: SearchRecord = {
  id: 'bicycle',
  title: 'Mending a bicycle',
  text: 'Take off the tyre, find the hole in the tube and glue a patch over it.',
};
const beehive: SearchRecord = {
  id: 'beehive',
  title: 'Keeping bees',
  text: 'Open the hive on a warm day and look whether the queen has laid eggs.',
};
const records = [bread, bicycle, beehive];
const ids = (hits: readonly { id: string }[]) => hits.map(({ id }) => id);

/** So many words of four syllables that are none, each another. */
function invented(count: number): string[] {
  const consonants = 'bdfgklmnprstvw';
  const syllable = (i: number) => `${consonants[i % 14]}${'aeiou'[i % 5]}`;
  return Array.from({ length: count }, (_, i) =>
    [i, Math.floor(i / 70), i * 31 + Math.floor(i / 4900), i * 11].map(syllable).join(''),
  );
}

const mistyped = (words: readonly string[]) =>
  words.map((word) => `${word.slice(0, 5)}x${word.slice(6)}`).join(' ');

describe('a search', () => {
  test('of nothing finds nothing', () => {
    const index = createIndex(records);
    expect(['', '  \n', '?!', '\u200b'].map((query) => index.search(query))).toEqual([
      [],
      [],
      [],
      [],
    ]);
  });

  test('over no records finds nothing', () => {
    expect(createIndex([]).search('how long does dough rise')).toEqual([]);
  });

  test('gives the best first, surer of it than of the next, and no more than asked for', () => {
    const hits = createIndex(records).search('find the hole in the tyre and look at it');
    expect(ids(hits)).toEqual(['bicycle', 'beehive']);
    const [best, next] = hits.map(({ score }) => score);
    expect(best).toBeGreaterThan(2 * (next ?? 1));
    expect(createIndex(records).search('the', { limit: 1 })).toHaveLength(1);
  });

  test('says why each record was found', () => {
    const [hit] = createIndex(records, { same: [['mend', 'repair']] }).search('repairing tyrre');
    expect(hit).toMatchObject({
      id: 'bicycle',
      why: [
        { term: 'repairing', matched: 'mend', how: 'same meaning' },
        { term: 'tyrre', matched: 'tyre', how: 'spelling' },
      ],
    });
  });

  test('scores a question that is met in full higher than one that is met by a word', () => {
    const index = createIndex(records);
    const full = index.search('how long does the dough rise before baking')[0]?.score ?? 0;
    const partly = index.search('who found the longest tunnel in Switzerland')[0]?.score ?? 0;
    expect(full).toBeGreaterThan(partly);
  });

  test('is the same every time', () => {
    const ask = () => createIndex(records).search('is the queen bee in the hive');
    expect(ask()).toEqual(ask());
  });

  test('takes anything that can be typed, and scores within 0 and 1', () => {
    const index = createIndex(records);
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (query) => {
        for (const { score } of index.search(query)) {
          expect(score).toBeGreaterThanOrEqual(0);
          expect(score).toBeLessThanOrEqual(1);
        }
      }),
      { numRuns: 200 },
    );
  });

  test('is done soon with a question of six thousand letters', () => {
    const index = createIndex(records);
    const started = performance.now();
    index.search(mistyped(invented(600)));
    expect(performance.now() - started).toBeLessThan(1000);
  });

  test('is done in time by the length of the question, however many of its words are mistyped', () => {
    const words = invented(6000);
    const wordings = Array.from({ length: 3000 }, (_, i) => ({
      id: `${i}`,
      question: [0, 1, 2, 3, 4, 5].map((by) => words[(i * 2 + by * 131) % 6000]).join(' '),
      text: '',
    }));
    const index = createIndex(wordings);
    const started = performance.now();
    index.search(mistyped(words.slice(0, 2000)));
    expect(performance.now() - started).toBeLessThan(6000);
  });

  test('is done soon with a word that has no end, asked for or indexed', () => {
    const started = performance.now();
    const endless = ['x', 'ab', 'é', 'nding'].map((part) => part.repeat(50_000));
    const index = createIndex([...records, { id: 'endless', text: endless.join(' ') }]);
    for (const word of endless) index.search(`${word}z`);
    expect(ids(index.search(endless[0] ?? ''))).toEqual(['endless']);
    expect(performance.now() - started).toBeLessThan(2000);
  });

  test('whose only known word is a small one finds what holds it', () => {
    const index = createIndex([...records, { id: 'bins', title: 'Rubbish', text: 'On Mondays.' }]);
    expect(index.search('rubbish timetable')[0]).toMatchObject({
      id: 'bins',
      why: [{ term: 'rubbish', how: 'exact' }],
    });
  });

  test('gives as many as are asked for, where so many fit', () => {
    const alike = Array.from({ length: 90 }, (_, i) => ({ id: `${i}`, text: 'a blue shirt' }));
    const index = createIndex(alike);
    expect(index.search('blue shirt')).toHaveLength(10);
    expect(index.search('blue shirt', { limit: 70 })).toHaveLength(70);
    expect(index.search('blue shirt', { limit: Number.POSITIVE_INFINITY })).toHaveLength(90);
    const six = alike.flatMap(({ id, text }) =>
      [1, 2, 3, 4, 5, 6].map((i) => ({ id: `${id}-${i}`, group: id, text })),
    );
    expect(createIndex(six).search('blue shirt', { limit: 70 })).toHaveLength(70);
  });

  test('has the same answers in front, however many are asked for', () => {
    const words = ['bridge', 'river', 'mill', 'road', 'flood', 'wheel'];
    const word = (i: number, by: number) => words[(i * by) % words.length] ?? '';
    const index = createIndex(
      Array.from({ length: 300 }, (_, i) => ({
        id: `r${i}`,
        question: `who closed the ${word(i, 1)} ${word(i, 5)} ${i % 7}`,
        text: `${word(i, 7)} ${'and so on '.repeat(i % 4)}`,
      })),
    );
    const ids = (limit: number) =>
      index.search('who closed the mill road', { limit }).map(({ id }) => id);
    expect(ids(60).slice(0, 10)).toEqual(ids(10));
    expect(ids(300).slice(0, 60)).toEqual(ids(60));
  });

  test('takes no figure for a form of another', () => {
    const index = createIndex([{ id: 'parcel', text: 'parcel 400638133393' }]);
    expect(index.search('400638133394')).toEqual([]);
    expect(index.search('٢٠١٨')).toEqual([]);
    index.put([{ id: 'year', text: '٢٠١٩' }]);
    expect(index.search('٢٠١٨')).toEqual([]);
  });

  test('gives other answers beside one of many wordings', () => {
    const colours = 'red blue green black white pink grey brown gold silver'.split(' ');
    const wordings = Array.from({ length: 60 }, (_, i) => ({
      id: `w${i}`,
      group: 'refunds',
      question: `refund for a ${colours[i % 10]} ${colours[(i * 3 + 1) % 10]} shirt`,
      text: '',
    }));
    const others = ['shoes', 'hats', 'tickets'].map((what) => ({
      id: what,
      text: `How the refund works for ${what}, bought in our shop or elsewhere, and what to bring.`,
    }));
    const found = createIndex([...wordings, ...others]).search('refund');
    expect(found.map(({ group }) => group).toSorted()).toEqual([
      'hats',
      'refunds',
      'shoes',
      'tickets',
    ]);
  });

  test.each([-1, 1.5, Number.NaN])('refuses a limit of %d', (limit) => {
    expect(() => createIndex(records).search('bees', { limit })).toThrow(RangeError);
    expect(() => createIndex(records).suggest('bees', { limit })).toThrow(
      /limit is .*whole number/,
    );
  });
});

test('what is asked of an index is checked: no question is undefined, and no record is number -1', () => {
  const index = createIndex(records);
  const nothing: string = JSON.parse('[]')[0];
  for (const ask of [index.search, index.rank, index.judge]) {
    expect(() => ask(nothing)).toThrow('The question is undefined. Give a string.');
  }
  expect(index.record(0)).toEqual({ id: 'bread', group: 'bread' });
  for (const number of [-1, 0.5, Number.NaN, 3]) expect(index.record(number)).toBeUndefined();
});

describe('words', () => {
  const found = (query: string, options = {}) =>
    ids(createIndex(records, options).search(query, { limit: 1 }))[0];

  test.each([
    ['kneading', 'bread', 'another form'],
    ['bicycel', 'bicycle', 'two letters swapped'],
    ['bee hive', 'beehive', 'met as they stand'],
    ['thequeen', 'beehive', 'run together'],
    ['dou gh rising', 'bread', 'torn apart'],
    ['2 hours', 'bread', 'a number in figures'],
  ])('%j find %s: %s', (query, id) => {
    expect(found(query)).toBe(id);
  });

  test('of the same meaning stand for one another, phrases too', () => {
    const same = [
      ['mend', 'put right'],
      ['bicycle', 'push bike'],
    ];
    expect(found('put right', { same })).toBe('bicycle');
    expect(found('my push bike', { same })).toBe('bicycle');
  });

  test('of a phrase may have been said before in the question', () => {
    const index = createIndex(
      [
        { id: 'dismissed', text: 'Two officers were dismissed.' },
        { id: 'boots', text: 'The boots were black.' },
      ],
      { same: [['dismissed', 'given the boot']] },
    );
    for (const asked of [
      'which officers were given the boot',
      'were the officers given the boot',
    ]) {
      expect(index.search(asked)[0]?.id, asked).toBe('dismissed');
    }
  });

  test('of a phrase may be made of small words alone', () => {
    const index = createIndex(
      [
        { id: 'dismissed', text: 'Two officers were dismissed.' },
        { id: 'other', text: 'The officers went on.' },
      ],
      { same: [['dismissed', 'let go']] },
    );
    const [best] = index.search('which officers were let go');
    expect(best?.id).toBe('dismissed');
    expect(best?.why).toContainEqual({ term: 'let', matched: 'dismissed', how: 'same meaning' });
    expect(index.search('who was let go')[0]?.id).toBe('dismissed');
  });

  test('that must never stand for one another do not, however alike', () => {
    const two = [
      { id: 'sure', text: 'The jury was convinced.' },
      { id: 'other', text: 'The jury went home.' },
    ];
    const apart = { different: [['convinced', 'convicted']] };
    const meets = (options: object) =>
      createIndex(two, options)
        .search('convicted')
        .flatMap(({ why }) => why.map(({ matched }) => matched));
    expect(meets({})).toEqual(['convinced']); // two letters apart: taken for a typing mistake
    expect(meets(apart)).toEqual([]);
  });
});

test('a form of a word that must not stand for another is no mistyped form of that', () => {
  const spoke = [{ id: 'her', text: 'Marias spoke.' }];
  const meets = (options: object) => createIndex(spoke, options).search('what did martas say');
  expect(meets({})[0]?.why).toMatchObject([{ term: 'martas', how: 'spelling' }]);
  expect(meets({ different: [['Marta', 'Maria']] })).toEqual([]);
});

describe('wordings of one group', () => {
  const index = createIndex([
    { id: 'open#0', group: 'open', question: 'When do you open?', text: '' },
    { id: 'open#1', group: 'open', question: 'What are your opening hours?', text: '' },
    { id: 'open#2', group: 'open', question: 'Are you open on Sundays?', text: '' },
    { id: 'pay#0', group: 'pay', question: 'How can I pay on Sundays?', text: '' },
  ]);

  test('are one hit: the best wording, and the group it belongs to', () => {
    expect(index.search('sunday opening')[0]).toMatchObject({ id: 'open#2', group: 'open' });
    expect(index.search('sunday opening').map(({ group }) => group)).toEqual(['open', 'pay']);
  });

  test('vote: a word that several of them hold counts for their answer', () => {
    expect(index.search('open')[0]?.group).toBe('open');
  });
});

describe('an index that changes', () => {
  test('finds what was added, at once', () => {
    const index = createIndex([bread]);
    index.put([bicycle, beehive]);
    expect(ids(index.search('glue a patch on the tube', { limit: 1 }))).toEqual(['bicycle']);
  });

  test('forgets what was removed and what was replaced', () => {
    const index = createIndex(records);
    index.remove(['bicycle', 'never there']);
    expect(ids(index.search('tyre'))).toEqual([]);
    index.put([{ ...bread, text: 'Buy it.' }]);
    expect(ids(index.search('dough'))).toEqual([]);
    expect(ids(index.search('bread'))).toEqual(['bread']);
  });

  test('takes the last of records that share an id', () => {
    const index = createIndex([bread, { id: 'bread', text: 'Toast.' }]);
    expect(ids(index.search('toast'))).toEqual(['bread']);
    expect(index.search('dough')).toEqual([]);
  });

  test('that refuses a record takes in none of those given with it, and stays whole', () => {
    const index = createIndex([bread]);
    const given: SearchRecord[] = JSON.parse(
      '[{ "id": "bread", "text": "flour" }, { "id": "b", "text": 42 }]',
    );
    expect(() => index.put(given)).toThrow('Record 2 ("b") has a text that is the number 42.');
    index.put([
      { id: 'x', text: 'kiwi tart' },
      { id: 'y', text: 'mango lassi' },
    ]);
    for (const here of [index, loadIndex(index.save())]) {
      expect(ids(here.search('kiwi'))).toEqual(['x']);
      expect(ids(here.search('mango'))).toEqual(['y']);
      expect(ids(here.search('kneading'))).toEqual(['bread']);
      expect(here.search('flour')).toEqual([]);
    }
  });

  test('learns anew only where something has changed', () => {
    const wordings = Array.from({ length: 40 }, (_, i) => ({
      id: `${i}`,
      group: `g${i % 4}`,
      question: `why ${'abcd'[i % 4]}x${i}`,
      text: '',
    }));
    let lessons = 0;
    const elsewhere = ['is it raining'];
    Object.defineProperty(elsewhere, 0, {
      get() {
        lessons++;
        return 'is it raining';
      },
    });
    const index = createIndex(wordings, { elsewhere });
    // Options are looked at once, to be checked.
    lessons = 0;
    index.learn();
    const once = lessons;
    expect(once).toBeGreaterThan(0);
    index.put([]);
    index.remove(['nobody']);
    index.search('why ax0');
    expect(lessons).toBe(once);
    index.remove(['0']);
    index.search('why ax0');
    expect(lessons).toBe(2 * once);
  });

  test('answers as one built anew, however often it changed', () => {
    const many = Array.from({ length: 60 }, (_, i) => ({
      id: `r${i}`,
      title: `Rule ${i}`,
      text: `Players of team ${i % 7} move ${i} squares when the ${i % 3 ? 'red' : 'green'} lamp is lit.`,
    }));
    const changed = createIndex(many.slice(0, 20));
    for (const record of many.slice(20)) changed.put([{ ...record, text: 'To be written.' }]);
    for (const record of many.slice(10)) changed.put([record]);
    changed.remove(many.slice(50).map(({ id }) => id));
    const anew = createIndex(many.slice(0, 50));
    for (const query of [
      'green lamp squares of team 3',
      'rule 42',
      'when does the red lamp light',
    ]) {
      const found = changed.search(query, { limit: 50 });
      const wanted = anew.search(query, { limit: 50 });
      expect(new Map(found.map(({ id, score }) => [id, score.toFixed(6)]))).toEqual(
        new Map(wanted.map(({ id, score }) => [id, score.toFixed(6)])),
      );
    }
  });
});
