/** The option of commands that can answer as the sources stood on a day. */
import { publicationDays } from '../answer/as-of.js';
import type { TextOption } from './command.js';

export const asOfOption = {
  type: 'text',
  description: 'Only what was published by then: a day, a month or a year, such as 2022-02-01',
  suggest: ({ engine }, typed) => publicationDays(engine, typed),
} as const satisfies TextOption;
