/** Questions as people type them on a phone: no small words, no punctuation. */

/**
 * English articles, pronouns, auxiliaries, conjunctions and the commonest prepositions. Question words
 * and negations are kept: a telegram says what it asks. Not the list that the search weights softly,
 * so that a question is not made worse by the measure of the engine that is measured.
 */
const smallWords = new Set(
  `a an the this that these those there i me my mine we us our you your he him his she her it its they
  them their am is are was were be been being do does did doing have has had having will would shall
  should can could may might must and or but if so than as of to in on at by for with from about into
  please some any just`.split(/\s+/),
);

/** Keeps at least one word; a question of small words only is left as it is, without punctuation. */
export function telegraphic(text) {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+(?:['’.,-][\p{L}\p{N}]+)*/gu) ?? [];
  const kept = words.filter((word) => !smallWords.has(word));
  return (kept.length > 0 ? kept : words).join(' ');
}
