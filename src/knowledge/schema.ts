/**
 * The shape of a knowledge folder. The types of the whole program are inferred from here, and the
 * JSON Schemas that editors use are generated from here; nothing else describes the YAML.
 *
 * Ids are written in full everywhere (`fact/two-sacked`), so that one search finds every use.
 */
import * as z from 'zod';
import { caseSchema } from './case-schema.js';
import { topFiles } from './files.js';
import { slug } from './record-id.js';
import {
  idOf,
  personId,
  quoteId,
  quoteIds,
  recordId,
  statement,
  text,
  title,
} from './schema-fields.js';
import type { quoteSchema, sourceSchema } from './source-schema.js';

/** What a fact rests on: who stands behind it, and how far. It decides how a card may word it. */
const factStatuses = ['alleged', 'reported', 'found', 'stated', 'denied'] as const;
export type FactStatus = (typeof factStatuses)[number];

const wordings = z
  .array(text.max(300))
  .min(1, 'must have at least one wording')
  .describe(
    'The wordings that people use for it, as they type them; each is searched on its own, and the more the better.',
  );
const supersededBy = recordId
  .optional()
  .describe('Where a newer fact or outcome replaces this one, its id.');
const about = z
  .array(personId)
  .default([])
  .describe('People and organisations it is about; `/who` shows it under "what is said of them".');
const heading = title.describe('What it is headed with, also on buttons and in lists.');
const own = (kind: string) =>
  idOf(kind).describe(`Its name in the whole folder: ${kind}/some-words. It stays for good.`);

const personSchema = z.strictObject({
  id: own('person'),
  kind: z
    .enum(['person', 'organisation', 'unnamed'])
    .describe('`unnamed`: somebody whom the sources tell of without a name.'),
  name: title.describe(
    'A name, or for the unnamed what the sources call them ("the promoted sergeant").',
  ),
  aliases: z
    .array(text.max(100))
    .default([])
    .describe('What else they are called: a surname, an office, an abbreviation.'),
  roles: z
    .array(
      z.strictObject({
        text: statement.describe('What they are, in a few words of your own.'),
        quotes: quoteIds.describe('The quotes that say so.'),
      }),
    )
    .min(1)
    .describe('What the sources say they are; each rests on quotes.'),
});

const factSchema = z.strictObject({
  id: own('fact'),
  title: heading,
  statement: statement.describe('What it tells, in one or two sentences of your own.'),
  status: z
    .enum(factStatuses)
    .describe(
      'How far it goes, and how the statement must be worded: alleged (somebody says so, and it is no finding), reported (a source tells it in its own voice: "The Guardian reports"), found (a body that decides has decided), stated (somebody says it as their own account), denied (somebody rejects it).',
    ),
  quotes: quoteIds.describe('The quotes that it rests on.'),
  about,
  supersededBy,
});

export const claimSchema = z.strictObject({
  value: text
    .max(80)
    .describe(
      'The value in as few words as the source allows: "two". Claims that differ make a dispute.',
    ),
  statement: statement.describe('The claim in one sentence of your own.'),
  speaker: personId
    .optional()
    .describe("Who says so, where the source gives it as somebody's account."),
  quotes: quoteIds.describe('The quotes of this one source that say so.'),
});

const outcomeSchema = z.strictObject({
  id: own('outcome'),
  title: heading,
  statement: statement.describe(
    'The answer in one or two sentences; where claims differ it says that they do.',
  ),
  claims: z.array(claimSchema).min(1).describe("One for each account; a claim is one source's."),
  about,
  supersededBy,
});

const precisions = ['day', 'month', 'year', 'by'] as const;

const eventSchema = z.strictObject({
  id: own('event'),
  title: heading,
  statement: statement.describe('What happened, in one sentence of your own.'),
  date: z
    .string()
    .regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, 'must be YYYY, YYYY-MM or YYYY-MM-DD')
    .describe('As exact as the sources are: 2022, 2022-02 or 2022-02-02.'),
  until: z
    .string()
    .regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, 'must be YYYY, YYYY-MM or YYYY-MM-DD')
    .optional()
    .describe('Where it lasted: the end, written the same way.'),
  precision: z.enum(precisions).describe('`by`: at the latest then; the sources do not say when.'),
  dateNote: statement
    .optional()
    .describe('How the date follows from the text, where it is not written there ("Wednesday").'),
  quotes: quoteIds.describe('The quotes that tell of it and date it.'),
  about,
});

export const questionSchema = z.strictObject({
  id: own('question'),
  title: title.describe('The question as a heading; it is found by it, too.'),
  statement: statement
    .optional()
    .describe(
      "Needed where several records answer together; else the record's own statement is shown.",
    ),
  ask: wordings,
  answer: z
    .array(recordId)
    .min(1)
    .describe('The records that answer, the first being the main one.'),
  quotes: z
    .array(quoteId)
    .min(1)
    .optional()
    .describe(
      'Narrows the answer to these quotes of the answering records, where not all of them bear on it.',
    ),
});

export const silenceSchema = z.strictObject({
  id: own('silence'),
  title: heading,
  statement: statement.describe('Says that the sources do not tell it, and no more.'),
  ask: wordings,
  quotes: quoteIds.describe('The nearest thing that the sources do say.'),
  nearest: z.array(recordId).default([]).describe('Records worth reading instead.'),
  about,
});

const vocabularySchema = z.strictObject({
  same: z
    .array(
      z.strictObject({
        words: z.array(text).min(2).describe('Each may stand for every other.'),
        how: z
          .enum(['meaning', 'abbreviation', 'spelling'])
          .describe('What an answer gives as the reason why it was found.'),
      }),
    )
    .default([])
    .describe('Words and phrases that mean the same in this case; a question may use any of them.'),
  different: z
    .array(z.array(text).min(2))
    .default([])
    .describe('Words that must never stand for one another, however alike: promoted and demoted.'),
  elsewhere: z
    .array(text)
    .default([])
    .describe(
      'Questions that sound like those of this case and are about something else, so that the two are told apart: about other people, other bodies, everyday life.',
    ),
});

export const goldenSchema = z.strictObject({
  ask: z.string().describe('The question, as somebody may type it.'),
  status: z
    .enum(['answered', 'disputed', 'silent', 'unclear', 'not_found', 'invalid'])
    .describe('The result that it must have.'),
  id: recordId
    .optional()
    .describe(
      'The record that must answer: a fact, outcome, event, person or silence, never a question; of a question that several records answer, the first. Left out where there is none.',
    ),
  cites: z
    .array(z.string().regex(new RegExp(`^${slug}#\\d+$`), 'must look like source-id#11'))
    .default([])
    .describe('Paragraphs that must be cited, written `source-id#11`.'),
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
