/** Quotes against the full texts they are taken from. What it proves goes into the lock. */
import { counted } from '../text/counted.js';
import { createFragmenter, type Fragmenter } from '../text/fragment.js';
import { normalize } from '../text/normalize.js';
import { type SpeechSpan, speechSpans } from '../text/speech.js';
import { countWords, cutsWord } from '../text/words.js';
import { sha256 } from './hash.js';
import type { Locate } from './load.js';
import type { Lock, LockedQuote, LockedSource } from './lock.js';
import { nearestPassage } from './passage.js';
import { errorAt, inOrder, type Problem } from './problem.js';
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
    if (source.paragraphs !== paragraphs.length) {
      problems.push(
        errorAt(
          at(['paragraphs']),
          'paragraph-count',
          `${source.id} says ${counted(source.paragraphs, 'paragraph')}; its full text ${source.file} has ${paragraphs.length}`,
          `write paragraphs: ${paragraphs.length}, or correct \`file\``,
          source.id,
        ),
      );
    }
    sources[source.id] = verifySource(source, paragraphs, knowledge.people, at, problems);
  }
  return { problems: inOrder(problems), lock: { schema: 2, sources } };
}

function verifySource(
  source: SourceEntry,
  paragraphs: Paragraphs,
  people: readonly Person[],
  at: Locate,
  problems: Problem[],
): LockedSource {
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
    const wrong = misquotation(quote, source, paragraphs);
    if (wrong) {
      const { code, what, fix, field } = wrong;
      problems.push(errorAt(at(['quotes', index, field]), code, what, fix, quote.id));
      continue;
    }
    const speech = speechOf(quote, paragraphs, spans);
    quotes[quote.id] = prove(quote, paragraphs, speech, fragmenter);
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

interface Misquotation {
  readonly code: string;
  readonly what: string;
  readonly fix: string;
  readonly field: 'text' | 'paragraph';
}

/** Why a quote is not the source's own words at the paragraph it names; undefined where it is. */
function misquotation(
  quote: QuoteEntry,
  source: SourceEntry,
  paragraphs: Paragraphs,
): Misquotation | undefined {
  const paragraph = paragraphs[quote.paragraph - 1] ?? '';
  if (quote.text !== normalize(quote.text)) {
    return {
      code: 'not-normalised',
      field: 'text',
      what: `quote ${quote.id} has line breaks, double or special spaces, or letters not in NFC`,
      fix: `write it as: ${normalize(quote.text)}`,
    };
  }
  if (!paragraph.includes(quote.text)) return elsewhere(quote, source, paragraphs);
  if (offsetOf(quote.text, paragraph) === undefined) {
    return {
      code: 'cut-word',
      field: 'text',
      what: `quote ${quote.id} begins or ends in the middle of a word of ${source.id} ¶${quote.paragraph}`,
      fix: 'take the whole word in, or leave it out',
    };
  }
  return undefined;
}

/** Where the quote stands in whole words; its letters may stand in the midst of others before that. */
function offsetOf(quote: string, paragraph: string): number | undefined {
  for (let at = paragraph.indexOf(quote); at !== -1; at = paragraph.indexOf(quote, at + 1)) {
    if (!cutsWord(paragraph, at) && !cutsWord(paragraph, at + quote.length)) return at;
  }
  return undefined;
}

function elsewhere(quote: QuoteEntry, source: SourceEntry, paragraphs: Paragraphs): Misquotation {
  const right = paragraphs.findIndex((candidate) => candidate.includes(quote.text)) + 1;
  if (right > 0) {
    return {
      code: 'wrong-paragraph',
      field: 'paragraph',
      what: `quote ${quote.id} is not in ${source.id} ¶${quote.paragraph}; it stands in ¶${right}`,
      fix: `write paragraph: ${right}`,
    };
  }
  const marked = inMarks(quote, paragraphs);
  if (marked !== undefined) {
    return {
      code: 'misquoted',
      field: 'text',
      what: `quote ${quote.id} has quotation marks around it, and in ${source.id} ¶${marked} the words stand without any`,
      fix: 'delete them; those that YAML may need around a text are straight, \'…\' or "…"',
    };
  }
  const nearest = nearestPassage(paragraphs, quote.text, quote.paragraph);
  return {
    code: 'misquoted',
    field: 'text',
    what: nearest
      ? `quote ${quote.id} does not stand in ${source.id}; the nearest passage is in ¶${nearest.paragraph}: ${nearest.diff}`
      : `quote ${quote.id} does not stand in ${source.id} ¶${quote.paragraph}, and nothing like it in the whole text`,
    fix: nearest
      ? "copy the source's own words: what is marked [-…-] is only in the quote, [+…+] only in the source"
      : `check that ${source.file} is the text it is quoted from, or delete the quote`,
  };
}

/** The paragraph in which the quote stands but for marks that a curator put around it. */
function inMarks({ text, paragraph }: QuoteEntry, paragraphs: Paragraphs): number | undefined {
  const bare = text.replace(/^[“”„«»‘’"']|[“”«»‘’"']$/g, '');
  if (bare === text || bare === '') return undefined;
  const numbers = [paragraph, ...paragraphs.map((_, index) => index + 1)];
  return numbers.find((number) => {
    const whole = paragraphs[number - 1] ?? '';
    const at = offsetOf(bare, whole);
    if (at === undefined) return false;
    // Where the source has marks of another kind, the difference is shown as it is.
    return !/[“”„«»‘’"']/.test(whole.charAt(at - 1) + whole.charAt(at + bare.length));
  });
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
