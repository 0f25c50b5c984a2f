/** Capitalised words of a message that the case does not know: strangers, and places. */
import { isFunctionWord } from '../../search/function-words.js';
import { wordsOf } from '../../search/terms.js';
import { isFormOfAddress } from '../../text/forms-of-address.js';
import { months } from '../../text/months.js';
import { weekdays } from '../../text/weekdays.js';
import { type CapitalRun, runsOfCapitals } from './capitals.js';

export interface Strangers {
  /** Places of which the case does not know a word, by their offsets: "based in Croydon". */
  placesIn(text: string): readonly Pick<CapitalRun, 'start' | 'end'>[];
  /** A name of somebody whom the case does not know, as written; undefined where there is none. */
  strangerIn(text: string): string | undefined;
}

/** What a case knows, all of it in folded words. */
interface Known {
  /** Words of the names of people. */
  readonly ofPeople: ReadonlySet<string>;
  /** Words of the names of people, bodies, publishers and the case itself. */
  readonly ofNames: ReadonlySet<string>;
  /** Words that the case tells or is often asked. */
  readonly usual: ReadonlySet<string>;
}

export function createStrangers({ ofPeople, ofNames, usual }: Known): Strangers {
  return {
    placesIn: (text) =>
      runsOfCapitals(text).filter(
        ({ isPlace, opens, words }) =>
          isPlace && !opens && !words.some(isTitle) && !words.some(isKnown),
      ),
    strangerIn: (text) => runsOfCapitals(text).find(isStranger)?.words.join(' '),
  };

  function isStranger(run: CapitalRun): boolean {
    if (run.isNew) return true;
    const names = run.words.filter((word) => !isTitle(word) && !isAcronym(word));
    const strange = names.filter((word) => !isKnown(word));
    if (strange.length === 0) return false;
    if (run.isName || run.words.some(isTitle)) return true;
    // A forename that the case does not know before a surname that it does: somebody else.
    if (names.some((word) => wordsOf(word).some((part) => ofPeople.has(part)))) return true;
    // A body or a place of which a part is a name here ("Thames Valley Police") is nobody.
    if (names.some(isOfName)) return false;
    if (run.opens) return names.length > 1 || run.acts;
    return !run.isPlace;
  }

  function isOfName(word: string): boolean {
    return everybodys.test(word) || wordsOf(word).some((part) => ofNames.has(part));
  }

  function isKnown(word: string): boolean {
    const parts = wordsOf(word);
    return parts.every((part) => usual.has(part) || isFunctionWord(part)) || everybodys.test(word);
  }
}

function isTitle(word: string): boolean {
  return isFormOfAddress(word) || rankOrOffice.test(word);
}

function isAcronym(word: string): boolean {
  return /^\p{Lu}{2,}s?$/u.test(word);
}

/** Ranks and offices in full, which are words of their own besides. */
const rankOrOffice =
  /^(?:Professor|Judge|Inspector|Superintendent|Sergeant|Constable|Detective|Det\.?|Officer|Captain|Capt\.?|Chief|President|Minister|Mayor|Agent)$/;
/** Days, months and names that anybody may write and that are nobody's: "God", "England", "Discord". */
const everybodys = new RegExp(
  `^(?:${weekdays.join('|')})s?$|^(?:${months.join('|')}|Christmas|Easter|English|British|American|Europe|European|Britain|England|Scotland|Wales|UK|God|Jesus|Christ|Discord|Twitter|Reddit|Facebook|YouTube|Google|Wikipedia|Internet|TV)$`,
);
