/** The rules a knowledge folder must hold beyond the shape of its files. */
import { checkAnswers, checkNarrowing } from './check/answers.js';
import { checkClaims } from './check/claims.js';
import type { CheckContext, Rule } from './check/context.js';
import { checkDates } from './check/dates.js';
import { checkEventDates } from './check/event-dates.js';
import { checkFigures } from './check/figures.js';
import { checkGolden } from './check/golden.js';
import { checkContentNotes, checkLimits } from './check/limits.js';
import { checkLock } from './check/lock.js';
import { checkReferences } from './check/references.js';
import { checkRepeated } from './check/repeated.js';
import { checkAddresses, checkSourceFiles } from './check/source-files.js';
import { checkSpeech } from './check/speech.js';
import { checkStatus } from './check/status.js';
import { checkSuccession } from './check/succession.js';
import { checkToldDates } from './check/told-dates.js';
import { checkUse } from './check/use.js';
import { checkVocabulary } from './check/vocabulary.js';
import { checkAliases, checkElsewhere, checkWordings } from './check/wordings.js';
import type { Loaded } from './load.js';
import { inOrder, type Problem } from './problem.js';

const rules: readonly Rule[] = [
  checkReferences,
  checkRepeated,
  checkLock,
  checkSourceFiles,
  checkAddresses,
  checkSpeech,
  checkStatus,
  checkLimits,
  checkContentNotes,
  checkClaims,
  checkDates,
  checkEventDates,
  checkFigures,
  checkToldDates,
  checkSuccession,
  checkUse,
  checkAnswers,
  checkNarrowing,
  checkWordings,
  checkElsewhere,
  checkAliases,
  checkVocabulary,
  checkGolden,
];

/**
 * Everything that is wrong with loaded knowledge, all rules at once. Nothing where the files could
 * not be read as what they must be: `load` has reported why.
 */
export function check(
  { knowledge, lock, place }: Pick<Loaded, 'knowledge' | 'lock' | 'place'>,
  today?: string,
): Problem[] {
  if (!knowledge) return [];
  const context: CheckContext = { knowledge, lock, place, today };
  return inOrder(rules.flatMap((rule) => [...rule(context)]));
}
