/**
 * A record that holds nothing of a question but whom it names answers something else of them: who somebody
 * is and what they said is no answer to "did they take steroids".
 */
import type { Casebook } from '../../knowledge/casebook.js';
import type { EnglishWords } from '../english.js';
import { Later } from '../later.js';
import type { QueryWord } from '../query.js';
import { toldWords } from './case-records.js';
import { isSpeaking } from './deeds-asked.js';
import type { Evidence } from './evidence.js';
import { namesBorne } from './known-names.js';

/** The words that such a record does not hold. None where it holds more than names, or hardly anything but names was asked. */
export type UnmetBesideNames = (
  read: readonly QueryWord[],
  evidence: Pick<Evidence, 'supported' | 'unsupported'>,
) => readonly string[];

export function createUnmetBesideNames(
  casebook: Casebook,
  english: EnglishWords,
): UnmetBesideNames {
  const names = new Later(() => namesBorne(casebook));
  const written = new Later(() => toldWords(casebook));
  return unmet;

  function unmet(
    read: readonly QueryWord[],
    { supported, unsupported }: Pick<Evidence, 'supported' | 'unsupported'>,
  ): readonly string[] {
    const meant = new Map(read.map((each) => [each.word, each.meant]));
    const isName = (word: string) => names.value.has(meant.get(word) ?? word);
    if (supported.length === 0 || !supported.every(({ word }) => isName(word))) return [];
    if (read.some(({ meant: word }) => isSpeaking(word))) return [];
    // What is no word of the case, nor of English, may be mistyped. English is asked last: its words take a
    // while to read.
    const asked = unsupported.filter(
      ({ word, kind }) => kind === 'known' && (written.value.has(word) || english.has(word)),
    );
    const share = asked.reduce((sum, each) => sum + each.share, 0);
    return share < leastShare ? [] : asked.map(({ word }) => word);
  }
}

/** Share of a question, by rarity, from which on something is asked beside the names. 0.15 to 0.3. */
const leastShare = 0.2;
