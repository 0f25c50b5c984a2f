/** Figures of a message: beside the sources' figures of the same thing, or beside nothing. */
import { describe, expect, test } from 'vitest';
import { readerWith } from '../../support/reader-with.js';

const { beside, open } = await readerWith({
  'sources/valley-post-2019-05-16.yaml': `
  - id: x-probes
    paragraph: 7
    text: There were nine linked probes.
  - id: x-cost-one
    paragraph: 7
    text: The repair cost £4.2m.
  - id: x-cost-two
    paragraph: 6
    text: It cost £6.3m to repair it.
  - id: x-rang
    paragraph: 7
    text: The bell rang six times that night, some say.
  - id: x-rang-twice
    paragraph: 6
    text: Others heard two.
  - id: x-walkers
    paragraph: 7
    text: Of those on the bridge, 12 walkers were asked in 2018.
  - id: x-swung
    paragraph: 6
    text: swung wildly
`,
  'facts.yaml': `
- id: fact/swung
  title: How the bridge moved
  statement: The Valley Post reports that it swung wildly.
  status: reported
  quotes: [x-swung]
- id: fact/walkers
  title: How many walkers were asked
  statement: The Valley Post reports that 12 walkers were asked.
  status: reported
  quotes: [x-walkers]
`,
  'timeline.yaml': `
- id: event/asked
  title: The inquiry begins
  statement: The inquiry began.
  date: '2017'
  precision: year
  quotes: [x-walkers]
`,
  'outcomes.yaml': `
- id: outcome/probes
  title: Linked probes
  statement: There were nine linked probes.
  claims:
    - value: nine
      statement: There were nine linked probes.
      quotes: [x-probes]
- id: outcome/rang
  title: How often the alarm was sounded
  statement: The accounts differ.
  claims:
    - value: six
      statement: The bell rang six times.
      quotes: [x-rang]
    - value: two
      statement: Others heard two.
      quotes: [x-rang-twice]
- id: outcome/cost
  title: What the repair cost
  statement: The accounts differ.
  claims:
    - value: £4.2m
      statement: The repair cost £4.2m.
      quotes: [x-cost-one]
    - value: £6.3m
      statement: The repair cost £6.3m.
      quotes: [x-cost-two]
`,
});

const suspended = 'outcome/suspended';
const accounts =
  'The town council, in The Alder Chronicle, says two, ¶8; Valley Post says three, ¶1.';

describe('a figure is shown with what bounds it', () => {
  test.each([
    ['More than two workers were suspended', 'More than two'],
    ['fewer than two workers were suspended', 'fewer than two'],
    ['nearly two workers were suspended', 'nearly two'],
    ['two or more workers were suspended', 'two or more'],
    ['10-15 workers were suspended', '10-15'],
    ['Between ten and 15 workers were suspended', 'Between ten and 15'],
  ])('%s', (message, shown) => {
    expect(beside(message, suspended)).toEqual([`The message says ${shown}; ${accounts}`]);
  });
});

describe('a figure beside one that the message says it was not', () => {
  test.each([
    ['Four workers were suspended, not two', 'Four'],
    ['four not two were suspended, and not three', 'four'],
    ['not just two but four workers were suspended', 'four'],
  ])('is the one that it says: %s', (message, said) => {
    expect(beside(message, suspended)).toEqual([`The message says ${said}; ${accounts}`]);
    expect(open(message, suspended)).toEqual([]);
  });

  test('is denied where it is the only one', () => {
    const [figure, ...others] = beside('Not two workers were suspended', suspended);
    expect(figure).toBe(`The message says two; ${accounts}`);
    expect(others).not.toEqual([]);
  });
});

test('one of those who were told of before counts', () => {
  expect(beside('Only one of them was suspended', suspended)).toEqual([
    `The message says one; ${accounts}`,
  ]);
  expect(beside('Calder was one of them who was suspended', suspended)).not.toContain(
    `The message says one; ${accounts}`,
  );
});

describe('what is no figure of the same thing stands beside none', () => {
  test.each([
    ['Two thirds of the workers were suspended', ['Two thirds']],
    ['Two more workers were suspended', ['Two']],
    ['Worker number two was suspended', []],
    ['Calder was one of the workers who were suspended', ['Ines Calder']],
    ['One of the suspended workers left', []],
    ['Two inquiries led to workers being suspended', ['Two']],
    ['The council has 900 workers', ['900']],
    ['12% of the workers were suspended', ['12%']],
    ['£3 was what the suspended got', ['£3']],
    ['1/3 of the workers were suspended', ['1/3']],
    ['workers were suspended as in the 1970s and 80s', ['1970s', '80s']],
  ])('%s', (message, said) => {
    const figures = beside(message, suspended).filter((line) => !line.includes('names'));
    expect(figures).toEqual([]);
    if (!message.startsWith('Calder')) expect(open(message, suspended)).toEqual(said);
  });

  test('what somebody has, unless it is told of them', () => {
    expect(beside('The council has nine workers suspended', suspended)).toEqual([
      `The message says nine; ${accounts}`,
    ]);
  });

  test('a count of others than the claims count', () => {
    expect(beside('nine workers were part of linked probes', 'outcome/probes')).toEqual([]);
    expect(open('nine workers were part of linked probes', 'outcome/probes')).toContain('nine');
    expect(beside('seven linked probes followed', 'outcome/probes')).toEqual([
      'The message says seven; Valley Post says nine, ¶7.',
    ]);
  });
});

test.each([
  'The bell rang six times.',
  'the alarm went off six times',
  'six soundings of the alarm, they say',
])('how often stands beside how often, whatever is said of it before: %s', (message) => {
  expect(beside(message, 'outcome/rang')).toEqual([
    'The message says six; Valley Post says six, ¶7; Valley Post says two, ¶6.',
  ]);
});

describe('what the vocabulary keeps apart', () => {
  test('lets no figure and no date be compared, and is named', () => {
    const message = 'Two workers were dismissed over the bridge';
    expect(beside(message, suspended)).toEqual([]);
    expect(open(message, suspended)).toContain('dismissed');
  });

  test('lets no figure stand beside how many there were of whom only some are told of', () => {
    const message = 'Two of the walkers who were asked were dismissed';
    expect(beside(message, 'fact/walkers')).toEqual([]);
    expect(open(message, 'fact/walkers')).toEqual(['Two', 'dismissed']);
  });

  test('is no hindrance where it is said of others, or the record tells it as well', () => {
    expect(beside('Two workers were suspended, none dismissed', suspended)).toContain(
      `The message says Two; ${accounts}`,
    );
    expect(beside('Two workers who had been dismissed were suspended', suspended)).toEqual([
      `The message says Two; ${accounts}`,
    ]);
  });
});

describe('money', () => {
  test('stands beside every account of the same currency', () => {
    expect(beside('The repair cost nearly £9m', 'outcome/cost')).toEqual([
      'The message says nearly £9m; Valley Post says £4.2m, ¶7; Valley Post says £6.3m, ¶6.',
    ]);
  });

  test.each(['9 million pounds', '9m quid', 'GBP 9m'])(
    'is money too where its currency is a word: %s',
    (sum) => {
      expect(beside(`The repair cost ${sum}`, 'outcome/cost')).toEqual([
        `The message says ${sum}; Valley Post says £4.2m, ¶7; Valley Post says £6.3m, ¶6.`,
      ]);
    },
  );

  test.each(['$4.2m', 'US$4.2m', 'US$ 4.2m', '€4.2m', '4.2 million dollars', 'US$4,25'])(
    'of another stands beside none, and is named: %s',
    (sum) => {
      expect(beside(`The repair cost ${sum}`, 'outcome/cost')).toEqual([]);
      expect(open(`The repair cost ${sum}`, 'outcome/cost')).toEqual([sum]);
    },
  );
});

describe('what a quote has of something else', () => {
  test('a figure, a share or a sum of the same number', () => {
    expect(open('12% of the walkers were asked', 'fact/walkers')).toEqual(['12%']);
    expect(open('£12 was paid to the walkers', 'fact/walkers')).toEqual(['£12']);
    expect(open('12 walkers were asked', 'fact/walkers')).toEqual([]);
  });

  test('a year that is not that of the event', () => {
    expect(open('The inquiry began in 2018', 'event/asked')).toEqual(['2018']);
    expect(open('The inquiry began in 2017', 'event/asked')).toEqual([]);
  });
});

describe('words between quotation marks', () => {
  test('are named where no quote has them so', () => {
    const id = 'fact/council-denies';
    expect(open('“The council denies that it ignored any warning.” Right.', id)).toEqual([]);
    expect(open('"Nobody there ever ignored all the warnings"', id)).toContain(
      'Nobody there ever ignored all the warnings',
    );
  });

  test.each<[string, string[]]>([
    ['"Well, the council denies that it ignored any warning at all"', []],
    ['"The council denies that it ignored any letter."', ['letter']],
    ['"The council denies that it never ignored any warning."', ['never']],
    ['"The council denies it ignored all the warnings"', ['it ignored all the warnings']],
  ])('are named where they were altered, without those around them: %s', (message, altered) => {
    expect(open(message, 'fact/council-denies')).toEqual(altered);
  });

  test('hold a quote of a word or two, among those around it', () => {
    expect(open('The bridge? "It then swung wildly"', 'fact/swung')).toEqual([]);
    expect(open('The bridge? "It then swung gently"', 'fact/swung')).toEqual([
      'It then swung gently',
    ]);
  });
});
