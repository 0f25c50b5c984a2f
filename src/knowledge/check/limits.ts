/** Quotation stays quotation, and readers are warned of what may hurt. */
import { counted } from '../../text/counted.js';
import { countWords } from '../../text/words.js';
import { findBeginning } from '../find-word.js';
import type { LockedSource } from '../lock.js';
import { errorAt, type Problem } from '../problem.js';
import type { SourceEntry } from '../schema.js';
import { type CheckContext, quotesOf } from './context.js';

export function* checkLimits({ knowledge, lock, place }: CheckContext): Generator<Problem> {
  const { quoteWords, sourceShare } = knowledge.case.limits;
  for (const { quote, path } of quotesOf(knowledge)) {
    const count = countWords(quote.text);
    if (count > quoteWords) {
      yield errorAt(
        place([...path, 'text']),
        'long-quote',
        `quote ${quote.id} has ${count} words; limits.quoteWords of case.yaml allows ${quoteWords}`,
        'split it into shorter quotes, each of which a record needs',
        quote.id,
      );
    }
  }
  for (const [index, source] of knowledge.sources.entries()) {
    const locked = lock?.sources[source.id];
    if (!locked || locked.words === 0) continue;
    const quoted = quotedWords(source, locked);
    const share = quoted / locked.words;
    if (share <= sourceShare) continue;
    const over = quoted - Math.floor(sourceShare * locked.words);
    yield errorAt(
      place(['sources', index, 'quotes']),
      'large-share',
      `the quotes of ${source.id} hold ${percent(share)} of its words; limits.sourceShare of case.yaml allows ${percent(sourceShare)}`,
      `shorten quotes by ${counted(over, 'word')} in all, or drop those that say the same as others`,
      source.id,
    );
  }
}

/** A quote with a word that a content note lists must carry a content note. */
export function* checkContentNotes({ knowledge, place }: CheckContext): Generator<Problem> {
  for (const { quote, path } of quotesOf(knowledge)) {
    if (quote.contentNote) continue;
    for (const note of knowledge.case.contentNotes) {
      const word = findBeginning(quote.text, note.words);
      if (word === undefined) continue;
      yield errorAt(
        place([...path, 'text']),
        'no-content-note',
        `quote ${quote.id} has the word "${word}" and no content note`,
        `add contentNote: ${note.id}, or the note that fits better`,
        quote.id,
      );
      break;
    }
  }
}

/** Words of the source that stand in any quote; what several quotes share counts once. */
function quotedWords(source: SourceEntry, locked: LockedSource): number {
  const paragraphs = new Map<number, { start: number; text: string }[]>();
  for (const { id, text } of source.quotes) {
    const proof = locked.quotes[id];
    if (!proof) continue;
    const spans = paragraphs.get(proof.paragraph) ?? [];
    spans.push({ start: proof.offset, text });
    paragraphs.set(proof.paragraph, spans);
  }
  let total = 0;
  for (const spans of paragraphs.values()) {
    let joined = '';
    let end = -1;
    for (const { start, text } of spans.sort((a, b) => a.start - b.start)) {
      const fresh = text.slice(Math.max(0, end - start));
      joined += start > end ? ` ${fresh}` : fresh;
      end = Math.max(end, start + text.length);
    }
    total += countWords(joined);
  }
  return total;
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)}%`;
}
