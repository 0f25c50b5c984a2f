/** Quotes are what the lock says was verified. */
import { counted } from '../../text/counted.js';
import { lockFile } from '../files.js';
import { sha256 } from '../hash.js';
import { errorAt, type Problem, topOf, warningAt } from '../problem.js';
import { type CheckContext, quotesOf } from './context.js';

const verifyIt = 'run `npx pincite verify --texts DIR`, which checks it against the full text';

export function* checkLock({ knowledge, lock, place }: CheckContext): Generator<Problem> {
  for (const { quote, source, path } of quotesOf(knowledge)) {
    if (quote.paragraph <= source.paragraphs) continue;
    yield errorAt(
      place([...path, 'paragraph']),
      'no-such-paragraph',
      `quote ${quote.id} is said to be in ¶${quote.paragraph}; ${source.id} has ${counted(source.paragraphs, 'paragraph')}`,
      'correct the paragraph',
      quote.id,
    );
  }
  if (!lock) {
    const what = `no quote has been verified: ${lockFile} is missing or broken`;
    yield errorAt(topOf(lockFile), 'no-lock', what, verifyIt);
    return;
  }

  for (const { quote, source, path } of quotesOf(knowledge)) {
    const locked = lock.sources[source.id]?.quotes[quote.id];
    if (!locked) {
      const what = `quote ${quote.id} has not been verified: it is not in ${lockFile}`;
      yield errorAt(place([...path, 'id']), 'not-verified', what, verifyIt, quote.id);
    } else if (locked.sha256 !== sha256(quote.text)) {
      yield errorAt(
        place([...path, 'text']),
        'changed-quote',
        `the words of quote ${quote.id} are not those that were verified`,
        `put the verified words back, or ${verifyIt}`,
        quote.id,
      );
    } else if (locked.paragraph !== quote.paragraph) {
      yield errorAt(
        place([...path, 'paragraph']),
        'changed-paragraph',
        `quote ${quote.id} was verified in ¶${locked.paragraph} of ${source.id}, not in ¶${quote.paragraph}`,
        `write paragraph: ${locked.paragraph}, or ${verifyIt}`,
        quote.id,
      );
    }
  }

  for (const [index, source] of knowledge.sources.entries()) {
    const locked = lock.sources[source.id];
    if (!locked || locked.paragraphs === source.paragraphs) continue;
    yield errorAt(
      place(['sources', index, 'paragraphs']),
      'paragraph-count',
      `${source.id} says ${counted(source.paragraphs, 'paragraph')}; the text it was verified against has ${locked.paragraphs}`,
      `write paragraphs: ${locked.paragraphs}, or ${verifyIt}`,
      source.id,
    );
  }
  yield* leftovers({ knowledge, lock });
}

function* leftovers({
  knowledge,
  lock,
}: Pick<CheckContext, 'knowledge' | 'lock'>): Generator<Problem> {
  const there = new Set(quotesOf(knowledge).map(({ quote, source }) => `${source.id} ${quote.id}`));
  const sources = new Set(knowledge.sources.map(({ id }) => id));
  for (const [sourceId, source] of Object.entries(lock?.sources ?? {})) {
    if (!sources.has(sourceId)) {
      yield leftover(`the source ${sourceId}`, sourceId);
      continue;
    }
    for (const quoteId of Object.keys(source.quotes)) {
      if (there.has(`${sourceId} ${quoteId}`)) continue;
      yield leftover(`quote ${quoteId} of ${sourceId}`, quoteId);
    }
  }
}

function leftover(left: string, id: string): Problem {
  const what = `${lockFile} still has ${left}, which no longer exists`;
  const fix = 'run `npx pincite verify --texts DIR`, which drops it';
  return warningAt(topOf(lockFile), 'left-in-lock', what, fix, id);
}
