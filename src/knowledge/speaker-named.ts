/** Whether a source names a speaker where it gives their words; a speech given to somebody else is noticed so. */
import { isFormOfAddress } from '../text/forms-of-address.js';
import type { SpeechSpan } from '../text/speech.js';
import { plainWords } from '../text/words.js';
import { findWord } from './find-word.js';
import { type Place, type Problem, warningAt } from './problem.js';
import type { Person, QuoteEntry, SourceEntry } from './schema.js';
import type { Paragraphs } from './texts.js';

export type SpeakerCheck = (
  quote: QuoteEntry,
  speech: SpeechSpan | undefined,
  place: Place,
) => Problem | undefined;

/**
 * Warns of a speaker who is not named in the paragraphs of their words nor in those beside them, while the
 * text beside the words names another person. Where nobody is named, "she said" goes on from further above.
 */
export function createSpeakerCheck(
  source: SourceEntry,
  paragraphs: Paragraphs,
  spans: readonly SpeechSpan[],
  people: readonly Person[],
): SpeakerCheck {
  const called = people.map((person) => ({ person, ...calledBy(person) }));
  return (quote, speech, place) => {
    const speaker = called.find(({ person }) => person.id === quote.speaker);
    // The sources give the unnamed in words of their own each time.
    if (speaker === undefined || speaker.person.kind === 'unnamed') return undefined;
    const held = speech ? spans.filter((span) => span.speech === speech.speech) : [];
    const numbers = [quote.paragraph, ...held.map(({ paragraph }) => paragraph)];
    const [first, last] = [Math.min(...numbers), Math.max(...numbers)];
    const near = paragraphs.slice(Math.max(0, first - 2), last + 1).map(plain);
    if (near.some((text) => findWord(text, speaker.anyhow) !== undefined)) return undefined;
    const own = paragraphs.slice(first - 1, last);
    const beside = own.flatMap((text, index) => wordsBeside(text, first + index, spans));
    const others = called.filter(
      ({ person, names }) =>
        person.kind === 'person' &&
        person.id !== quote.speaker &&
        names.some((name) => beside.includes(name)),
    );
    if (others.length === 0) return undefined;
    const named = others.map(({ person }) => person.name).join(', ');
    return warningAt(
      place,
      'unnamed-speaker',
      `quote ${quote.id} names ${quote.speaker} as its speaker; ${source.id} ¶${quote.paragraph} and the paragraphs beside it do not name them, and beside the words it names ${named}`,
      `correct speaker:, or add what the source calls them there to the aliases: of ${quote.speaker}; leave it where it is clear from further above`,
      quote.id,
    );
  };
}

/** What somebody may be called by in a text: `names`, the parts of their name; `anyhow`, also all else. */
function calledBy({ name, aliases }: Person): { names: string[]; anyhow: string[] } {
  const names = plainWords(plain(name)).filter(
    (word) => /^\p{Lu}[\p{L}\p{N}]{2}/u.test(word) && !isFormOfAddress(word),
  );
  return { names, anyhow: [...names, ...[name, ...aliases].map(plain)] };
}

/** The words of a paragraph that stand outside its speeches, without what a name takes on behind it. */
function wordsBeside(text: string, paragraph: number, spans: readonly SpeechSpan[]): string[] {
  let rest = '';
  let from = 0;
  for (const { start, end } of spans.filter((span) => span.paragraph === paragraph)) {
    rest += `${text.slice(from, start)} `;
    from = end;
  }
  return plainWords(plain(rest + text.slice(from))).map((word) => word.replace(/'s?$/, ''));
}

/** With one apostrophe, for a curator may type another than the source. */
function plain(text: string): string {
  return text.replaceAll('’', "'");
}
