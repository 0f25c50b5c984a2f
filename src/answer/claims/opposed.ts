/** Words of a statement that the vocabulary keeps apart from what a record tells: "jailed", where it tells "sacked". */
import type { CaseRecord } from '../../knowledge/casebook.js';
import type { Reader } from './reader.js';

/** Does any word of the statement say another thing than the record does? Names are compared as names. */
export function isOpposed(reader: Reader, statement: string, { id }: CaseRecord): boolean {
  return keptApartIn(reader, statement).some(({ word }) =>
    reader.tellings.opposes(id, word, statement),
  );
}

/**
 * The same of the words behind a figure that ends at `end`: of "two of those who shared messages were
 * sacked", "sacked" is said of the two. Here it is enough that the record does not tell of such a word; and
 * behind a word of which it does tell, the next is said of something else.
 */
export function isOpposedBehind(
  reader: Reader,
  statement: string,
  record: CaseRecord,
  end: number,
): boolean {
  const behind = statement.slice(end).replace(relative, ' ');
  const words = keptApartIn(reader, behind);
  // "Jailed: two officers".
  if (words.length === 0) return isOpposed(reader, statement, record);
  const { tellings } = reader;
  for (const { word, isLeading } of words) {
    // "Two of those who shared them were sacked": how many shared them is another figure.
    if (!tellings.tells(record.id, word)) return true;
    if (!isLeading) return false;
  }
  return false;
}

interface Apart {
  readonly word: string;
  /** What is said comes behind it: "the officers investigated were …". */
  readonly isLeading: boolean;
}

function keptApartIn({ names, tellings }: Reader, text: string): Apart[] {
  return [...text.matchAll(/[\p{L}\p{M}]{3,}/gu)]
    .filter(([word]) => !names.words.has(word.toLowerCase()) && tellings.isKeptApart(word))
    .map((match) => ({
      word: match[0],
      isLeading: finite.test(text.slice(match.index + match[0].length)),
    }));
}

/** What stands before one of these is what something is said of. */
const finiteVerbs = '(?:was|were|has|have|had|got|is|are)\\b';
const finite = new RegExp(`^\\s+${finiteVerbs}`, 'iu');
/** "who shared the messages", where what is said of them comes behind it. */
const relative = new RegExp(
  `\\b(?:who|that|which)\\s+(?:[\\p{L}’'-]+\\s+){1,6}?(?=${finiteVerbs})`,
  'giu',
);
