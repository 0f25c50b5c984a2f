/**
 * Whether a question asks what somebody did or had done to them: "was the chief dismissed". That the chief
 * tells how many were is no answer.
 */
import type { Casebook, CaseRecord } from '../../knowledge/casebook.js';
import { speechNoun, speechVerb } from '../../text/speech-words.js';
import { isAuxiliary } from './auxiliaries.js';
import { nameWords } from './known-names.js';

/**
 * Does it ask for a deed of who bears a name, with the name right behind the verb? `words` as they were meant.
 */
export function asksForDeed(words: readonly string[], name: string): boolean {
  if (words.some(isSpeaking)) return false;
  const at = words.indexOf(name);
  // A given name stands between.
  return [words[at - 1], words[at - 2]].some((word) => isAuxiliary(word ?? ''));
}

/** Does a word, as it was read, ask for what somebody says, or for their account? */
export function isSpeaking(word: string): boolean {
  return speaking.test(word);
}

/** The words of the names of those whose accounts of an outcome are shown, and whom it does not concern. */
export function accountsOnly(record: CaseRecord, casebook: Casebook): ReadonlySet<string> {
  const answers =
    record.type === 'question'
      ? record.answer.flatMap((id) => casebook.record(id) ?? [])
      : [record];
  const outcomes = answers.filter((answer) => answer.type === 'outcome');
  const concerned = new Set(
    answers.flatMap((answer) => ('about' in answer ? (answer.about ?? []) : [])),
  );
  const speakers = outcomes.flatMap(({ claims }) => claims.flatMap(({ speaker }) => speaker ?? []));
  const only = speakers.filter((id) => !concerned.has(id));
  return new Set(only.flatMap((id) => nameWords(casebook.person(id)?.name ?? '')));
}

/** "How many does she put it at", "his number": what is asked for is somebody's account, too. */
const speaking = new RegExp(
  `^(?:${speechVerb}|${speechNoun}|talk(?:ed)?|according|opinion|reaction|number|figure|count|gives?|gave|put|feels?|react(?:s|ed)?|respon(?:d|ds|ded)|stat(?:e|es|ed)|report|mean|meant)$`,
);
