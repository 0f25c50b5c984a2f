import { describe, expect, it } from 'vitest';
import { datePartsOf, saySame, sharedParts } from '../../src/text/date-parts.js';

describe('dates in their parts', () => {
  it('has only the parts that are written', () => {
    expect(datePartsOf('2022')).toEqual({ year: 2022 });
    expect(datePartsOf('2022-02')).toEqual({ year: 2022, month: 2 });
    expect(datePartsOf('2022-02-01')).toEqual({ year: 2022, month: 2, day: 1 });
  });

  it('says the same where all parts that both have are the same', () => {
    expect(saySame(datePartsOf('2022'), datePartsOf('2022-02-01'))).toBe(true);
    expect(saySame({ month: 2, day: 1 }, datePartsOf('2022-02-01'))).toBe(true);
    expect(saySame({ month: 2, day: 2 }, datePartsOf('2022-02-01'))).toBe(false);
    expect(saySame(datePartsOf('2021'), datePartsOf('2022-02-01'))).toBe(false);
  });

  it('says nothing of dates that share no part', () => {
    expect(sharedParts({ day: 1, month: 2 }, { year: 2022 })).toEqual([]);
    expect(saySame({ day: 1, month: 2 }, { year: 2022 })).toBe(false);
  });
});
