/** The messages of questions/messages.json, checked against the case that ships. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { quotesOf } from '../../src/answer/claims/quotes.js';
import { statementsOf } from '../../src/answer/claims/statements.js';
import { shippedApp } from '../support/shipped.js';

const schema = z.array(
  z.strictObject({
    half: z.literal('fitted'),
    kind: z.enum(['right', 'wrong', 'unsaid', 'off-topic', 'stranger']),
    wrong: z.string().optional(),
    text: z.string(),
    /** Of each group one: records, questions that one answers, or paragraphs that one cites. */
    must: z.array(z.array(z.string()).min(1)),
    mustNot: z.array(z.string()),
    beside: z.array(z.tuple([z.string(), z.string()])).optional(),
  }),
);
const messages = schema.parse(
  JSON.parse(readFileSync(new URL('../../questions/messages.json', import.meta.url), 'utf8')),
);
const { engine } = await shippedApp();
const checked = messages.map((message) => {
  const ids = statementsOf(engine.reader(), message.text).flatMap((statement) => statement.ids);
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
    const named = messages.flatMap(({ must, mustNot }) => [...must.flat(), ...mustNot]);
    const cited = new Set(engine.casebook.records.flatMap(({ id }) => paragraphsOf(id)));
    expect(
      named.filter((one) => engine.casebook.record(one) === undefined && !cited.has(one)),
    ).toEqual([]);
  });
});

/** What was reached on the messages that checking was fitted on; `npm run fit:claims` says of others. */
describe('the messages', () => {
  test('bring nothing where they have nothing to do with the case, but for very few', () => {
    const off = checked.filter(({ must }) => must.length === 0);
    const bringing = off.filter(({ ids }) => ids.length > 0);
    expect(bringing.length / off.length).toBeLessThanOrEqual(0.01);
  });

  test('bring no record that they must not, but for very few', () => {
    const bringing = about.filter(({ mustNot, ids }) => mustNot.some((id) => ids.includes(id)));
    expect(bringing.length / about.length).toBeLessThanOrEqual(0.015);
  });

  test('bring every record they must, but for a few', () => {
    const lacking = about.filter(
      ({ must, brought }) => !must.every((any) => any.some((id) => brought.has(id))),
    );
    expect(lacking.length / about.length).toBeLessThanOrEqual(0.1);
  });
});
