/**
 * What of a question a record does not tell, however well it fits otherwise: of another person, of somebody of
 * theirs or another year, or something else of whom it names.
 */
import type { Casebook } from '../../knowledge/casebook.js';
import type { EnglishWords } from '../english.js';
import type { QueryWord } from '../query.js';
import type { SearchIndex } from '../search-index.js';
import { createAskedAbout } from './asked-about.js';
import type { Evidence, UntoldOf } from './evidence.js';
import { createUnmetBesideNames } from './names-alone.js';
import type { NamesakeIn } from './namesakes.js';
import { createNegatedAsked } from './negated-asked.js';
import { createOfficeMistaken } from './offices-mistaken.js';
import { createPeopleAsked } from './people-asked.js';
import { createWayAsked } from './way-asked.js';
import { createWhoseAsked } from './whose-asked.js';

/** What of one question is asked in vain. */
export interface InVain {
  /**
   * The word of a question that names somebody of whom nothing here tells: another bearer of a name of the
   * case, or somebody of the case with the office of another.
   */
  readonly namesake: string | undefined;
  /** The words of the question that a record would have to tell of, and does not. */
  of(id: string, evidence: Pick<Evidence, 'supported' | 'unsupported'>): readonly string[];
}

/** Finds what is asked in vain, in the words that an index read a question as. */
export type AskedInVain = (
  question: string,
  read: readonly QueryWord[],
  index: Pick<SearchIndex, 'tally' | 'groupNumber'>,
) => InVain;

export function createAskedInVain(
  casebook: Casebook,
  { english, namesakeIn }: { readonly english: EnglishWords; readonly namesakeIn: NamesakeIn },
): AskedInVain {
  const namedIn = createPeopleAsked(casebook);
  const unmetBesideNames = createUnmetBesideNames(casebook, english);
  const officeMistaken = createOfficeMistaken(casebook);
  const whoseAsked = createWhoseAsked(casebook);
  const askedAbout = createAskedAbout(casebook);
  const negatedAsked = createNegatedAsked(casebook);
  const wayAsked = createWayAsked(casebook);
  return (question, read, index) => {
    const namesake = namesakeIn(question, read) ?? officeMistaken(question);
    if (namesake !== undefined) return { namesake, of: () => [namesake] };
    const named = namedIn(question, read, index);
    const negated = negatedAsked(question);
    const inWay = wayAsked(question);
    const untold: readonly UntoldOf[] = [whoseAsked(question), yearsUntold, askedAbout(question)];
    return {
      namesake,
      of(id, evidence) {
        const record = casebook.record(id);
        // A silence says that something is not told: it need not tell of what was asked.
        if (record === undefined || record.type === 'silence') return [];
        const inVain = [
          named(record),
          untold.flatMap((untoldOf) => untoldOf(evidence)),
          negated(id),
          inWay(id),
          unmetBesideNames(read, evidence),
        ];
        return [...new Set(inVain.flat())];
      },
    };
  };
}

/** Years and decades that a question asks for and a record does not know. */
const yearsUntold: UntoldOf = ({ unsupported }) =>
  unsupported.map(({ word }) => word).filter((word) => /^(?:19|20)\d\ds?$/.test(word));
