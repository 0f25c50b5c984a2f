import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  createIndex,
  loadIndex,
  type SearchIndex,
  type SearchRecord,
} from '../../src/search/index.js';

const words =
  'bridge bridges river flood floods flooded engineer engineers calder mill wheel the of was who ' +
  'when closed closing inspect inspection inspector inspectors 2019 two sacked dismissed dismissal';
const text = fc
  .array(fc.constantFrom(...words.split(' ')), { maxLength: 8 })
  .map((drawn) => drawn.join(' '));
const record: fc.Arbitrary<SearchRecord> = fc.record({
  id: fc.constantFrom(...'abcdefgh'),
  text,
  title: fc.option(text, { nil: undefined }),
  question: fc.option(text, { nil: undefined }),
  group: fc.option(fc.constantFrom('one', 'two', 'a'), { nil: undefined }),
});
const change = fc.oneof(
  fc.record({ put: fc.array(record, { maxLength: 4 }) }),
  fc.record({ remove: fc.array(fc.constantFrom(...'abcdefgh'), { maxLength: 3 }) }),
  fc.constant('save and load' as const),
);
const vocabulary = { same: [['sacked', 'dismissed']], different: [['closed', 'closing']] };
const questions = [
  'when was the bridge closed',
  'floodd river',
  'who was sacked',
  'inspecton of the mill wheel',
  'two engineerz dismised 2019',
  'the of was',
];

/** Met as typed, elsewhere, as a figure, as it is read, mistyped, and not at all. */
const beginnings =
  'b,the in,insp,t,2,tw,closed ,bridge of,was who,river mill w,floodde r,inspetc,the brigde,zz'.split(
    ',',
  );

/** Everything that an index answers. */
function answers(index: SearchIndex) {
  return {
    hits: questions.map((question) => index.search(question, { limit: 20 })),
    suggestions: beginnings.map((typed) => index.suggest(typed, { limit: 20 })),
  };
}

describe('an index that went through changes', () => {
  test('answers exactly as one built anew of the same records', () => {
    fc.assert(
      fc.property(fc.array(change, { maxLength: 12 }), (changes) => {
        let index = createIndex([], vocabulary);
        // What is replaced goes to the end, as in the index.
        const kept = new Map<string, SearchRecord>();
        for (const step of changes) {
          // What was looked up before a change must not be answered after it.
          answers(index);
          if (step === 'save and load') {
            index = loadIndex(index.save());
          } else if ('put' in step) {
            index.put(step.put);
            for (const { id } of step.put) kept.delete(id);
            for (const [i, each] of step.put.entries()) {
              if (step.put.findLastIndex(({ id }) => id === each.id) === i) kept.set(each.id, each);
            }
          } else {
            index.remove(step.remove);
            for (const id of step.remove) kept.delete(id);
          }
        }
        expect(answers(index)).toEqual(answers(createIndex([...kept.values()], vocabulary)));
      }),
      { numRuns: 60 },
    );
  });

  test('forgets the words of what is gone, after hundreds of changes', () => {
    const index = createIndex([]);
    const put = (id: string, text: string) => index.put([{ id, text }]);
    for (let i = 0; i < 300; i++) put(`r${i % 100}`, `bridge number${i}`);
    expect(index.search('number250')[0]?.id).toBe('r50');
    expect(index.search('number150')).toEqual(createIndexOf(300).search('number150'));
  });
});

function createIndexOf(count: number): SearchIndex {
  return createIndex(
    Array.from({ length: 100 }, (_, i) => ({
      id: `r${(count - 100 + i) % 100}`,
      text: `bridge number${count - 100 + i}`,
    })),
  );
}
