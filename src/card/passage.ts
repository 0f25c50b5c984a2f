/** A paragraph of a source on a card: its words with the quote marked, and what is left out of it. */
import type { Passage, Run } from '../answer/passage.js';
import type { Casebook } from '../knowledge/casebook.js';
import { divide } from '../text/divide.js';
import type { Link, PassageBlock, PassageBlockPart } from './card.js';
import { joinLinks, linkTo } from './links.js';
import { type Cover, hides, warningOf } from './warning.js';
import { shortReferenceOf } from './wording.js';

/** In a walk through a whole source a sign is enough: it is explained above, and stands often. */
export const gaps = { context: '… not quoted here', source: '…' } as const;

export function passageBlock(
  {
    casebook,
    cover,
    gap,
  }: { readonly casebook: Casebook; readonly cover: Cover; readonly gap: string },
  passage: Passage,
): PassageBlock {
  const [link] = joinLinks(passage.citations.map((citation) => linkTo(citation)));
  return {
    type: 'passage',
    passage,
    reference: shortReferenceOf(passage),
    gap,
    ...(link === undefined ? {} : { link }),
    parts: passage.parts.map((part): PassageBlockPart => {
      if (part.kind === 'gap') return part;
      const name = part.speaker === undefined ? undefined : casebook.person(part.speaker)?.name;
      return {
        kind: 'words',
        runs: part.runs,
        ...(name === undefined ? {} : { speaker: name }),
        ...warningOf(casebook, part.notes, cover),
      };
    }),
  };
}

/** The link of the paragraph; to the article alone where any of its words are covered. */
export function linkOf({ passage, parts, link }: PassageBlock): Link | undefined {
  const covered = parts.some((part) => part.kind === 'words' && hides(part.cover));
  return link === undefined || !covered ? link : { ...link, url: passage.source.url };
}

/**
 * The words in parts that are each at most `longest` by `sizeOf`, divided between sentences; every
 * part in runs that are marked or not.
 */
export function dividedRuns(
  runs: readonly Run[],
  longest: number,
  sizeOf?: (part: string) => number,
): Run[][] {
  const whole = runs.map(({ text }) => text).join('');
  let from = 0;
  return divide(whole, longest, sizeOf).map((part) => {
    const start = whole.indexOf(part, from);
    from = start + part.length;
    return cut(runs, start, from);
  });
}

function cut(runs: readonly Run[], start: number, end: number): Run[] {
  let at = 0;
  return runs.flatMap((run) => {
    const begins = at;
    at += run.text.length;
    const text = run.text.slice(Math.max(0, start - begins), Math.max(0, end - begins));
    return text === '' ? [] : [{ ...run, text }];
  });
}
