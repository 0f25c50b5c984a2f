/** The messages of questions/messages.json, checked against the case that ships. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { quotesOf } from '../../src/answer/claims/quotes.js';
import { statementsOf } from '../../src/answer/claims/statements.js';
import { shippedApp } from '../support/shipped.js';

const schema = z.array(
  z.strictObject({
    half: z.enum(['fitted', 'held-out']),
    kind: z.enum(['right', 'wrong', 'unsaid', 'off-topic', 'stranger']),
    wrong: z.string().optional(),
    text: z.string(),
    /** Of each group one: records, or paragraphs that one must cite ("guardian-2022-02-02#11"). */
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
  return { ...message, ids, brought: [...ids, ...ids.flatMap(paragraphsOf)] };
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

/** What was reached. On the held-out half nothing was fitted, and none was looked at singly. */
describe.each([
  { half: 'fitted', missing: 0.08, wrong: 0 },
  { half: 'held-out', missing: 0.12, wrong: 0 },
] as const)('the $half messages', ({ half, missing, wrong }) => {
  const own = checked.filter((message) => message.half === half);

  test('bring nothing where they have nothing to do with the case', () => {
    const bringing = own.filter(({ must, ids }) => must.length === 0 && ids.length > 0);
    expect(bringing.length).toBeLessThanOrEqual(wrong);
  });

  test('bring no record that they must not', () => {
    const bringing = own.filter(({ mustNot, ids }) => mustNot.some((id) => ids.includes(id)));
    expect(bringing.length).toBeLessThanOrEqual(wrong);
  });

  test('bring every record they must, but for a few', () => {
    const all = own.filter(({ must }) => must.length > 0);
    const lacking = all.filter(
      ({ must, brought }) => !must.every((any) => any.some((id) => brought.includes(id))),
    );
    expect(lacking.length / all.length).toBeLessThanOrEqual(missing);
  });
});
