/** Whom a message names, beside whom the sources tell of and who only speaks in them. */
import { describe, expect, test } from 'vitest';
import { readerWith } from '../../support/reader-with.js';

const { beside, open } = await readerWith({
  'sources/valley-post-2019-05-16.yaml': `
  - id: x-afraid
    paragraph: 7
    text: My people were afraid to speak out.
    speaker: person/tom-achterberg
  - id: x-sorry
    paragraph: 7
    text: sorry and ashamed
    speaker: person/tom-achterberg
  - id: x-slept
    paragraph: 7
    text: slept badly ever since
    speaker: person/tom-achterberg
  - id: x-confidence
    paragraph: 6
    text: Achterberg said he had confidence in the chief engineer.
  - id: x-barge
    paragraph: 6
    text: The barge was sunk by Tom Achterberg.
  - id: x-review
    paragraph: 6
    text: A review of the harbour is under way, led by Ines Calder.
  - id: x-fourth
    paragraph: 6
    text: He came fourth in the regatta.
  - id: x-his-view
    paragraph: 6
    text: He rows badly.
    speaker: person/tom-achterberg
`,
  'people.yaml': `
- id: person/sam-holm
  kind: person
  name: Sam Holm
  roles:
    - text: Lives at the harbour
      quotes: [x-review]
`,
  'facts.yaml': `
- id: fact/afraid
  title: Who was afraid
  statement: Tom Achterberg said that his people were afraid to speak out.
  status: stated
  quotes: [x-afraid]
- id: fact/sorry
  title: How Tom Achterberg feels about it
  statement: Tom Achterberg spoke of being sorry.
  status: stated
  quotes: [x-sorry]
- id: fact/slept-badly
  title: How Tom Achterberg slept
  statement: Tom Achterberg said that he slept badly.
  status: stated
  quotes: [x-slept]
- id: fact/confidence
  title: In whom Tom Achterberg has confidence
  statement: Tom Achterberg said that he had confidence in the chief engineer.
  status: stated
  quotes: [x-confidence]
- id: fact/barge
  title: Who sank the barge
  statement: The Valley Post reports that the barge was sunk.
  status: reported
  quotes: [x-barge, x-review]
- id: fact/fourth
  title: The regatta
  statement: The Valley Post reports that he came fourth in the regatta.
  status: reported
  quotes: [x-fourth]
  about: [person/tom-achterberg]
- id: fact/rows-badly
  title: How he rows
  statement: He is said to row badly.
  status: stated
  quotes: [x-his-view]
  about: [person/tom-achterberg]
- id: fact/two-rowed
  title: Two rowers
  statement: The Valley Post reports that he came fourth.
  status: reported
  quotes: [x-fourth]
  about: [person/tom-achterberg, person/ines-calder]
`,
});

const onlySpeaks =
  'The message names Tom Achterberg; in Valley Post, ¶7, Tom Achterberg is who speaks.';

describe('who speaks in the sources', () => {
  test.each([
    'Tom Achterberg was afraid to speak out',
    'The council said Tom Achterberg was afraid to speak out',
  ])('is said only to speak there where a message tells it of them: %j', (message) => {
    expect(beside(message, 'fact/afraid')).toEqual([onlySpeaks]);
    expect(open(message, 'fact/afraid')).toEqual([]);
  });

  test.each([
    'Tom Achterberg said his people were afraid to speak out',
    'According to Achterberg they were afraid to speak out',
    'They were afraid to speak out, said Tom Achterberg.',
    'Achterberg: my people were afraid to speak out',
    '"My people were afraid to speak out" – Achterberg',
  ])('needs no remark where it tells that they do: %j', (message) => {
    expect(beside(message, 'fact/afraid')).toEqual([]);
    expect(open(message, 'fact/afraid')).toEqual([]);
  });
});

test.each([
  ['Tom Achterberg is sorry', 'fact/sorry'],
  ['Tom Achterberg slept badly', 'fact/slept-badly'],
])('who speaks of themselves is told of: %j', (message, id) => {
  expect(beside(message, id)).toEqual([]);
});

test('where the sources do not tell of something, nobody is named instead', () => {
  expect(beside('Ines Calder said who the caretaker is', 'silence/caretaker-name')).toEqual([]);
});

describe('somebody whom the sources do not name', () => {
  test('is not set beside somebody whom the message names as well', () => {
    const message = 'Tom Achterberg said Ines Calder was afraid to speak out';
    expect(beside(message, 'fact/afraid')).toEqual([
      'The message names Ines Calder; the sources’ words here do not.',
    ]);
  });

  test('is told of where the sources call them by their office', () => {
    const message = 'Tom Achterberg said he had confidence in Ines Calder';
    expect(beside(message, 'fact/confidence')).toEqual([]);
  });

  test('stands beside who said it, where the message tells that they did', () => {
    expect(beside('Ines Calder said they were afraid to speak out', 'fact/afraid')).toEqual([
      'The message names Ines Calder; Valley Post, ¶7, has Tom Achterberg.',
    ]);
  });

  test('is set beside whom the sources tell it of, and not whoever they name besides', () => {
    expect(beside('The barge was sunk by Sam Holm.', 'fact/barge')).toEqual([
      'The message names Sam Holm; Valley Post, ¶6, has Tom Achterberg.',
    ]);
    expect(beside('The review is led by Sam Holm.', 'fact/barge')).toEqual([
      'The message names Sam Holm; Valley Post, ¶6, has Ines Calder.',
    ]);
  });
});

describe('somebody of whom alone a record is', () => {
  test('is told of where its quote says “he”', () => {
    expect(beside('Tom Achterberg won the regatta', 'fact/fourth')).toEqual([]);
  });

  test.each([
    ['in their own words “he” is somebody else', 'fact/rows-badly'],
    ['two may be meant', 'fact/two-rowed'],
  ])('but not where %s', (_why, id) => {
    expect(beside('Tom Achterberg rows badly', id)).not.toEqual([]);
  });
});

test('what was done to somebody is named where a record tells nothing of it but who they are', () => {
  expect(open('Tom Achterberg was knighted', 'fact/barge')).toEqual(['knighted']);
  expect(open('the barge of Tom Achterberg was painted', 'fact/barge')).toEqual([]);
});
