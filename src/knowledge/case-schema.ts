/** What `case.yaml` holds: what the case is, and the house rules of its knowledge. */
import * as z from 'zod';
import { quoteId, recordId, statement, text, title } from './schema-fields.js';

export const caseSchema = z.strictObject({
  name: title,
  /** One or two sentences: what the case is. */
  summary: statement,
  /** The quotes that the summary rests on. */
  quotes: z.array(quoteId).default([]),
  /** The period the sources tell of, in words a reader understands. */
  covers: text,
  /** What `/about` says: what this is, who keeps it, how to correct it. */
  about: text.max(2500),
  /** What `/about` says of privacy. */
  privacy: text.max(1000),
  limits: z
    .strictObject({
      /** Words in one quote at most. Quotation stays quotation. */
      quoteWords: z.int().min(5).max(200).default(60),
      /** Share of a source's words that all its quotes together may hold. */
      sourceShare: z.number().gt(0).max(1).default(0.5),
    })
    .prefault({}),
  /** Kinds of content a reader is warned of before a quote is shown. */
  contentNotes: z
    .array(
      z.strictObject({
        id: quoteId,
        label: title,
        warning: statement,
        /** Beginnings of words that no quote may have without a content note. */
        words: z.array(text).default([]),
      }),
    )
    .default([]),
  /** What to ask first: record ids shown where nobody has typed anything yet, and on refusals. */
  startHere: z.array(recordId).max(10).default([]),
});
