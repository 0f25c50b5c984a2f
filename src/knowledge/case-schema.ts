/** What `case.yaml` holds: what the case is, and the house rules of its knowledge. */
import * as z from 'zod';
import { contentNoteId, quoteId, recordId, statement, text, title } from './schema-fields.js';

export const caseSchema = z.strictObject({
  name: title.describe('What the case is called.'),
  summary: statement.describe('One or two sentences: what the case is.'),
  quotes: z.array(quoteId).default([]).describe('The quotes that the summary rests on.'),
  covers: text.describe('The period the sources tell of, in words a reader understands.'),
  about: text
    .max(2500)
    .describe('What `/about` says: what this is, who keeps it, how to correct it.'),
  privacy: text.max(1000).describe('What `/about` says of privacy.'),
  limits: z
    .strictObject({
      quoteWords: z
        .int()
        .min(5)
        .max(200)
        .default(60)
        .describe('Words in one quote at most. Quotation stays quotation.'),
      sourceShare: z
        .number()
        .gt(0)
        .max(1)
        .default(0.5)
        .describe("Share of a source's words that all its quotes together may hold."),
    })
    .prefault({})
    .describe('How much may be quoted.'),
  contentNotes: z
    .array(
      z.strictObject({
        id: contentNoteId.describe('Its name; a quote names it under `contentNote`.'),
        label: title.describe('What it is called on a card.'),
        warning: statement.describe('What a reader is told before the words are shown.'),
        words: z
          .array(text)
          .default([])
          .describe('Beginnings of words that no quote may have without a content note.'),
      }),
    )
    .default([])
    .describe('Kinds of content a reader is warned of before a quote is shown.'),
  startHere: z
    .array(recordId)
    .max(10)
    .default([])
    .describe(
      'What to ask first: record ids shown where nobody has typed anything yet, and on refusals.',
    ),
});
