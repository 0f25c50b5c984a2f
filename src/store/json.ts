/** JSON in a column: written as it is, read through its schema. */
import type * as z from 'zod';
import { StoreError } from './error.js';

/**
 * @param what the column in words, for the message
 * @throws {StoreError} `unreadable` where the text is not what the schema takes
 */
export function readJson<S extends z.ZodType>(schema: S, text: string, what: string): z.infer<S> {
  const parsed = schema.safeParse(parse(text));
  if (parsed.success) return parsed.data;
  throw new StoreError(
    'unreadable',
    `${what} in the database is not what this version of Pincite writes: ${parsed.error.issues
      .map((issue) => `${issue.path.join('.') || 'it'} ${issue.message}`)
      .join('; ')}. Restore a backup, or delete that row.`,
  );
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
