/** Quotes in lists to choose from: a list has no cover to lift, so it shows no words that need one. */
import type { Quote } from '../knowledge/casebook.js';

/** These words of a quote or about it; where it has a content note, only that it is covered. */
export function unlessCovered({ contentNote }: Quote, words: string): string {
  return contentNote === undefined ? words : 'covered by a content note';
}

/** The labels in their order, those that were there before with a number: "¶9", "¶9 (2)". */
export function toldApart(labels: readonly string[]): string[] {
  const times = new Map<string, number>();
  return labels.map((label) => {
    const time = (times.get(label) ?? 0) + 1;
    times.set(label, time);
    return time === 1 ? label : `${label} (${time})`;
  });
}
