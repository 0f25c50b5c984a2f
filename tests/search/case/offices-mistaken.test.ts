import { expect, test } from 'vitest';
import { createOfficeMistaken } from '../../../src/search/case/offices-mistaken.js';
import { openFixture } from '../../support/fixture-app.js';
import { shippedApp } from '../../support/shipped.js';

const officeMistaken = createOfficeMistaken(openFixture());
const app = await shippedApp();

test('an office before the name of somebody who does not hold it names nobody of the case', () => {
  expect(officeMistaken('what did caretaker Calder say')).toBe('caretaker');
  expect(officeMistaken('what did the caretaker ines calder say')).toBe('caretaker');
});

test.each([
  'what did chief engineer Calder say',
  'what did engineer Achterberg say',
  'what did the caretaker say to Calder',
  'was it the caretaker, Calder or Achterberg',
  'what did the caretaker’s Calder say',
  'what did the caretaker remove',
])('their own office, a part of one, and an office by itself are no mistake: %s', (question) => {
  expect(officeMistaken(question)).toBeUndefined();
});

test('in the shipped case nobody is asked for by the office of another', () => {
  const status = (question: string) => app.run({ command: 'ask', args: { question } }).status;
  expect(status('what did commissioner Naseem say')).toBe('not_found');
  expect(status('what did sergeant Javid say')).toBe('not_found');
  expect(status('what did deputy assistant commissioner Javid say')).toBe('answered');
  expect(status('did commissioner Dick apologise')).toBe(status('did Cressida Dick apologise'));
});
