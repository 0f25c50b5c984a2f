import { describe, expect, test } from 'vitest';
import { choiceProblems, commandProblems } from './command-limits.js';
import { messageProblems } from './message-limits.js';

const v2 = 1 << 15;
const closed = { parse: [] };
const text = (content: string) => ({ type: 10, content });
const button = (id: string, label = 'x') => ({ type: 2, style: 2, label, custom_id: id });
const link = (url: string) => ({ type: 2, style: 5, label: 'x', url });
const row = (...components: object[]) => ({ type: 1, components });
const message = (...components: object[]) => ({
  flags: v2,
  allowed_mentions: closed,
  components: [{ type: 17, components }],
});
const many = <T>(count: number, make: (index: number) => T) =>
  Array.from({ length: count }, (_, index) => make(index));

describe('the server takes a message', () => {
  test.each<[string, object]>([
    ['of 40 components', message(...many(39, () => text('x')))],
    ['of 4000 characters', message(text('x'.repeat(2000)), text('x'.repeat(2000)))],
    ['with a link of 512', message(row(link(`https://e.com/${'x'.repeat(498)}`)))],
    ['with an id of 100', message(row(button('x'.repeat(100))))],
    ['of plain content', { content: 'x'.repeat(2000), flags: 64, allowed_mentions: closed }],
  ])('%s', (_what, payload) => {
    expect(messageProblems(payload)).toEqual([]);
  });
});

describe('the server refuses a message', () => {
  test.each<[string, object, RegExp]>([
    ['of 41 components', message(...many(40, () => text('x'))), /41 components/],
    [
      'of 4001 characters',
      message(text('x'.repeat(2000)), text('x'.repeat(2001))),
      /4001 characters/,
    ],
    [
      'with a link of 513',
      message(row(link(`https://e.com/${'x'.repeat(499)}`))),
      /513 characters, of 512/,
    ],
    ['with an id of 101', message(row(button('x'.repeat(101)))), /custom_id/],
    ['with an id twice', message(row(button('a'), button('a'))), /used twice/],
    ['with a label of 81', message(row(button('a', 'x'.repeat(81)))), /81 characters/],
    [
      'with six buttons in a row',
      message(row(...many(6, (index) => button(`${index}`)))),
      /6 components/,
    ],
    ['with an empty container', message(), /empty container/],
    ['with an empty text', message(text('')), /text display is empty/],
    [
      'with a section without accessory',
      message({ type: 9, components: [text('x')] }),
      /accessory/,
    ],
    ['with a link to a script', message(row(link('javascript:x'))), /link to/],
    [
      'of 2001 characters',
      { content: 'x'.repeat(2001), allowed_mentions: closed },
      /2001 characters/,
    ],
    ['of nothing', { allowed_mentions: closed }, /empty/],
    ['without the flag for V2', { ...message(text('x')), flags: 0 }, /need the flag/],
    ['that mixes V2 and content', { ...message(text('x')), content: 'x' }, /cannot be used/],
    ['with a flag bots may not set', { ...message(text('x')), flags: v2 | 1 }, /flags/],
    ['that pings', { ...message(text('x')), allowed_mentions: { parse: ['users'] } }, /not closed/],
    ['that may ping by default', { content: 'x' }, /not closed/],
    [
      'with 26 options in a menu',
      message(
        row({ type: 3, custom_id: 'm', options: many(26, (i) => ({ label: 'x', value: `${i}` })) }),
      ),
      /26 options/,
    ],
  ])('%s', (_what, payload, problem) => {
    expect(messageProblems(payload).join('\n')).toMatch(problem);
  });
});

describe('the server refuses', () => {
  test.each<[string, object, RegExp]>([
    ['26 choices', { choices: many(26, () => ({ name: 'x', value: 'x' })) }, /26 choices/],
    [
      'a choice with a name of 101',
      { choices: [{ name: 'x'.repeat(101), value: 'x' }] },
      /name has 101/,
    ],
    [
      'a choice with a value of 101',
      { choices: [{ name: 'x', value: 'x'.repeat(101) }] },
      /value has 101/,
    ],
    ['a choice without a name', { choices: [{ name: '', value: 'x' }] }, /name has 0/],
    ['no list', {}, /no list/],
  ])('%s', (_what, data, problem) => {
    expect(choiceProblems(data).join('\n')).toMatch(problem);
  });

  const command = { name: 'ask', description: 'x', options: [] as object[] };
  const option = (name: string, required: boolean) => ({
    type: 3,
    name,
    description: 'x',
    required,
  });
  test.each<[string, object[], RegExp]>([
    ['an upper-case command', [{ ...command, name: 'Ask' }], /name "Ask"/],
    ['a command twice', [command, command], /one name/],
    ['a command without description', [{ ...command, description: '' }], /no description/],
    [
      'a required option after an optional one',
      [{ ...command, options: [option('a', false), option('b', true)] }],
      /stands after/,
    ],
    [
      'an option twice',
      [{ ...command, options: [option('a', false), option('a', false)] }],
      /two options/,
    ],
  ])('%s', (_what, body, problem) => {
    expect(commandProblems(body).join('\n')).toMatch(problem);
  });
});
