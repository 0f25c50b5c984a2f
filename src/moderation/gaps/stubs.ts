/** Gaps as the beginnings of records, for curators to fill in. */
import { isFunctionWord } from '../../search/function-words.js';
import type { Gap } from '../../store/gaps.js';
import { withCapital } from '../../text/capital.js';
import { words } from '../../text/words.js';
import { askedWords } from './gaps-card.js';

/** Words of an id. */
const wordsInId = 6;
/** Characters of a title (knowledge schema). */
const longestTitle = 100;

/**
 * Two YAML documents: entries for `questions.yaml`, and the same for `silences.yaml`. Each gap belongs
 * into one of the two. An entry fails the check until its TODOs are filled, and is sound then.
 * `taken` says which ids there are already.
 */
export function stubsOf(gaps: readonly Gap[], taken: (id: string) => boolean): string {
  const worded = gaps.flatMap((gap) => (gap.wording === null ? [] : [{ gap, asked: gap.wording }]));
  const used = new Set<string>();
  const entries = worded.map(({ gap, asked }) => ({
    asked,
    gap,
    slug: slugOf(asked, gap, used, taken),
  }));
  const withheld = gaps.filter(({ wording }) => wording === null);
  return [
    '# For questions.yaml: gaps that the sources answer.',
    ...entries.flatMap(({ asked, gap, slug }) => [
      ...head(gap, `question/${slug}`, asked),
      '  answer: [] # TODO ids of the records that answer, the main one first',
    ]),
    ...(entries.length === 0 ? ['[]'] : []),
    '---',
    '# For silences.yaml: gaps that the sources do not answer.',
    ...entries.flatMap(({ asked, gap, slug }) => [
      ...head(gap, `silence/${slug}`, asked),
      '  statement: "" # TODO that the sources do not say it, and no more',
      '  quotes: [] # TODO ids of the quotes that come nearest',
    ]),
    ...(entries.length === 0 ? ['[]'] : []),
    ...withheld.map((gap) => `# Besides, without their words: ${askedWords(gap)}.`),
    '',
  ].join('\n');
}

function head(gap: Gap, id: string, asked: string): string[] {
  return [
    `# Asked ${askedWords(gap)}.`,
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
