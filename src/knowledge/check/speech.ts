/** Speech is attributed to whoever speaks, throughout one speech. */
import { speechSpans } from '../../text/speech.js';
import { errorAt, type Problem, warningAt } from '../problem.js';
import { type CheckContext, type PlacedQuote, quotesOf } from './context.js';

/** A quote inside a speech needs a speaker, and all quotes of one speech the same one. */
export function* checkSpeech({ knowledge, lock, place }: CheckContext): Generator<Problem> {
  const first = new Map<string, PlacedQuote & { speaker: string }>();
  for (const placed of quotesOf(knowledge)) {
    const { quote, source, path } = placed;
    const locked = lock?.sources[source.id]?.quotes[quote.id];
    const speech = locked?.speech;
    if (!speech) {
      const own = speechSpans([quote.text]).filter(({ isShort }) => !isShort);
      if (locked && quote.speaker && own.length > 0) {
        yield warningAt(
          place([...path, 'speaker']),
          'more-than-speech',
          `quote ${quote.id} names ${quote.speaker} as its speaker; beside the speech in its quotation marks it has words of the writer`,
          'quote the speech alone, and what stands beside it in a quote without speaker:',
          quote.id,
        );
      } else if (locked && quote.speaker) {
        yield warningAt(
          place([...path, 'speaker']),
          'no-speech',
          `quote ${quote.id} names ${quote.speaker} as its speaker; in ${source.id} ¶${quote.paragraph} it stands in no quotation marks, so the words may be the writer's`,
          'run verify again if the speaker is new; else delete speaker:, unless the source gives these very words as theirs in another way',
          quote.id,
        );
      }
      continue;
    }
    if (!quote.speaker) {
      yield errorAt(
        place([...path, 'id']),
        'no-speaker',
        `quote ${quote.id} is speech (it stands inside quotation marks in ${source.id} ¶${quote.paragraph}) and names no speaker`,
        'add speaker: with the person or organisation who says it',
        quote.id,
      );
      continue;
    }
    const key = `${source.id} ${speech}`;
    const other = first.get(key);
    if (!other) {
      first.set(key, { ...placed, speaker: quote.speaker });
    } else if (other.speaker !== quote.speaker) {
      const { file, line } = place([...other.path, 'speaker']);
      yield errorAt(
        place([...path, 'speaker']),
        'two-speakers',
        `quote ${quote.id} gives the speaker ${quote.speaker}; it is the same speech as quote ${other.quote.id} of ${other.speaker} (${file}:${line})`,
        'name the same speaker in both: a speech goes on where the paragraph before it does not close its quotation marks',
        quote.id,
      );
    }
  }
}
