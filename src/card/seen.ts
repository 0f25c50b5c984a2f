/** What a message of ours shows, read from the ids of its buttons: nothing else says so. */
import type { Call } from '../answer/answer.js';
import { readCustomId } from './button.js';

/** What the tools of a message tell of it; no call, where it is too long for their ids. */
interface ShownBy {
  readonly call?: Call;
  readonly page: number;
  readonly asker?: string;
}

/**
 * The call and the page of the card on a message; undefined where it has no tool to tell it by.
 * `customIds` are those of its components, in their order.
 */
export function shownBy(customIds: readonly string[]): ShownBy | undefined {
  for (const id of customIds.toReversed()) {
    const button = readCustomId(id);
    // Tools stand last and are about the card itself; what stands before may be about another.
    if (button?.kind !== 'act') continue;
    const { call, page, asker } = button;
    return {
      ...(call === undefined ? {} : { call }),
      page,
      ...(asker === undefined ? {} : { asker }),
    };
  }
  return undefined;
}
