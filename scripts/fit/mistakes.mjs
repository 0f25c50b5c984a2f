/** Questions made worse as people make them worse; deterministic for one seed. */

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

/** A linear congruential generator (Numerical Recipes); numbers from 0 up to 1. */
export function randomFrom(seed) {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/** One typing mistake in a word of four letters or more: left out, doubled, swapped or struck beside. */
export function mistype(text, random) {
  const words = [...text.matchAll(/[A-Za-z]{4,}/g)];
  if (words.length === 0) return text;
  const match = words[Math.floor(random() * words.length)];
  const word = match[0];
  const at = 1 + Math.floor(random() * (word.length - 1));
  const kind = Math.floor(random() * 4);
  const letters = beside[word[at].toLowerCase()] ?? 'e';
  const wrong = [
    () => word.slice(0, at) + word.slice(at + 1),
    () => word.slice(0, at) + word[at] + word.slice(at),
    () => word.slice(0, at - 1) + word[at] + word[at - 1] + word.slice(at + 1),
    () => word.slice(0, at) + letters[Math.floor(random() * letters.length)] + word.slice(at + 1),
  ][kind]();
  return text.slice(0, match.index) + wrong + text.slice(match.index + word.length);
}
