import { describe, expect, test } from 'vitest';
import { linesOf } from '../../src/text/message.js';

function texts(message: string): string[] {
  return linesOf(message).map(({ text }) => text);
}

describe('the lines of a message', () => {
  test.each<[string, string, string[]]>([
    ['bold, italic, struck', '**so** _he_ ~~was~~ __sacked__', ['so he was sacked']],
    ['a word with underscores', 'snake_case_word stays', ['snake_case_word stays']],
    ['links', 'read https://example.org/a?b=1 and <https://example.org>', ['read and']],
    ['a link with words', 'see [the article](https://example.org/x) now', ['see the article now']],
    ['mentions', '<@123456789012345678> and <#123456789012345678> said @everyone', ['and said']],
    ['commands and times', 'try </ask:123456789012345678> at <t:1643760000:R>', ['try at']],
    ['emoji', 'no 😀👍🏽 <a:party:123456789012345678> way :joy:', ['no way']],
    ['code', 'this ```js\nlet a = 1;\n``` runs', ['this', 'runs']],
    ['code that never ends', 'this\n```\nlet a = 1', ['this']],
    ['a list', '- one thing\n* another\n1. third', ['one thing', 'another', 'third']],
    ['a heading', '## Listen\n-# quietly', ['Listen', 'quietly']],
    ['noise', `${'k'.repeat(60)} stop`, ['stop']],
  ])('lose their markup: %s', (_what, message, lines) => {
    expect(texts(message)).toEqual(lines);
  });

  test('know what is quoted', () => {
    expect(linesOf('> they said\nI say').map(({ quoted }) => quoted)).toEqual([true, false]);
    expect(linesOf('I say\n>>> they\nall of them').map(({ quoted }) => quoted)).toEqual([
      false,
      true,
      true,
    ]);
  });

  test('know what stood behind a spoiler', () => {
    expect(linesOf('open\nthen ||the secret part|| again').map(({ hidden }) => hidden)).toEqual([
      false,
      true,
    ]);
    expect(texts('||the secret part||')).toEqual(['the secret part']);
  });

  test.each(['', '😀', '```a```', 'https://example.org', '||||', '> ', '\ud800', '???'])(
    'are none in %j',
    (message) => {
      expect(linesOf(message)).toEqual([]);
    },
  );
});
