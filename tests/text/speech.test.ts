import { describe, expect, test } from 'vitest';
import { speechSpans } from '../../src/text/speech.js';

const spoken = (paragraphs: string[], isShort = false) =>
  speechSpans(paragraphs)
    .filter((span) => span.isShort === isShort)
    .map(({ speech, paragraph, start, end }) => [
      speech,
      (paragraphs[paragraph - 1] ?? '').slice(start, end),
    ]);

describe('speeches', () => {
  test('stand between quotation marks, the marks included', () => {
    expect(spoken(['She said: “The cables were sound steel, badly kept.” Then she left.'])).toEqual(
      [['1.1', '“The cables were sound steel, badly kept.”']],
    );
  });

  test('run on over paragraphs that open again until the mark is closed', () => {
    expect(
      spoken(['He said: “One thing.', '“Another thing.', '“The last.” So he ended.', 'End.']),
    ).toEqual([
      ['1.1', '“One thing.'],
      ['1.1', '“Another thing.'],
      ['1.1', '“The last.”'],
    ]);
  });

  test('are two where narration stands between', () => {
    expect(
      spoken([
        '“We wrote to them about it twice,” she said, and added: “Nobody ever answered either of them.”',
      ]),
    ).toEqual([
      ['1.1', '“We wrote to them about it twice,”'],
      ['1.2', '“Nobody ever answered either of them.”'],
    ]);
  });

  test('are not borrowed words, nor surely so few', () => {
    const paragraphs = ['A meeting described as “frank”: “It was no waste,” she said.'];
    expect(spoken(paragraphs)).toEqual([]);
    expect(spoken(paragraphs, true)).toEqual([
      ['1.1', '“frank”'],
      ['1.2', '“It was no waste,”'],
    ]);
  });

  test('keep single quotation marks and apostrophes within them', () => {
    expect(spoken(['“They aren’t just a few ‘bad apples’ in the barrel.”'])).toHaveLength(1);
  });

  test('end where a mark was forgotten and the next paragraph does not open again', () => {
    expect(spoken(['“We forgot to close this one here.', 'The council denies it.', '“x”'])).toEqual(
      [['1.1', '“We forgot to close this one here.']],
    );
  });

  test.each([
    [
      'Sie sagte: „Die Kabel waren aus gutem Stahl und schlecht gepflegt.“ Dann ging sie.',
      '„',
      '“',
    ],
    ['Powiedziała: „Liny były z dobrej stali, ale źle utrzymane.” Potem wyszła.', '„', '”'],
    ['Hon sade: ”Kablarna var av gott stål men illa skötta.” Sedan gick hon.', '”', '”'],
    ['Hun sagde: »Kablerne var af godt stål, men dårligt passet.« Så gik hun.', '»', '«'],
    [
      'Elle a dit : « Les câbles étaient en bon acier, mais mal entretenus. » Elle partit.',
      '«',
      '»',
    ],
    ['彼女は「ケーブルは良い鋼だったが、手入れが悪かった」と言った。', '「', '」'],
  ])('stand between the marks of their language: %s', (text, first, last) => {
    const [whole, ...others] = spoken([text]).map(([, words = '']) => words);
    expect(others).toEqual([]);
    expect(whole?.startsWith(first)).toBe(true);
    expect(whole?.endsWith(last)).toBe(true);
  });

  test('are two in German, and what stands between them is the writer’s', () => {
    const text =
      '„Wir haben ihnen zweimal davon geschrieben“, sagte sie, die es wissen muss, und fügte hinzu: „Niemand hat je auf einen der Briefe geantwortet.“';
    expect(spoken([text]).map(([speech]) => speech)).toEqual(['1.1', '1.2']);
  });

  test('do not begin at a mark that closes one whose beginning is missing', () => {
    expect(spoken(['It was no waste of anybody’s money,” she said, and then she left.'])).toEqual(
      [],
    );
  });

  test('may stand between straight marks or guillemets', () => {
    expect(spoken(['He said: "This was written on a typewriter once."'])).toHaveLength(1);
    expect(spoken(['«Das Wort stand hier ganz allein da»'])).toHaveLength(1);
  });
});
