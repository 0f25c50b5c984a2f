/** What a record said, enough to show old beside new. */
import * as z from 'zod';

/**
 * What came with a version of the program is optional: what an older one stored lacks it, and it is not
 * known then. Null says that there was none.
 */
const since = z.string().nullable().optional();

const claimSchema = z.object({
  /** Our words; empty where a date or a standing is all that is said before the quotes. */
  text: z.string(),
  /** Whose account it is, within that of a source. */
  speaker: since,
  /** How far it goes, in the word that a reader is shown. */
  standing: since,
  /** When it happened, in words. */
  when: since,
});

const citationSchema = z.object({
  quoteId: z.string(),
  quote: z.string(),
  source: z.string(),
  paragraph: z.number(),
  url: z.string(),
  /** Category of what a reader is warned of before the quote is shown. */
  contentNote: z.string().optional(),
  /** The name of who says it, where it is somebody's speech. */
  speaker: since,
  publisher: z.string().optional(),
  /** The day of publication, YYYY-MM-DD. */
  published: z.string().optional(),
});

export const contentSchema = z.object({
  title: z.string(),
  statement: z.string(),
  standing: since,
  /** What is said under it: each account, each record of several. Once they were words alone. */
  claims: z.array(z.union([z.string().transform((text) => ({ text })), claimSchema])).optional(),
  citations: z.array(citationSchema),
});

export type StoredClaim = z.infer<typeof claimSchema>;
export type StoredCitation = z.infer<typeof citationSchema>;

export interface RecordContent {
  readonly title: string;
  readonly statement: string;
  readonly standing?: string | null | undefined;
  readonly claims?: readonly StoredClaim[] | undefined;
  readonly citations: readonly StoredCitation[];
}
