/** The messages of questions/messages.json, checked against the case that ships. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { checkMessage } from '../../src/answer/claims/check.js';
import { quotesOf } from '../../src/answer/claims/quotes.js';
import { readerOf } from '../../src/answer/claims/reader.js';
import { statementsOf } from '../../src/answer/claims/statements.js';
import { inOneGo } from '../../src/steps.js';
import { shippedApp } from '../support/shipped.js';

const schema = z.array(
  z.strictObject({
    half: z.enum(['fitted', 'held out']),
    kind: z.enum(['right', 'wrong', 'unsaid', 'off-topic', 'stranger']),
    wrong: z.string().optional(),
    text: z.string(),
    /** Of each group one: records, questions that one answers, or paragraphs that one cites. */
    must: z.array(z.array(z.string()).min(1)),
    mustNot: z.array(z.string()),
    beside: z.array(z.tuple([z.string(), z.string()])).optional(),
  }),
);
const messagesOf = (file: string) =>
  schema.parse(
    JSON.parse(readFileSync(new URL(`../../questions/${file}`, import.meta.url), 'utf8')),
  );
const messages = messagesOf('messages.json');
const heldOut = messagesOf('messages-held-out.json');
const { engine } = await shippedApp();
const reader = inOneGo(readerOf(engine));
const checked = messages.map((message) => {
  const ids = inOneGo(statementsOf(reader, message.text)).flatMap((statement) => statement.ids);
  const brought = new Set([...ids, ...ids.flatMap(paragraphsOf), ...ids.flatMap(questionsOf)]);
  return { ...message, ids, brought };
});

function paragraphsOf(id: string): string[] {
  const { casebook } = engine;
  const record = casebook.record(id);
  if (record === undefined) return [];
  return quotesOf(record).flatMap((quote) => {
    const { source, paragraph } = casebook.quote(quote) ?? {};
    return source === undefined ? [] : [`${source.id}#${paragraph}`];
  });
}

function questionsOf(id: string): string[] {
  return engine.casebook.questions
    .filter(({ answer }) => answer.includes(id))
    .map((question) => question.id);
}

const about = checked.filter(({ must }) => must.length > 0);

describe('the messages to check', () => {
  test('are as many and as mixed as they should be', () => {
    expect(messages.length).toBeGreaterThanOrEqual(80);
    expect(about.length).toBeLessThanOrEqual((2 / 3) * messages.length);
    const wrong = about.filter(({ kind }) => kind === 'wrong');
    expect(wrong.length / about.length).toBeGreaterThanOrEqual(0.45);
  });

  test('name records that exist', () => {
    const named = [...messages, ...heldOut].flatMap(({ must, mustNot }) => [
      ...must.flat(),
      ...mustNot,
    ]);
    const cited = new Set(engine.casebook.records.flatMap(({ id }) => paragraphsOf(id)));
    expect(
      named.filter((one) => engine.casebook.record(one) === undefined && !cited.has(one)),
    ).toEqual([]);
  });
});

test('the messages held out are none that checking was fitted on', () => {
  const fitted = new Set(messages.map(({ text }) => text));
  expect(heldOut.filter(({ text, half }) => half !== 'held out' || fitted.has(text))).toEqual([]);
  expect(messages.filter(({ half }) => half !== 'fitted')).toEqual([]);
});

/** "between 2016 and 2018" and "2016 to 2018" are compared by what one holds of the other. */
function isWithin(a: string, b: string): boolean {
  const [one, other] = [a.toLowerCase(), b.toLowerCase()];
  return one.includes(other) || other.includes(one);
}

/** What was reached on the messages that checking was fitted on; of others, see questions/README.md. */
describe('the messages', () => {
  test('bring nothing where they have nothing to do with the case', () => {
    const off = checked.filter(({ must }) => must.length === 0);
    const bringing = off.filter(({ ids }) => ids.length > 0);
    expect(bringing.map(({ text }) => text)).toEqual([]);
  });

  test('bring no record that they must not', () => {
    const bringing = about.filter(({ mustNot, ids }) => mustNot.some((id) => ids.includes(id)));
    expect(bringing.map(({ text }) => text)).toEqual([]);
  });

  test('have their figures, dates and names set beside those of the sources, mostly', () => {
    const pairs = messages.flatMap(({ text, beside = [] }) =>
      beside.map(([message, source]) => ({ text, message, source })),
    );
    const set = pairs.filter(({ text, message, source }) =>
      (inOneGo(checkMessage(engine, text)).statements ?? []).some(({ comparisons }) =>
        comparisons.some(
          (one) =>
            isWithin(one.message, message) &&
            one.sources.some(({ says }) => isWithin(says, source)),
        ),
      ),
    );
    expect(set.length / pairs.length).toBeGreaterThanOrEqual(0.5);
  });

  test('bring every record they must, but for a few', () => {
    const lacking = about.filter(
      ({ must, brought }) => !must.every((any) => any.some((id) => brought.has(id))),
    );
    expect(lacking.length / about.length).toBeLessThanOrEqual(0.05);
  });
});
