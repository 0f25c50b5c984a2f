/**
 * Work in steps: to check a long message takes longer than other members should wait, so who runs it
 * decides what happens between two steps.
 */

/** Work that pauses after every step of a few milliseconds, and gives its result at the end. */
export type Steps<T> = Generator<undefined, T, undefined>;

/** The result of all steps, without a pause. */
export function inOneGo<T>(steps: Steps<T>): T {
  let step = steps.next();
  while (step.done !== true) step = steps.next();
  return step.value;
}
