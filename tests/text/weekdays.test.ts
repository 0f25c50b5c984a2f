import { expect, test } from 'vitest';
import { weekdayNamed } from '../../src/text/weekdays.js';

test.each([
  ['wednesday', 'Wednesday'],
  [' on Monday ', 'Monday'],
  ['on the tuesday', 'Tuesday'],
  ['Wensday', 'Wednesday'],
  ['on moday', 'Monday'],
])('%j is a day of the week and nothing else', (text, day) => {
  expect(weekdayNamed(text)).toBe(day);
});

test.each([
  'last wednesday',
  'Wednesday Addams',
  'mondays',
  'midday',
  'tursday',
  'today',
  '2019',
  '',
])('%j is more than a day of the week, or none, or may be two', (text) => {
  expect(weekdayNamed(text)).toBeUndefined();
});
