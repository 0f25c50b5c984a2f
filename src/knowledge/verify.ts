/** Quotes against the full texts they are taken from. What it proves goes into the lock. */
import { counted } from '../text/counted.js';
import { createFragmenter, type Fragmenter } from '../text/fragment.js';
import { type SpeechSpan, speechSpans } from '../text/speech.js';
import { countWords } from '../text/words.js';
import { cutDenial } from './cut-denial.js';
import { sha256 } from './hash.js';
import type { Locate } from './load.js';
import type { Lock, LockedQuote, LockedSource } from './lock.js';
import { misquotation, offsetOf } from './misquotation.js';
import { namesNowhere } from './names-nowhere.js';
import { errorAt, inOrder, type Problem, warningAt } from './problem.js';
import type { Knowledge, Person, QuoteEntry, SourceEntry } from './schema.js';
import { createSpeakerCheck } from './speaker-named.js';
import { fingerprint, type Paragraphs, type Texts } from './texts.js';
import type { Path } from './yaml.js';

export interface Verified {
  readonly problems: readonly Problem[];
  /** What could be proven; only to be written where there are no errors. */
  readonly lock: Lock;
}

/**
 * Checks every quote of the knowledge against its paragraph. Pure: the same knowledge and texts give
 * the same lock, to the byte once written. Sources without a text are left out of the lock;
 * `readTexts` has reported them.
 */
export function verify(knowledge: Knowledge, texts: Texts, place: Locate): Verified {
  const problems: Problem[] = [];
  const sources: Record<string, LockedSource> = {};
  for (const [index, source] of knowledge.sources.entries()) {
    const paragraphs = texts.get(source.id);
    if (!paragraphs) continue;
    const at = (path: Path) => place(['sources', index, ...path]);
    // Of two sources of one id, the text is that of the first.
    if (Object.hasOwn(sources, source.id)) {
      const what = `source ${source.id} is there twice; the lock can hold one only`;
      const fix = 'give one of the two another id, or delete it';
      problems.push(errorAt(at(['id']), 'duplicate-id', what, fix, source.id));
      continue;
    }
    // Where nothing parts them, all quotes would be said to stand in ¶1.
    if (paragraphs.length === 1 && source.paragraphs > 1) {
      const what = `${source.id} says ${source.paragraphs} paragraphs; its full text ${source.file} has no empty line between any`;
      const fix = `put an empty line between its paragraphs; if it is one paragraph, write paragraphs: 1`;
      problems.push(errorAt(at(['paragraphs']), 'paragraph-count', what, fix, source.id));
      continue;
    }
    if (source.paragraphs !== paragraphs.length) {
      problems.push(
        errorAt(
          at(['paragraphs']),
          'paragraph-count',
          `${source.id} says ${counted(source.paragraphs, 'paragraph')}; its full text ${source.file} has ${paragraphs.length}`,
          `write paragraphs: ${paragraphs.length}, correct \`file\`, or see that the text has an empty line between its paragraphs and nowhere else`,
          source.id,
        ),
      );
    }
    sources[source.id] = verifySource(source, texts, knowledge.people, at, problems);
  }
  problems.push(...namesNowhere(knowledge, texts, place));
  return { problems: inOrder(problems), lock: { schema: 2, sources } };
}

function verifySource(
  source: SourceEntry,
  texts: Texts,
  people: readonly Person[],
  at: Locate,
  problems: Problem[],
): LockedSource {
  const paragraphs = texts.get(source.id) ?? [];
  const spans = speechSpans(paragraphs);
  const fragmenter = createFragmenter(paragraphs, source.title === undefined ? [] : [source.title]);
  const speakerFault = createSpeakerCheck(source, paragraphs, spans, people);
  const quotes: Record<string, LockedQuote> = {};
  for (const [index, quote] of source.quotes.entries()) {
    if (Object.hasOwn(quotes, quote.id)) {
      const what = `quote ${quote.id} is already in ${source.id}; the lock can hold one only`;
      const fix = 'give one of the two another id, or delete it';
      problems.push(errorAt(at(['quotes', index, 'id']), 'duplicate-id', what, fix, quote.id));
      continue;
    }
    const wrong = misquotation(quote, source, texts);
    if (wrong) {
      const { code, what, fix, field } = wrong;
      problems.push(errorAt(at(['quotes', index, field]), code, what, fix, quote.id));
      continue;
    }
    const speech = speechOf(quote, paragraphs, spans);
    quotes[quote.id] = prove(quote, paragraphs, speech, fragmenter);
    const { id, paragraph, text } = quote;
    const whole = paragraphs[paragraph - 1] ?? '';
    const denial = cutDenial(whole.slice(0, offsetOf(text, whole)));
    if (denial !== undefined) {
      const what = `quote ${id} is cut off from “${denial}”, which stands before it in ${source.id} ¶${paragraph}: alone it says the opposite`;
      const fix = `let it begin with “${denial}”, or earlier`;
      problems.push(warningAt(at(['quotes', index, 'text']), 'cut-denial', what, fix, id));
    }
    const fault = speakerFault(quote, speech, at(['quotes', index, 'speaker']));
    if (fault !== undefined) problems.push(fault);
  }
  return {
    sha256: fingerprint(paragraphs),
    words: paragraphs.reduce((sum, paragraph) => sum + countWords(paragraph), 0),
    paragraphs: paragraphs.length,
    quotes,
  };
}

/** The speech that a quote lies wholly within; one of a few words only where somebody is said to speak. */
function speechOf(
  { text, paragraph, speaker }: QuoteEntry,
  paragraphs: Paragraphs,
  spans: readonly SpeechSpan[],
): SpeechSpan | undefined {
  const start = offsetOf(text, paragraphs[paragraph - 1] ?? '') ?? 0;
  const end = start + text.length;
  return spans.find(
    (span) =>
      span.paragraph === paragraph &&
      span.start <= start &&
      end <= span.end &&
      (!span.isShort || speaker !== undefined),
  );
}

function prove(
  quote: QuoteEntry,
  paragraphs: Paragraphs,
  speech: SpeechSpan | undefined,
  fragmenter: Fragmenter,
): LockedQuote {
  const paragraph = paragraphs[quote.paragraph - 1] ?? '';
  const offset = offsetOf(quote.text, paragraph) ?? 0;
  const end = offset + quote.text.length;
  return {
    sha256: sha256(quote.text),
    paragraph: quote.paragraph,
    paragraphSha256: sha256(paragraph),
    offset,
    wordsBefore: countWords(paragraph.slice(0, offset)),
    wordsAfter: countWords(paragraph.slice(end)),
    speech: speech?.speech ?? null,
    fragment: fragmenter(quote.paragraph, offset, end) ?? null,
  };
}
