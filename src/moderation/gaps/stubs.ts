/** Gaps as the beginnings of records, for curators to fill in. */
import { isOfKind } from '../../knowledge/record-id.js';
import { isFunctionWord } from '../../search/function-words.js';
import type { Gap } from '../../store/gaps.js';
import { withCapital } from '../../text/capital.js';
import { words } from '../../text/words.js';
import { askedWords } from './gaps-card.js';

/** Words of an id. */
const wordsInId = 6;
/** Characters of a title (knowledge schema). */
const longestTitle = 100;

/** What stubs go by of the knowledge that there is. */
export interface KnownRecords {
  /** Is there a record of this id? */
  has(id: string): boolean;
  /** Ids of the records nearest to a question, best first. */
  nearest(question: string): readonly string[];
}

/**
 * Two YAML documents: entries for `questions.yaml`, and the same for `silences.yaml`. Each gap belongs
 * into one of the two, or asks in other words what is there already: the nearest are named. An entry fails
 * the check until its TODOs are filled, and is sound then.
 */
export function stubsOf(gaps: readonly Gap[], known: KnownRecords): string {
  const worded = gaps.flatMap((gap) => (gap.wording === null ? [] : [{ gap, asked: gap.wording }]));
  const used = new Set<string>();
  const entries = worded.map(({ gap, asked }) => ({
    asked,
    gap,
    slug: slugOf(asked, gap, used, (id) => known.has(id)),
  }));
  const nearestOf = (asked: string, areSilent: boolean) =>
    known.nearest(asked).filter((id) => isOfKind(id, 'silence') === areSilent);
  const withheld = gaps.filter(({ wording }) => wording === null);
  return [
    '# For questions.yaml: gaps that the sources answer.',
    ...entries.flatMap(({ asked, gap, slug }) => [
      ...head(gap, `question/${slug}`, asked, nearestOf(asked, false)),
      '  answer: [] # TODO ids of the records that answer, the main one first',
    ]),
    ...(entries.length === 0 ? ['[]'] : []),
    '---',
    '# For silences.yaml: gaps that the sources do not answer.',
    ...entries.flatMap(({ asked, gap, slug }) => [
      ...head(gap, `silence/${slug}`, asked, nearestOf(asked, true)),
      '  statement: "" # TODO that the sources do not say it, and no more',
      '  quotes: [] # TODO ids of the quotes that come nearest',
    ]),
    ...(entries.length === 0 ? ['[]'] : []),
    ...withheld.map((gap) => `# Besides, without their words: ${askedWords(gap)}.`),
    '',
  ].join('\n');
}

function head(gap: Gap, id: string, asked: string, nearest: readonly string[]): string[] {
  return [
    `# Asked ${askedWords(gap)}.`,
    // Most of what is refused though the sources tell it is asked in words that no record has yet.
    ...(nearest.length === 0
      ? []
      : [`# If ${nearest.join(' or ')} is what it asks, add its words there instead.`]),
    `- id: ${id} # TODO a short name`,
    // A JSON string is a YAML string in double quotes.
    `  title: ${JSON.stringify(titleOf(asked))} # TODO a heading, at most ${longestTitle} characters`,
    '  ask:',
    `    - ${JSON.stringify(asked)} # TODO more ways to ask it`,
  ];
}

function titleOf(asked: string): string {
  return withCapital(asked).slice(0, longestTitle);
}

function slugOf(
  asked: string,
  { key }: Gap,
  used: Set<string>,
  taken: (id: string) => boolean,
): string {
  const all = words(asked.normalize('NFKD').replace(/[\p{M}’']/gu, '')).map(({ text }) =>
    text.toLowerCase().replace(/[^a-z0-9]+/g, '-'),
  );
  const content = all.filter((word) => /^[a-z0-9]/.test(word) && !isFunctionWord(word));
  const name = content.slice(0, wordsInId).join('-').replace(/-+/g, '-').replace(/^-|-$/g, '');
  const isTaken = (slug: string) =>
    slug === '' || used.has(slug) || taken(`question/${slug}`) || taken(`silence/${slug}`);
  const slug = isTaken(name) ? `${name === '' ? 'gap' : name}-${key.slice(0, 6)}` : name;
  used.add(slug);
  return slug;
}
