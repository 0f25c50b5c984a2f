/**
 * The lock: what `verify` proved of each quote against the full text of its source, so that a quote
 * edited since then is noticed where the full texts are not at hand.
 */
import * as z from 'zod';
import { lockFile } from './files.js';
import { errorAt, type Problem, topOf } from './problem.js';

const hash = z.string().regex(/^[0-9a-f]{64}$/);

const lockedQuoteSchema = z.strictObject({
  /** sha256 of the quote's text. */
  sha256: hash,
  /** Counted from 1. */
  paragraph: z.int().min(1),
  /** sha256 of the normalised paragraph. */
  paragraphSha256: hash,
  /** Where the quote begins, in UTF-16 units of the normalised paragraph. */
  offset: z.int().min(0),
  /** Words of its paragraph that stand before it and after it. */
  wordsBefore: z.int().min(0),
  wordsAfter: z.int().min(0),
  /** The speech that the quote lies wholly within ("13.1"), or null; of a few words only where its speaker is named. */
  speech: z.string().nullable(),
  /** Text-fragment directive that is unique in the text, or null. */
  fragment: z.string().nullable(),
});

const lockedSourceSchema = z.strictObject({
  /** sha256 of the normalised paragraphs, joined by line feeds. */
  sha256: hash,
  words: z.int().min(0),
  paragraphs: z.int().min(0),
  quotes: z.record(z.string(), lockedQuoteSchema),
});

const lockSchema = z.strictObject({
  schema: z.literal(2),
  sources: z.record(z.string(), lockedSourceSchema),
});

export type LockedQuote = z.infer<typeof lockedQuoteSchema>;
export type LockedSource = z.infer<typeof lockedSourceSchema>;
export type Lock = z.infer<typeof lockSchema>;

const regenerate = 'delete it and run `npx pincite verify --texts DIR`, which writes it anew';

/** Reads a lock; text undefined means that it is not UTF-8. */
export function readLock(text: string | undefined): { lock?: Lock; problems: Problem[] } {
  const broken = (what: string) => ({
    problems: [errorAt(topOf(lockFile), 'broken-lock', `${lockFile} ${what}`, regenerate)],
  });
  if (text === undefined) return broken('cannot be read as UTF-8 text');
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    return broken(
      `is not the JSON that verify writes: ${error instanceof Error ? error.message : error}`,
    );
  }
  const parsed = lockSchema.safeParse(value);
  if (parsed.success) return { lock: parsed.data, problems: [] };
  const issue = parsed.error.issues[0];
  return broken(`is not what verify writes: ${issue?.path.join('.')}: ${issue?.message}`);
}

/** The lock as a file: JSON with sorted ids and one value a line, so that its diffs are small. */
export function writeLock(lock: Lock): string {
  const sources = sorted(lock.sources, (source) => ({
    sha256: source.sha256,
    words: source.words,
    paragraphs: source.paragraphs,
    quotes: sorted(source.quotes, (quote) => ({
      sha256: quote.sha256,
      paragraph: quote.paragraph,
      paragraphSha256: quote.paragraphSha256,
      offset: quote.offset,
      wordsBefore: quote.wordsBefore,
      wordsAfter: quote.wordsAfter,
      speech: quote.speech,
      fragment: quote.fragment,
    })),
  }));
  return `${JSON.stringify({ schema: lock.schema, sources }, null, 2)}\n`;
}

/**
 * What `verify` would change, as problems: for `verify --frozen`. Empty where the two are the same.
 */
export function lockDifferences(before: Lock | undefined, after: Lock): Problem[] {
  if (!before) return [changed(`${lockFile} is missing`)];
  const problems: Problem[] = [];
  for (const [id, source] of Object.entries(after.sources)) {
    const old = before.sources[id];
    if (!old) {
      problems.push(changed(`source ${id} is not in ${lockFile}`, id));
      continue;
    }
    if (old.sha256 !== source.sha256) {
      problems.push(
        changed(`the full text of ${id} is not the one ${lockFile} was written from`, id),
      );
    }
    for (const quoteId of union(old.quotes, source.quotes)) {
      const was = old.quotes[quoteId];
      const is = source.quotes[quoteId];
      if (!was) problems.push(changed(`quote ${quoteId} is not in ${lockFile}`, quoteId));
      else if (!is)
        problems.push(changed(`quote ${quoteId} of ${lockFile} is no longer there`, quoteId));
      else {
        const fields = union(was, is).filter(
          (key) => Reflect.get(was, key) !== Reflect.get(is, key),
        );
        if (fields.length > 0) {
          problems.push(
            changed(`quote ${quoteId} differs from ${lockFile} in ${fields.join(', ')}`, quoteId),
          );
        }
      }
    }
  }
  for (const id of Object.keys(before.sources)) {
    if (!after.sources[id])
      problems.push(changed(`source ${id} of ${lockFile} is no longer there`, id));
  }
  if (problems.length === 0 && writeLock(before) !== writeLock(after)) {
    problems.push(changed(`${lockFile} would change`));
  }
  return problems;
}

function changed(what: string, id?: string): Problem {
  const fix = 'run `npx pincite verify --texts DIR` without --frozen and commit the lock';
  return errorAt(topOf(lockFile), 'frozen-lock', what, fix, id);
}

function union(a: object, b: object): string[] {
  return [...new Set([...Object.keys(a), ...Object.keys(b)])];
}

function sorted<T, U>(
  record: Readonly<Record<string, T>>,
  map: (value: T) => U,
): Record<string, U> {
  return Object.fromEntries(
    Object.keys(record)
      .sort()
      .flatMap((key) => {
        const value = record[key];
        return value === undefined ? [] : [[key, map(value)] as const];
      }),
  );
}
