/** What a message says beside what the sources say, in one sentence that takes no side. */
import type { Comparison, SourceSide } from '../answer/claims/checked.js';
import { nameOf } from '../knowledge/source-names.js';
import { withCapital } from '../text/capital.js';
import { accountOf } from './wording.js';

/** "The message says three; The Guardian says two, ¶11." */
export function comparisonText({ kind, message, sources }: Comparison): string {
  if (kind === 'denial') return sources.map((side) => denialText(message, side)).join(' ');
  if (kind === 'name' && sources.length === 0) {
    return `The message names ${message}; the sources’ words here do not.`;
  }
  const sides = sources.map((side) => sideText(kind, side)).join('; ');
  if (kind === 'standing' && message === '') {
    return `${withCapital(sides)}; the message has no such word.`;
  }
  const verb = kind === 'name' ? 'names' : 'says';
  const words = kind === 'standing' ? `“${message}”` : message;
  return `The message ${verb} ${words}; ${sides}.`;
}

/** "Not set beside anything here: “inspector”." */
export function uncomparedText(words: readonly string[]): string {
  return `Not set beside anything here: ${words.map((word) => `“${word}”`).join(', ')}.`;
}

/** A word of denial on one side only. Whether it turns what is told is for the reader to see. */
function denialText(message: string, side: SourceSide): string {
  const { says } = side;
  const place = `${tellerOf(side)}, ¶${side.citation.quote.paragraph},`;
  return message === ''
    ? `${place} has “${says}” here; the message has no such word.`
    : // The paragraph may have it where it is not quoted.
      `The message has “${message}” here; the quote of ${place} has no such word.`;
}

function sideText(kind: Exclude<Comparison['kind'], 'denial'>, side: SourceSide): string {
  const { says, speaker, citation } = side;
  const teller = tellerOf(side);
  const place = `¶${citation.quote.paragraph}`;
  switch (kind) {
    case 'figure':
    case 'date':
      return `${speaker === undefined ? teller : `${teller},`} says ${says}, ${place}`;
    case 'name':
      return says === ''
        ? `in ${nameOf(citation.quote.source)}, ${place}, ${speaker} is who speaks`
        : `${teller}, ${place}, has ${says}`;
    // Only what is alleged is compared so: the message tells it as found, or as nothing but what happened.
    case 'standing':
      return speaker === undefined
        ? `in ${teller}, ${place}, it is an allegation`
        : `${teller}, ${place}, has it as an allegation`;
  }
}

/** Whose words they are: "The Guardian", or "Ines Calder, in The Post". */
function tellerOf({ speaker, citation }: SourceSide): string {
  const { source } = citation.quote;
  return accountOf({ source, ...(speaker === undefined ? {} : { speaker }) });
}
