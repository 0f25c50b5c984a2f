/** One wording leads to one answer, and one name to one person. */
import { plainWords } from '../../text/words.js';
import { errorAt, type Place, type Problem, warningAt } from '../problem.js';
import type { Path } from '../yaml.js';
import type { CheckContext } from './context.js';

interface Use {
  readonly id: string;
  readonly text: string;
  readonly path: Path;
}

/** A question asked in the same words by two records could only be answered by chance. */
export function* checkWordings({ knowledge, place }: CheckContext): Generator<Problem> {
  const uses = (['questions', 'silences'] as const).flatMap((part) =>
    knowledge[part].flatMap(({ id, ask }, index) =>
      ask.map((text, at): Use => ({ id, text, path: [part, index, 'ask', at] })),
    ),
  );
  for (const { use, before } of repeated(uses)) {
    const { file, line } = place(before.path);
    yield use.id === before.id
      ? warningAt(
          place(use.path),
          'repeated-wording',
          `${use.id} has the wording "${use.text}" twice (also ${file}:${line})`,
          'delete one of the two',
          use.id,
        )
      : errorAt(
          place(use.path),
          'shared-wording',
          `"${use.text}" is a wording of ${use.id} and of ${before.id} (${file}:${line})`,
          'leave it to the record that should answer it',
          use.id,
        );
  }
}

/** A name of two people makes `/who` ask back, which may be right: Patel and Patel. */
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

/** Uses whose words an earlier one has too, whatever their case and punctuation. */
function repeated(uses: readonly Use[]): { use: Use; before: Use }[] {
  const first = new Map<string, Use>();
  return uses.flatMap((use) => {
    const key = plainWords(use.text.normalize('NFC').toLowerCase().replaceAll('’', "'")).join(' ');
    const before = first.get(key);
    if (!before) first.set(key, use);
    return before ? [{ use, before }] : [];
  });
}
