/** What single fields of the knowledge folder may hold: ids, texts, dates. */
import * as z from 'zod';
import { recordIdForm, slug } from './record-id.js';

/** A record's id goes into buttons, whose ids hold 100 characters in all. */
const maxId = 64;

export function idOf(kind: string) {
  return z
    .string()
    .max(maxId, `must be at most ${maxId} characters: buttons carry it`)
    .regex(
      new RegExp(`^${kind}/${slug}$`),
      `must look like ${kind}/some-words (lower case, hyphens)`,
    );
}

export const text = z.string().trim().min(1, 'must not be empty');
export const title = text.max(100, 'must be at most 100 characters: it is a heading and a button');
export const statement = text.max(600, 'must be at most 600 characters: one or two sentences');
const slugged = z.string().regex(new RegExp(`^${slug}$`), 'must be lower-case words with hyphens');
export const quoteId = slugged;
export const sourceId = slugged;
export const contentNoteId = slugged;
export const personId = idOf('person');
export const recordId = z.string().regex(recordIdForm, 'must be a record id');
export const quoteIds = z
  .array(quoteId)
  .min(1, 'must name at least one quote: every record rests on one');
export const isoDay = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'must be a date, YYYY-MM-DD');
