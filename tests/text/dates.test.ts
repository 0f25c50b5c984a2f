import { describe, expect, test } from 'vitest';
import { datesIn } from '../../src/text/dates.js';

describe('dates in a text', () => {
  test.each<[string, object]>([
    ['in March 2018', { text: 'March 2018', from: { year: 2018, month: 3 } }],
    ['on 1 Feb 2022', { text: '1 Feb 2022', from: { year: 2022, month: 2, day: 1 } }],
    ['On Feb. 2 they met', { text: 'Feb. 2', from: { month: 2, day: 2 } }],
    ['in Sept. 2021', { text: 'Sept. 2021', from: { year: 2021, month: 9 } }],
    ['It closed in March. 14 people left', { text: 'March', from: { month: 3 } }],
    ['March 1st, 2022', { text: 'March 1st, 2022', from: { year: 2022, month: 3, day: 1 } }],
    ['the 2nd of June', { text: '2nd of June', from: { month: 6, day: 2 } }],
    ['2022-02-01', { text: '2022-02-01', from: { year: 2022, month: 2, day: 1 } }],
    ['on 1/2/2022', { text: '1/2/2022', from: { year: 2022, month: 2, day: 1 } }],
    ['in 2017', { text: '2017', from: { year: 2017 } }],
    ['expires in June', { text: 'June', from: { month: 6 } }],
    ['2019 to 2021', { text: '2019 to 2021', from: { year: 2019 }, until: { year: 2021 } }],
    ['on 19 may they left', { text: '19 may', from: { month: 5, day: 19 } }],
    ['it closed 3 march.', { text: '3 march', from: { month: 3, day: 3 } }],
    ['3 may: the bridge closed', { text: '3 may', from: { month: 5, day: 3 } }],
    ['19 may 2019 saw it closed', { text: '19 may 2019', from: { year: 2019, month: 5, day: 19 } }],
    ['up to 19 May nobody knew', { text: '19 May', from: { month: 5, day: 19 } }],
    [
      'between 2016 and 2018',
      { text: 'between 2016 and 2018', from: { year: 2016 }, until: { year: 2018 } },
    ],
  ])('%s', (text, date) => {
    expect(datesIn(text)).toMatchObject([date]);
  });

  test.each([
    'may I march on',
    'she may go',
    'up to 19 may have shared them',
    '14 were asked and 19 may know',
    '20 march through the town every year',
    '19 officers',
    '2.5',
    '40000',
    '31/13/2022x',
    'the 70s',
    '',
  ])('none in %j', (text) => {
    expect(datesIn(text)).toEqual([]);
  });

  test('a span whose parts stand apart is no span', () => {
    expect(datesIn('between 2016, the year before, and 2018').map(({ text }) => text)).toEqual([
      '2016',
      '2018',
    ]);
  });
});
