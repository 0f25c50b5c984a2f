import { describe, expect, test } from 'vitest';
import { parseAllDocuments } from 'yaml';
import { questionSchema, silenceSchema } from '../../../src/knowledge/schema.js';
import { stubsOf } from '../../../src/moderation/gaps/stubs.js';
import type { Gap } from '../../../src/store/gaps.js';

function gap(wording: string | null, key = '0123456789abcdef'): Gap {
  const days = [{ day: '2026-03-01', count: 2 }];
  return { key, wording, count: 2, days, watchers: 1, answeredBy: null, answeredAt: null };
}

function read(text: string) {
  return parseAllDocuments(text).map((document) => {
    expect(document.errors).toEqual([]);
    return document.toJS();
  });
}

const free = { has: () => false, nearest: () => [] };

describe('stubs for curators', () => {
  test('are sound records once their TODOs are filled in', () => {
    const [questions, silences] = read(
      stubsOf([gap('who paid for the "new" bridge: nobody?')], free),
    );
    const question = { ...questions[0], answer: ['fact/bridge-closed'] };
    expect(questionSchema.parse(question)).toMatchObject({
      title: 'Who paid for the "new" bridge: nobody?',
      ask: ['who paid for the "new" bridge: nobody?'],
    });
    const silence = { ...silences[0], statement: 'They do not say.', quotes: ['v5-closed'] };
    expect(silenceSchema.safeParse(silence).success).toBe(true);
  });

  test('are refused by the check until then', () => {
    const [questions, silences] = read(stubsOf([gap('who paid for the bridge')], free));
    expect(questionSchema.safeParse(questions[0]).success).toBe(false);
    expect(silenceSchema.safeParse(silences[0]).success).toBe(false);
  });

  test('have ids that nothing else has', () => {
    const gaps = [
      gap('who paid for the bridge'),
      gap('paid bridge', 'fedcba9876543210'),
      gap('ça?'),
    ];
    const has = (id: string) => id === 'question/paid-bridge';
    const [questions] = read(stubsOf(gaps, { ...free, has }));
    const ids = questions.map(({ id }: { id: string }) => id);
    expect(ids).toEqual([
      'question/paid-bridge-012345',
      'question/paid-bridge-fedcba',
      'question/ca',
    ]);
  });

  test('say how often it was asked, also where the words are not kept', () => {
    const text = stubsOf([gap('who paid'), gap(null)], free);
    expect(text).toContain('# Asked 2 times on 1 day, last on 1 Mar 2026; 1 waits to be told.');
    expect(text).toContain('# Besides, without their words: 2 times on 1 day');
  });

  test('name what is there already and may be what was asked: questions for the one, silences for the other', () => {
    const nearest = () => ['question/bill', 'silence/bill', 'fact/cost'];
    const text = stubsOf([gap('who paid')], { ...free, nearest });
    const [questions, silences] = text.split('---');
    expect(questions).toContain(
      '# If question/bill or fact/cost is what it asks, add its words there instead.',
    );
    expect(silences).toContain('# If silence/bill is what it asks, add its words there instead.');
    expect(read(text)).toHaveLength(2);
  });

  test('are two empty lists where there are no gaps', () => {
    expect(read(stubsOf([], free))).toEqual([[], []]);
  });
});
