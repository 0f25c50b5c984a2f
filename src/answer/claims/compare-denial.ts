/** A message that denies what the sources tell, or tells what they deny. */
import type { CaseRecord } from '../../knowledge/casebook.js';
import type { Claim } from '../../knowledge/schema.js';
import { isFunctionWord } from '../../search/function-words.js';
import { wordsOf } from '../../search/terms.js';
import { denyingVerb, denyingWord, negatedVerb } from '../../text/denial.js';
import { figuresIn } from '../../text/figures.js';
import { cite } from '../cite.js';
import type { Comparison } from './checked.js';
import { withoutContrasts } from './contrast.js';
import { withoutFrame } from './gist.js';
import { quotesOf } from './quotes.js';
import type { Reader } from './reader.js';
import { sideOf } from './sides.js';
import { touches } from './touches.js';

/**
 * One comparison where only one side has a word of denial: the statement, or the fact or event that is
 * nearest to it, in the words of its quotes as in ours. Which of the two means what is left to the reader.
 */
export function compareDenial(
  reader: Reader,
  statement: string,
  [nearest]: readonly CaseRecord[],
): Comparison[] {
  if (nearest?.type !== 'fact' && nearest?.type !== 'event' && nearest?.type !== 'outcome')
    return [];
  const text = withoutContrasts(withoutFrame(statement)).replace(opening, ' ').replace(asides, ' ');
  const citations = cite(reader.casebook, quotesOf(nearest));
  if (denialIn(text, denial) !== undefined) {
    const said = denialOf(reader, text, nearest);
    const plain = citations.find(({ quote }) => denialIn(quote.text, denial) === undefined);
    const isDenied =
      nearest.type === 'outcome'
        ? // One account that denies as well would be passed over by setting another beside it.
          nearest.claims.some(accountDenies)
        : denialIn(nearest.statement ?? '', denial) !== undefined || plain !== citations[0];
    return said === undefined || plain === undefined || isDenied
      ? []
      : [{ kind: 'denial', message: said, sources: [sideOf(reader.casebook, '', plain)] }];
  }
  // "Not just a few" is no denial of them, nor a message without a "not".
  if (/(?<!\p{L})not(?!\p{L})/iu.test(text) || nearest.type === 'outcome') return [];
  if (denialIn(nearest.statement ?? '', plainDenial) === undefined) return [];
  return citations
    .flatMap((citation) => {
      const says = denialIn(citation.quote.text, plainDenial);
      const isTold = touches(reader, statement, citation.quote.text);
      return says === undefined || !isTold ? [] : [sideOf(reader.casebook, says, citation)];
    })
    .slice(0, 1)
    .map((side) => ({ kind: 'denial', message: '', sources: [side] }));
}

/** The first denial of what the record tells: "we haven't waited" denies nothing of who was sacked. */
function denialOf(
  { names, tellings }: Reader,
  text: string,
  { id }: CaseRecord,
): string | undefined {
  const found = [...text.matchAll(new RegExp(denial, 'giu'))].find((match) => {
    const [clause = ''] = text.slice(match.index + match[0].length).split(/[,;:.!?()]/u);
    const denied = wordsOf(clause)
      .filter((word) => !isFunctionWord(word) && !names.words.has(word))
      .slice(0, near);
    return denied.length === 0 || denied.some((word) => tellings.tells(id, word));
  });
  return found?.[0];
}

/** Content words behind a denial of which one is what it denies: "didn't even bother to sack them". */
const near = 4;

/**
 * Does the account say that there was none? "One, who would have been dismissed had he not resigned" does
 * not: a word of denial in its sentence counts only where its value is no figure.
 */
function accountDenies({ value, statement }: Claim): boolean {
  if (denialIn(value, denial) !== undefined) return true;
  const [figure] = figuresIn(value);
  return figure === undefined ? denialIn(statement, denial) !== undefined : figure.value === 0;
}

/** The first word of a text that denies. */
function denialIn(text: string, words: RegExp): string | undefined {
  return text.match(words)?.[0];
}

/** What "not" only weakens: "not impossible" denies nothing. */
const weakened =
  'un(?:usual|common|likely|expected|reasonable|known|related|like|true|fair|heard)|im(?:possible|plausible|probable)|in(?:significant|considerable|conceivable|frequent(?:ly)?)|dissimilar';
/** Words that deny whatever stands around them; "no", "without" or "failed" may be said of something else. */
const plainDenial = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:not(?!\\s+(?:only|just|${weakened})(?!\\p{L}))|never|den(?:y|ies|ied))(?![\\p{L}\\p{N}])`,
  'iu',
);

/** "No longer" and "not only" deny nothing, nor does the "No." that is a number. */
const denial = new RegExp(
  `(?<![\\p{L}\\p{N}])(?!no\\s+(?:longer|\\.)|not\\s+(?:only|just|simply))(?:${denyingWord}|${negatedVerb}|${denyingVerb}|failure)(?![\\p{L}\\p{N}])`,
  'iu',
);
/** "No mate, …": an answer to somebody else. */
const opening = /^\W*(?:no|nah|nope)(?=[\s,.!]+(?:mate|way|but|it|they|he|she|the)\b|[,.!])/iu;
/** Denials of something else than what is told, and of what was not so: "had he not resigned". */
const asides =
  /\b(?:had \p{L}+ not|if \p{L}+ hadn['’]?t|(?:not|can['’]?t|don['’]?t|do not|cannot) (?:sure|believe|buy|forget|care|know|think|get me wrong)|why not|no (?:wonder|doubt|words|offence|joke|surprise)|wasn['’]?t it|isn['’]?t it|didn['’]?t (?:they|he|she)|innit)\b/giu;
