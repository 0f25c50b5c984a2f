/**
 * The shape of a knowledge folder. The types of the whole program are inferred from here, and the
 * JSON Schemas that editors use are generated from here; nothing else describes the YAML.
 *
 * Ids are written in full everywhere (`fact/two-sacked`), so that one search finds every use.
 */
import * as z from 'zod';
import { caseSchema } from './case-schema.js';
import { topFiles } from './files.js';
import {
  idOf,
  isoDay,
  personId,
  quoteId,
  quoteIds,
  recordId,
  slug,
  sourceId,
  statement,
  text,
  title,
} from './schema-fields.js';

/** What a fact rests on: who stands behind it, and how far. It decides how a card may word it. */
export const factStatuses = ['alleged', 'reported', 'found', 'stated', 'denied'] as const;
export type FactStatus = (typeof factStatuses)[number];

/** The wordings that people use for one question; each is searched on its own. */
const wordings = z.array(text.max(300)).min(1, 'must have at least one wording');
/** Where a newer record replaces this one, its id. */
const supersededBy = recordId.optional();

export const quoteSchema = z.strictObject({
  id: quoteId,
  /** Counted from 1; blocks of text between blank lines. */
  paragraph: z.int().min(1),
  /** The source's own words, character for character. */
  text: z
    .string()
    .min(1)
    .refine((value) => value === value.trim(), 'must not begin or end with space'),
  /** Whose speech it is, where it is somebody's speech. */
  speaker: personId.optional(),
  /** A category of `case.yaml`; the card then warns, and hides the words behind a spoiler. */
  contentNote: quoteId.optional(),
});

export const sourceSchema = z.strictObject({
  id: sourceId,
  /** Name of the file with the full text, looked for in the folder of full texts. */
  file: text,
  publisher: title,
  /** The headline; left out where it is not known. */
  title: text.max(250).optional(),
  published: isoDay,
  /** How the date is known, where it does not stand on the text itself. */
  publishedNote: statement.optional(),
  url: z.url({ protocol: /^https?$/ }),
  /** Another copy of the same text, for when the first address is gone. */
  archive: z.url({ protocol: /^https?$/ }).optional(),
  paragraphs: z.int().min(1),
  quotes: z.array(quoteSchema),
});

export const personSchema = z.strictObject({
  id: personId,
  kind: z.enum(['person', 'organisation', 'unnamed']),
  /** A name, or for the unnamed what the sources call them ("the promoted sergeant"). */
  name: title,
  aliases: z.array(text.max(100)).default([]),
  /** What the sources say they are; each rests on quotes. */
  roles: z.array(z.strictObject({ text: statement, quotes: quoteIds })).min(1),
});

export const factSchema = z.strictObject({
  id: idOf('fact'),
  title,
  statement,
  status: z.enum(factStatuses),
  quotes: quoteIds,
  /** People and organisations the fact is about; `/who` shows it under "what is said of them". */
  about: z.array(personId).default([]),
  supersededBy,
});

export const claimSchema = z.strictObject({
  /** The value in as few words as the source allows: "two". Claims that differ make a dispute. */
  value: text.max(80),
  /** The claim in one sentence of ours. */
  statement,
  /** Who says so, where the source gives it as somebody's account. */
  speaker: personId.optional(),
  quotes: quoteIds,
});

export const outcomeSchema = z.strictObject({
  id: idOf('outcome'),
  title,
  /** The answer in one or two sentences; where claims differ it says that they do. */
  statement,
  claims: z.array(claimSchema).min(1),
  about: z.array(personId).default([]),
  supersededBy,
});

export const precisions = ['day', 'month', 'year', 'by'] as const;

export const eventSchema = z.strictObject({
  id: idOf('event'),
  title,
  statement,
  /** As exact as the sources are: 2022, 2022-02 or 2022-02-02. */
  date: z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, 'must be YYYY, YYYY-MM or YYYY-MM-DD'),
  /** Where it lasted: the end, written the same way. */
  until: z
    .string()
    .regex(/^\d{4}(-\d{2}(-\d{2})?)?$/)
    .optional(),
  /** `by`: at the latest then; the sources do not say when. */
  precision: z.enum(precisions),
  /** How the date follows from the text, where it is not written there ("Wednesday"). */
  dateNote: statement.optional(),
  quotes: quoteIds,
  about: z.array(personId).default([]),
});

export const questionSchema = z.strictObject({
  id: idOf('question'),
  /** The question as a heading. */
  title,
  /** Needed where several records answer together; else the record's own statement is shown. */
  statement: statement.optional(),
  ask: wordings,
  /** The records that answer, the first being the main one. */
  answer: z.array(recordId).min(1),
  /** Narrows the answer to these quotes of the answering records, where not all of them bear on it. */
  quotes: z.array(quoteId).min(1).optional(),
});

export const silenceSchema = z.strictObject({
  id: idOf('silence'),
  title,
  /** Says that the sources do not tell it, and no more. */
  statement,
  ask: wordings,
  /** The nearest thing that the sources do say. */
  quotes: quoteIds,
  /** Records worth reading instead. */
  nearest: z.array(recordId).default([]),
  about: z.array(personId).default([]),
});

export const vocabularySchema = z.strictObject({
  /** Words and phrases that mean the same in this case; a question may use any of them. */
  same: z
    .array(
      z.strictObject({
        words: z.array(text).min(2),
        how: z.enum(['meaning', 'abbreviation', 'spelling']),
      }),
    )
    .default([]),
  /** Words that must never stand for one another, however alike: promoted and demoted. */
  different: z.array(z.array(text).min(2)).default([]),
  /**
   * Questions that sound like those of this case and are about something else, so that the two are
   * told apart: about other people, other bodies, everyday life.
   */
  elsewhere: z.array(text).default([]),
});

export const goldenSchema = z.strictObject({
  ask: z.string(),
  status: z.enum(['answered', 'disputed', 'silent', 'unclear', 'not_found', 'invalid']),
  /** The record that must answer; left out where there is none. */
  id: recordId.optional(),
  /** Paragraphs that must be cited, written `source-id#11`. */
  cites: z
    .array(z.string().regex(new RegExp(`^${slug}#\\d+$`), 'must look like source-id#11'))
    .default([]),
});

/** One entry a file of the folder; `list` files hold a list of entries, the others one object. */
export const knowledgeFiles = {
  case: { path: topFiles.case, schema: caseSchema },
  people: { path: topFiles.people, schema: z.array(personSchema) },
  facts: { path: topFiles.facts, schema: z.array(factSchema) },
  outcomes: { path: topFiles.outcomes, schema: z.array(outcomeSchema) },
  timeline: { path: topFiles.timeline, schema: z.array(eventSchema) },
  questions: { path: topFiles.questions, schema: z.array(questionSchema) },
  silences: { path: topFiles.silences, schema: z.array(silenceSchema) },
  vocabulary: { path: topFiles.vocabulary, schema: vocabularySchema },
  golden: { path: topFiles.golden, schema: z.array(goldenSchema) },
} as const;

export type CaseInfo = z.infer<typeof caseSchema>;
export type ContentNote = CaseInfo['contentNotes'][number];
export type SourceEntry = z.infer<typeof sourceSchema>;
export type QuoteEntry = z.infer<typeof quoteSchema>;
export type Person = z.infer<typeof personSchema>;
export type Fact = z.infer<typeof factSchema>;
export type Claim = z.infer<typeof claimSchema>;
export type Outcome = z.infer<typeof outcomeSchema>;
export type TimelineEvent = z.infer<typeof eventSchema>;
export type Question = z.infer<typeof questionSchema>;
export type Silence = z.infer<typeof silenceSchema>;
export type Vocabulary = z.infer<typeof vocabularySchema>;
export type Golden = z.infer<typeof goldenSchema>;

/** The folder's content once parsed; what `check` examines and the casebook is built from. */
export interface Knowledge {
  readonly case: CaseInfo;
  readonly sources: readonly SourceEntry[];
  readonly people: readonly Person[];
  readonly facts: readonly Fact[];
  readonly outcomes: readonly Outcome[];
  readonly timeline: readonly TimelineEvent[];
  readonly questions: readonly Question[];
  readonly silences: readonly Silence[];
  readonly vocabulary: Vocabulary;
  readonly golden: readonly Golden[];
}
