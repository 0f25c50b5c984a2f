/** What a message says beside what the sources say, in one sentence that takes no side. */
import type { Comparison, SourceSide } from '../answer/claims/checked.js';
import { standings } from './wording.js';

/** "The message says three; The Guardian says two, ¶11." */
export function comparisonText({ kind, message, sources }: Comparison): string {
  const sides = sources.map((side) => sideText(kind, side)).join('; ');
  const verb = kind === 'name' ? 'names' : 'says';
  const words = kind === 'standing' ? `“${message}”` : message;
  return `The message ${verb} ${words}; ${sides}.`;
}

function sideText(kind: Comparison['kind'], { says, speaker, citation }: SourceSide): string {
  const { source, paragraph } = citation.quote;
  const place = `¶${paragraph}`;
  switch (kind) {
    case 'figure': {
      const account =
        speaker === undefined ? source.publisher : `${speaker}, in ${source.publisher},`;
      return `${account} says ${says}, ${place}`;
    }
    case 'date':
      return `${source.publisher} says ${says}, ${place}`;
    case 'name':
      return `${source.publisher}, ${place}, has ${says}`;
    case 'standing':
      return `in ${source.publisher}, ${place}, it is ${standingWords[says] ?? standings.alleged.toLowerCase()}`;
  }
}

const standingWords: Readonly<Record<string, string>> = { alleged: 'an allegation' };
