/** What of a statement is set beside what of a record, and whose words that is. */
import { describe, expect, test } from 'vitest';
import { readerWith } from '../../support/reader-with.js';

const { beside } = await readerWith({
  'sources/valley-post-2019-05-16.yaml': `
  - id: x-inspected
    paragraph: 7
    text: The mine was inspected on 3 May 2010 and collapsed on 21 May 2010.
  - id: x-two-dates
    paragraph: 7
    text: The quarry closed on 21 May 2010, some say, or in May 2010 at any rate.
  - id: x-other-date
    paragraph: 7
    text: The mill was inspected on 3 May 2010 and burned on a Friday.
  - id: x-since
    paragraph: 7
    text: It has been shut since 2022.
    speaker: person/residents
  - id: x-accused
    paragraph: 7
    text: The foreman is accused of having taken the keys.
    speaker: person/residents
  - id: x-keys
    paragraph: 7
    text: The keys were never seen again.
  - id: x-wants-none
    paragraph: 7
    text: We want a new road.
    speaker: person/residents
  - id: x-unusual
    paragraph: 7
    text: Such a collapse is rare but not impossible.
    speaker: person/residents
  - id: x-not-rare
    paragraph: 7
    text: A collapse is not rare.
    speaker: person/residents
  - id: x-two-killed
    paragraph: 7
    text: Two miners were killed.
  - id: x-trapped
    paragraph: 7
    text: Miners were trapped below.
  - id: x-seven-trapped
    paragraph: 6
    text: There were seven of them.
  - id: x-none-killed
    paragraph: 7
    text: No miners were killed.
    speaker: person/residents
`,
  'people.yaml': `
- id: person/residents
  kind: unnamed
  name: Residents of Harrow Mill
  aliases: [the residents]
  roles:
    - text: Live at the mill
      quotes: [x-since]
`,
  'facts.yaml': `
- id: fact/shut
  title: Since when it has been shut
  statement: Residents said that it has been shut since 2022.
  status: stated
  quotes: [x-since]
- id: fact/keys
  title: The keys
  statement: The foreman is accused of having taken the keys.
  status: alleged
  quotes: [x-accused, x-keys]
- id: fact/road
  title: The road
  statement: Residents said that they want a new road.
  status: stated
  quotes: [x-wants-none]
- id: fact/rare
  title: How rare it is
  statement: Residents said that such a collapse is “rare but not impossible”.
  status: stated
  quotes: [x-unusual]
- id: fact/rare-indeed
  title: Whether it is rare
  statement: Residents said that a collapse is not rare.
  status: stated
  quotes: [x-not-rare]
`,
  'timeline.yaml': `
- id: event/collapse
  title: The mine collapses
  statement: The mine collapsed.
  date: 2010-05-21
  precision: day
  quotes: [x-inspected]
- id: event/quarry
  title: The quarry closes
  statement: The quarry closed.
  date: 2010-05-21
  precision: day
  quotes: [x-two-dates]
- id: event/fire
  title: The mill burns
  statement: The mill burned.
  date: 2010-05-07
  precision: day
  dateNote: The Friday after the inspection.
  quotes: [x-other-date]
`,
  'outcomes.yaml': `
- id: outcome/killed
  title: Miners killed
  statement: The accounts differ.
  claims:
    - value: two
      statement: Two miners were killed.
      quotes: [x-two-killed]
    - value: none
      statement: No miners were killed.
      speaker: person/residents
      quotes: [x-none-killed]
- id: outcome/trapped
  title: Miners trapped
  statement: Seven miners were trapped, the Valley Post reports.
  claims:
    - value: seven
      statement: Seven miners were trapped.
      quotes: [x-trapped, x-seven-trapped]
`,
});

describe('a date', () => {
  test('stands beside that of the same event, not beside another day of its month', () => {
    expect(beside('The mine collapsed on 22 May 2010.', 'event/collapse')).toEqual([
      'The message says 22 May 2010; Valley Post says 21 May 2010, ¶7.',
    ]);
  });

  test('stands beside nothing where several dates may be that of the event, or none is', () => {
    expect(beside('The quarry closed on 22 May 2010.', 'event/quarry')).toEqual([]);
    expect(beside('The mill burned on 7 May 2010.', 'event/fire')).toEqual([]);
  });
});

describe('what somebody said is theirs, not the paper’s', () => {
  test('a date', () => {
    expect(beside('It has been shut since 2021', 'fact/shut')).toEqual([
      'The message says 2021; Residents of Harrow Mill, in Valley Post, says 2022, ¶7.',
    ]);
  });

  test('an allegation', () => {
    expect(beside('It was proven that the foreman took the keys', 'fact/keys')).toEqual([
      'The message says “proven”; Residents of Harrow Mill, in Valley Post, ¶7, has it as an allegation.',
    ]);
  });

  test('words without a denial', () => {
    expect(beside('They don’t want a new road', 'fact/road')).toEqual([
      'The message has “don’t” here; the quote of Residents of Harrow Mill, in Valley Post, ¶7, has no such word.',
    ]);
  });
});

describe('where accounts differ', () => {
  test('one that denies is no less shown than one that counts', () => {
    expect(beside('Three miners were killed', 'outcome/killed')).toEqual([
      'The message says Three; Valley Post says two, ¶7; Residents of Harrow Mill, in Valley Post, says none, ¶7.',
    ]);
  });

  test('each is cited with the quote that has its figure', () => {
    expect(beside('Nine miners were trapped', 'outcome/trapped')).toEqual([
      'The message says Nine; Valley Post says seven, ¶6.',
    ]);
  });

  test('a denial is not set beside the other account alone', () => {
    expect(beside('No miners were killed', 'outcome/killed')).toEqual([]);
  });
});

describe('a denial', () => {
  test.each([
    ['that the message has too', 'It is not just rare, such a collapse', 'fact/rare-indeed'],
    ['of what the message does not speak of', 'Residents know of the road', 'fact/rare-indeed'],
    ['of what no record tells', 'They haven’t slept, they want a new road', 'fact/road'],
    ['of what did not happen', 'They want a new road, had they not fled', 'fact/road'],
  ])('%s stands beside nothing', (_what, message, id) => {
    expect(beside(message, id)).toEqual([]);
  });

  test('of an event is one as well', () => {
    expect(beside('The mine never collapsed', 'event/collapse')).toEqual([
      'The message has “never” here; the quote of Valley Post, ¶7, has no such word.',
    ]);
  });
});

test('what denies its own denial is none', () => {
  expect(beside('Such a collapse is rare', 'fact/rare')).toEqual([]);
});
