/** Random numbers that are the same on every machine and in every run. */

/** A linear congruential generator (Numerical Recipes); numbers from 0 up to 1. */
export function randomFrom(seed) {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/** A seed made of a text, so that what happens to a question does not hang on those before it (FNV-1a). */
export function seedOf(text) {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}
