/** What a file of `sources/` holds: where a text was published, and what is quoted of it. */
import * as z from 'zod';
import {
  contentNoteId,
  isoDay,
  personId,
  quoteId,
  sourceId,
  statement,
  text,
  title,
} from './schema-fields.js';

/** Read in a link as it stands: what a browser would write otherwise, as a blank, would end it there. */
const webAddress = z
  .url({ protocol: /^https?$/ })
  .refine(
    (address) => !/[\s<>"]/.test(address),
    'must have no blank, quotation mark or < > in it: copy it from a browser, which writes %20 for a blank',
  );

export const quoteSchema = z.strictObject({
  id: quoteId.describe('Its name in the whole folder; records name it under `quotes`.'),
  paragraph: z.int().min(1).describe('Counted from 1; blocks of text between blank lines.'),
  text: z
    .string()
    .min(1)
    .refine((value) => value === value.trim(), 'must not begin or end with space')
    .describe("The source's own words, character for character."),
  speaker: personId.optional().describe("Whose speech it is, where it is somebody's speech."),
  contentNote: contentNoteId
    .optional()
    .describe(
      'A category of `case.yaml`; the card then warns, and hides the words behind a spoiler.',
    ),
});

export const sourceSchema = z.strictObject({
  id: sourceId.describe('Its name in the whole folder; the file is called by it.'),
  file: text.describe(
    'Name of the file with the full text, looked for in the folder of full texts.',
  ),
  publisher: title.describe('Who published it, as statements name them: "The Guardian".'),
  title: text.max(250).optional().describe('The headline; left out where it is not known.'),
  published: isoDay.describe('The day it was published, YYYY-MM-DD.'),
  publishedNote: statement
    .optional()
    .describe('How the date is known, where it does not stand on the text itself.'),
  url: webAddress.describe('Where it can be read; links open it at the quote.'),
  archive: webAddress
    .optional()
    .describe('Another copy of the same text, for when the first address is gone.'),
  paragraphs: z.int().min(1).describe('How many paragraphs the full text has.'),
  quotes: z.array(quoteSchema).describe('What is quoted of it.'),
});
