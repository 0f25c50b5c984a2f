import { expect, test } from 'vitest';
import { weekdayNamed } from '../../src/text/weekdays.js';

test.each([
  ['wednesday', 'Wednesday'],
  [' on Monday ', 'Monday'],
  ['on the tuesday', 'Tuesday'],
])('%j is a day of the week and nothing else', (text, day) => {
  expect(weekdayNamed(text)).toBe(day);
});

test.each(['last wednesday', 'Wednesday Addams', 'mondays', '2019', ''])(
  '%j is more than a day of the week, or none',
  (text) => {
    expect(weekdayNamed(text)).toBeUndefined();
  },
);
