import { describe, expect, test } from 'vitest';
import { customId, maxCustomId, readCustomId } from '../../src/card/button.js';

describe('a button', () => {
  test.each([
    { kind: 'open', call: { command: 'ask', args: { question: 'outcome/dismissed' } }, page: 0 },
    { kind: 'page', call: { command: 'outcomes', args: {} }, page: 12 },
    {
      kind: 'aside',
      call: { command: 'source', args: { id: 'a-b', paragraph: '11' } },
      page: 0,
    },
    { kind: 'open', call: { command: 'ask', args: { question: 'a & b = c | d?' } }, page: 0 },
    {
      kind: 'act',
      act: 'delete',
      asker: '1234567890123456789',
      call: { command: 'ask', args: {} },
      page: 0,
    },
    { kind: 'act', act: 'delete', asker: '1234567890123456789', page: 2 },
    { kind: 'act', act: 'publish', page: 0 },
  ] as const)('comes back from its own id: %j', (button) => {
    const id = customId(button);
    expect(id).toBeDefined();
    expect(readCustomId(id ?? '')).toEqual(button);
  });

  test('with the longest record id fits the hundred characters of Discord', () => {
    const question = `question/${'a'.repeat(64 - 'question/'.length)}`;
    const id = customId({ kind: 'open', call: { command: 'ask', args: { question } }, page: 999 });
    expect(id?.length).toBeLessThanOrEqual(maxCustomId);
  });

  test('whose id would be too long is not made', () => {
    const call = { command: 'ask', args: { question: 'why '.repeat(40) } };
    expect(customId({ kind: 'open', call, page: 0 })).toBeUndefined();
  });

  test.each([
    '',
    'menu',
    '0|o|ask||0',
    '1|x|ask||0',
    '1|o|ask||-1',
    '1|o|ask|',
    '1|o|ask||0|abc',
    '1|!delete|ask||0|',
    '1|!delete|ask||0|ABC',
    '1|!delete|ask||0|abc|def',
    '1|o|ask||99999',
    '1|o|../../x||0',
    '1|o|||0',
    'poll:vote:3',
  ])('of another making is not read: %j', (id) => {
    expect(readCustomId(id)).toBeUndefined();
  });
});
