/** Statements by which people tell of their own lives, in the same words that cases are told in. */
import { withoutFrame } from './gist.js';

/** "I resigned", "my brother was promoted", "our company": told of the writer, not of the case. */
export function speaksOfOneself(statement: string): boolean {
  return oneself.test(withoutFrame(statement).replace(reported, ' ').replace(asides, ' '));
}

const oneself =
  /(?<![\p{L}\p{N}’'])(?:i|we|my|our|ours|mine|us|me|myself|i['’](?:m|ve|d|ll)|im|ive|we['’](?:re|ve|d|ll)|your|ur)(?![\p{L}\p{N}])/iu;
/** Somebody else's "I": what they said or wrote. */
const reported = /(?:\b(?:said|says|saying|wrote|writes|quote)[,:]?|:)\s*["“'‘]?I\b.*$/iu;
const asides =
  /\b(?:my (?:god|goodness|opinion|guess|point|mind|take|bad|word)|tells? (?:me|us)|(?:trust|believe|forgive|excuse|correct|bugs?|gets?|got|kills?|shocks?|angers?|annoys?|amazes?) (?:me|us)|remind(?:s|ed)? (?:me|us)|for me|to me|(?:if you )?ask(?:ing)? me|(?:my|our) \p{L}+ (?:reckons?|says?|said|thinks?|thought|swears?|claims?|heard))\b/giu;
