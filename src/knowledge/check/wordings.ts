/** One wording leads to one answer, and one name to one person. */
import { units } from '../../text/number-words.js';
import { plainWords } from '../../text/words.js';
import { errorAt, type Place, type Problem, warningAt } from '../problem.js';
import type { Path } from '../yaml.js';
import type { CheckContext } from './context.js';

/** In place of a record's id; no id is without a slash. */
const elsewhere = 'elsewhere';

interface Use {
  readonly id: string;
  readonly text: string;
  readonly path: Path;
  /** A heading is found like a wording, and may well be one of the same record's too. */
  readonly isTitle?: true;
}

/**
 * A question asked in the same words by two records could only be answered by chance. The search reads more
 * words as one than are here (endings, what means the same); so much alike nobody writes them by mistake.
 */
export function* checkWordings(context: CheckContext): Generator<Problem> {
  const { place } = context;
  for (const { use, before } of repeated(wordingsOf(context))) {
    if (use.id === before.id && (use.isTitle || before.isTitle)) continue;
    const { file, line } = place(before.path);
    if (use.id === before.id) {
      yield warningAt(
        place(use.path),
        'repeated-wording',
        `${use.id} has the wording "${use.text}" twice (also ${file}:${line})`,
        'delete one of the two',
        use.id,
      );
      continue;
    }
    // Who asks in these words meets one of the two; that a heading could be another's is less plain a slip.
    const isTitle = use.isTitle || before.isTitle;
    yield (isTitle ? warningAt : errorAt)(
      place(use.path),
      'shared-wording',
      `"${use.text}" is a ${kindOf(use)} of ${use.id} and a ${kindOf(before)} of ${before.id} (${file}:${line})`,
      isTitle
        ? 'leave the wording to the record of that title, or give it another title'
        : 'leave it to the record that should answer it',
      use.id,
    );
  }
}

/** What is taught to be about something else cannot be a wording of the case too. */
export function* checkElsewhere(context: CheckContext): Generator<Problem> {
  const { knowledge, place } = context;
  const uses = knowledge.vocabulary.elsewhere.map(
    (text, at): Use => ({ id: elsewhere, text, path: ['vocabulary', 'elsewhere', at] }),
  );
  for (const { use, before } of repeated([...wordingsOf(context), ...uses])) {
    // `checkWordings` tells of the others.
    if (use.id !== elsewhere) continue;
    const { file, line } = place(before.path);
    yield before.id === elsewhere
      ? warningAt(
          place(use.path),
          'repeated-wording',
          `"${use.text}" is said twice to be about something else (also ${file}:${line})`,
          'delete one of the two',
        )
      : errorAt(
          place(use.path),
          'shared-wording',
          `"${use.text}" is said to be about something else and is a wording of ${before.id} (${file}:${line})`,
          'delete it there where it does not belong',
        );
  }
}

/** A name of two people makes `/who` ask back, which may be right: Hall and Hall. */
export function* checkAliases({ knowledge, place }: CheckContext): Generator<Problem> {
  const uses = knowledge.people.flatMap(({ id, name, aliases }, index): Use[] => [
    { id, text: name, path: ['people', index, 'name'] },
    ...aliases.map((text, at) => ({ id, text, path: ['people', index, 'aliases', at] })),
  ]);
  for (const { use, before } of repeated(uses)) {
    const where: Place = place(before.path);
    yield warningAt(
      place(use.path),
      'shared-alias',
      use.id === before.id
        ? `${use.id} has the name "${use.text}" twice`
        : `"${use.text}" names ${use.id} and ${before.id} (${where.file}:${where.line})`,
      use.id === before.id
        ? 'delete one of the two'
        : 'delete it from one of them, unless both are called that; then /who asks which is meant',
      use.id,
    );
  }
}

function kindOf({ isTitle }: Use): string {
  return isTitle ? 'title' : 'wording';
}

function wordingsOf({ knowledge }: CheckContext): Use[] {
  return (['questions', 'silences'] as const).flatMap((part) =>
    knowledge[part].flatMap(({ id, title, ask }, index): Use[] => [
      ...ask.map((text, at): Use => ({ id, text, path: [part, index, 'ask', at] })),
      { id, text: title, path: [part, index, 'title'], isTitle: true },
    ]),
  );
}

/** Uses whose words an earlier one has too, whatever their case, their punctuation and how numbers are written. */
function repeated(uses: readonly Use[]): { use: Use; before: Use }[] {
  const first = new Map<string, Use>();
  return uses.flatMap((use) => {
    const key = plainWords(use.text.normalize('NFC').toLowerCase().replaceAll('’', "'"))
      .map((word) => digits.get(word) ?? word)
      .join(' ');
    const before = first.get(key);
    if (!before) first.set(key, use);
    return before ? [{ use, before }] : [];
  });
}

/** The numbers that people write in digits as well as in words; "one" is as often somebody. */
const digits: ReadonlyMap<string, string> = new Map(
  units.slice(2, 13).map((word, index) => [word, String(index + 2)]),
);
