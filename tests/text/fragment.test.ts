import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createFragmenter } from '../../src/text/fragment.js';

function fragmentOf(paragraphs: string[], quote: string, paragraph = 1): string | undefined {
  const start = (paragraphs[paragraph - 1] ?? '').indexOf(quote);
  return createFragmenter(paragraphs)(paragraph, start, start + quote.length);
}

describe('a text fragment', () => {
  test('names a short quote whole', () => {
    expect(
      fragmentOf(['The bridge was closed on Monday, he said.'], 'The bridge was closed on Monday'),
    ).toBe('The%20bridge%20was%20closed%20on%20Monday');
  });

  test('adds words around one so short that the page may repeat it beside the text', () => {
    expect(fragmentOf(['It was closed on Monday at noon.'], 'was closed')).toBe(
      'was%20closed,-on%20Monday%20at',
    );
    expect(fragmentOf(['On Monday the bridge was closed.'], 'was closed')).toBe(
      'Monday%20the%20bridge-,was%20closed',
    );
  });

  test('is as long as the paragraph allows', () => {
    expect(fragmentOf(['It was closed.', 'Another.'], 'was closed')).toBe('It-,was%20closed');
  });

  test('does not name what the headline says too', () => {
    const text = 'The bridge at the mill was closed on Monday.';
    const quote = 'The bridge at the mill was closed';
    const start = text.indexOf(quote);
    const fragmenter = createFragmenter([text], ['The bridge at the mill was closed, say police']);
    expect(fragmenter(1, start, start + quote.length)).toBe(
      'The%20bridge%20at%20the%20mill%20was%20closed,-on',
    );
  });

  test('names a long quote by its first and last words', () => {
    const text = 'One two three four five six seven eight nine ten eleven twelve.';
    expect(fragmentOf([text], text)).toBe('One%20two%20three%20four,nine%20ten%20eleven%20twelve');
  });

  test('takes more words where the first are not unique', () => {
    const text = 'One two three four five six seven eight nine ten.';
    expect(fragmentOf([text, 'One two three four more.'], text)).toBe(
      'One%20two%20three%20four%20five,six%20seven%20eight%20nine%20ten',
    );
  });

  test('adds words before or after a short quote that stands there twice', () => {
    const text = 'The council denies it. The mayor denies it too.';
    expect(fragmentOf([text], 'denies it')).toBe('denies%20it,-.%20The%20mayor%20denies');
    expect(fragmentOf(['Yes, they do. Yes, we can.'], 'Yes')).toBe(
      'Yes,-%2C%20they%20do.%20Yes%2C%20we',
    );
  });

  test('takes the punctuation between context and quote along', () => {
    expect(fragmentOf(['At last he said: “No one.”'], 'No one', 1)).toBe(
      'last%20he%20said%3A%20%E2%80%9C-,No%20one',
    );
  });

  test('encodes what has a meaning in a directive or would end a link', () => {
    expect(fragmentOf(['A five-year plan, R&D (new).'], 'five-year plan, R&D (new')).toBe(
      'five%2Dyear%20plan%2C%20R%26D%20%28new',
    );
  });

  test('counts another passage that differs only in case, accents or quotation marks', () => {
    expect(fragmentOf(['It’s a cafe here.', "IT'S A CAFÉ there."], 'It’s a cafe')).toBe(
      'It%E2%80%99s%20a%20cafe,-here',
    );
  });

  test('is left out where nothing tells two passages apart', () => {
    expect(fragmentOf(['No comment.', 'No comment.'], 'No comment.')).toBeUndefined();
  });

  test('is left out where there is no word or no such paragraph', () => {
    expect(createFragmenter(['…'])(1, 0, 1)).toBeUndefined();
    expect(createFragmenter(['one'])(2, 0, 1)).toBeUndefined();
  });

  test('leads a reader that follows the specification to exactly the quote', () => {
    let proven = 0;
    // Few different words, so that repetitions are common.
    const word = fc.constantFrom(
      'the',
      'The',
      'force',
      'said',
      'no-one',
      'it’s',
      "it's",
      'café',
      'cafe',
      'a',
    );
    const sentence = fc
      .array(word, { minLength: 1, maxLength: 14 })
      .map((all) => `${all.join(' ')}.`);
    fc.assert(
      fc.property(
        fc.array(sentence, { minLength: 1, maxLength: 4 }),
        fc.nat(),
        fc.nat(),
        fc.nat(),
        (paragraphs, p, a, b) => {
          const number = (p % paragraphs.length) + 1;
          const text = paragraphs[number - 1] ?? '';
          const starts = [...text.matchAll(/(?<=^| )\S/g)].map(({ index }) => index);
          const ends = [...text.matchAll(/[^\s.](?=$| |\.)/g)].map(({ index }) => index + 1);
          const start = starts[a % starts.length] ?? 0;
          const later = ends.filter((end) => end > start);
          const end = later[b % later.length] ?? text.length;
          const fragment = createFragmenter(paragraphs)(number, start, end);
          if (fragment === undefined) return;
          proven += 1;
          expect(open(paragraphs, fragment)).toEqual([{ number, start, end }]);
        },
      ),
      { numRuns: 3000 },
    );
    expect(proven).toBeGreaterThan(1000);
  });
});

/** Every passage a browser could open: case and accents ignored, only at word boundaries. */
function open(paragraphs: string[], fragment: string) {
  const parts = fragment.split(',');
  const prefix = parts[0]?.endsWith('-') ? decode(parts.shift()?.slice(0, -1)) : '';
  const suffix = parts.at(-1)?.startsWith('-') ? decode(parts.pop()?.slice(1)) : '';
  const [from = '', to = ''] = parts.map(decode);
  const found = [];
  for (const [index, paragraph] of paragraphs.entries()) {
    for (const start of matches(paragraph, from)) {
      if (prefix && !fold(paragraph.slice(0, start)).trimEnd().endsWith(fold(prefix))) continue;
      const first = start + from.length;
      const ends =
        to === ''
          ? [first]
          : matches(paragraph, to)
              .filter((at) => at >= first)
              .slice(0, 1)
              .map((at) => at + to.length);
      for (const end of ends) {
        if (suffix && !fold(paragraph.slice(end)).trimStart().startsWith(fold(suffix))) continue;
        found.push({ number: index + 1, start, end });
      }
    }
  }
  return found;
}

function decode(part: string | undefined): string {
  return decodeURIComponent(part ?? '');
}

function fold(text: string): string {
  return text.toLowerCase().replace(/é/g, 'e').replace(/’/g, "'");
}

function matches(paragraph: string, wanted: string): number[] {
  const text = fold(paragraph);
  const found = [];
  for (let at = text.indexOf(fold(wanted)); at !== -1; at = text.indexOf(fold(wanted), at + 1)) {
    const around = `${text.charAt(at - 1)} ${text.charAt(at + wanted.length)}`;
    if (!/[\p{L}\p{N}]/u.test(around)) found.push(at);
  }
  return found;
}
