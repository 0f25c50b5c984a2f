/** Opens what a run needs; what is wrong with the knowledge is reported where curators look. */
import { readConfig, readEnvironment } from '../../config.js';
import { diskFolder } from '../../knowledge/folder.js';
import type { Opened } from '../../knowledge/open.js';
import { type Problem, topOf, warningAt } from '../../knowledge/problem.js';
import { reportProblems } from '../../knowledge/report.js';
import { type FullTexts, openTexts, textsOnDemand } from '../../knowledge/texts.js';
import type { Logger } from '../../log.js';
import { type OpenedCase, openCase } from '../../opening/open-case.js';
import { programPrint } from '../../opening/program-print.js';
import { diskShelf } from '../../opening/shelf.js';
import { type Io, write } from './io.js';

const reading = 'reading the knowledge, once after a change; this takes some seconds';

/**
 * The opened folder, or undefined after its problems went to stderr. Who waits for it to be read anew is
 * told: by the logger of a program that has one, else where a person reads stderr.
 */
export async function openKnowledge(
  directory: string,
  io: Io,
  logger?: Pick<Logger, 'debug' | 'info'>,
): Promise<(OpenedCase & { ok: true }) | undefined> {
  const shelf = diskShelf(directory);
  const textsOf = (opened: Opened & { ok: true }) =>
    fullTexts(opened, (lines) => {
      io.stderr.write(`${lines.join('\n')}\n`);
    });
  const readsAnew = () => {
    if (logger !== undefined) logger.info(reading);
    else if (io.stderr.isTTY === true) io.stderr.write(`Pincite is ${reading}.\n`);
  };
  const note = logger?.debug;
  const options = { shelf, print: programPrint(), note, readsAnew, textsOf };
  const opened = await openCase(diskFolder(directory), options);
  if (opened.ok) return opened;
  // What keeps it from being used; `check` has the warnings.
  const lines = reportProblems(opened.problems, directory, 'error');
  await write(io.stderr, `The knowledge cannot be used:\n\n${lines.join('\n')}\n`);
  return undefined;
}

/**
 * The full texts of the operator, who is told once which of them are not what was verified. The
 * configuration is read with the first of them: most answers need none.
 */
export function fullTexts(
  { casebook, lock }: Opened & { ok: true },
  tell: (problems: readonly string[]) => void,
): FullTexts {
  return textsOnDemand(
    function* () {
      const { textsDir } = readConfig(readEnvironment());
      if (textsDir === undefined) return { texts: new Map(), problems: [] };
      const opened = yield* openTexts(diskFolder(textsDir), casebook.sources, lock);
      const { sources } = casebook;
      const isFine = sources.length === 0 || opened.texts.size > 0 || opened.problems.length > 0;
      return isFine ? opened : { ...opened, problems: [noneOfThem(textsDir, sources)] };
    },
    (problems) => tell(reportProblems(problems)),
  );
}

/** Some may be missing on purpose; where all are, it is another folder than was meant. */
function noneOfThem(textsDir: string, sources: readonly { readonly file: string }[]): Problem {
  const files = sources.map(({ file }) => file).join(', ');
  return warningAt(
    topOf('.'),
    'missing-texts',
    `${textsDir} has none of the full texts (${files}); paragraphs are not shown whole`,
    'correct PINCITE_TEXTS_DIR, or leave it empty',
  );
}
