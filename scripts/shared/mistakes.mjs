/** Questions mistyped as people mistype them; deterministic for one seed. */

/** Letters beside each on a QWERTY keyboard. */
const beside = {
  a: 'qwsz',
  b: 'vghn',
  c: 'xdfv',
  d: 'serfcx',
  e: 'wsdr',
  f: 'drtgvc',
  g: 'ftyhbv',
  h: 'gyujnb',
  i: 'ujko',
  j: 'huikmn',
  k: 'jiolm',
  l: 'kop',
  m: 'njk',
  n: 'bhjm',
  o: 'iklp',
  p: 'ol',
  q: 'wa',
  r: 'edft',
  s: 'awedxz',
  t: 'rfgy',
  u: 'yhji',
  v: 'cfgb',
  w: 'qase',
  x: 'zsdc',
  y: 'tghu',
  z: 'asx',
};

/**
 * Typing mistakes, each in another word of four letters or more: a letter left out, doubled, swapped
 * with the one before, or struck beside; never the first, which people mostly get right, unless it is
 * swapped with the second. A text with fewer such words gets fewer mistakes.
 *
 * @param {string} text
 * @param {() => number} random from `randomFrom`
 * @param {number} count
 */
export function mistype(text, random, count = 1) {
  const words = [...text.matchAll(/[A-Za-z]{4,}/g)];
  const wrongs = new Map();
  while (wrongs.size < Math.min(count, words.length)) {
    const match = words[Math.floor(random() * words.length)];
    if (wrongs.has(match)) continue;
    let wrong = match[0];
    // Two like letters swapped are no mistake.
    while (wrong === match[0]) wrong = mistypeWord(match[0], random);
    wrongs.set(match, wrong);
  }
  return words.reduceRight(
    (typed, match) =>
      wrongs.has(match)
        ? typed.slice(0, match.index) +
          wrongs.get(match) +
          typed.slice(match.index + match[0].length)
        : typed,
    text,
  );
}

function mistypeWord(word, random) {
  const at = 1 + Math.floor(random() * (word.length - 1));
  const kind = Math.floor(random() * 4);
  const letters = beside[word[at].toLowerCase()] ?? 'e';
  return [
    () => word.slice(0, at) + word.slice(at + 1),
    () => word.slice(0, at) + word[at] + word.slice(at),
    () => word.slice(0, at - 1) + word[at] + word[at - 1] + word.slice(at + 1),
    () => word.slice(0, at) + letters[Math.floor(random() * letters.length)] + word.slice(at + 1),
  ][kind]();
}
