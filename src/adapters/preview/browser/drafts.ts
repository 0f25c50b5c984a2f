/** What was being written when another command was chosen. Knows no page. */
import { type Entry, isBare } from './history.js';

export interface Drafts {
  /** What has no words is not kept. */
  keep(draft: Entry): void;
  /** Gives what was written of a command, and keeps it no longer. */
  take(command: string): Entry | undefined;
  /** As `take`, of what the command that is left now was chosen over. */
  takeLast(): Entry | undefined;
  /** Forgets what was written of a command, and keeps the rest for those who choose it again. */
  sent(command: string): void;
}

export function createDrafts(): Drafts {
  const drafts = new Map<string, Entry>();
  let last: string | undefined;
  function take(command: string | undefined): Entry | undefined {
    if (command === undefined) return undefined;
    const draft = drafts.get(command);
    drafts.delete(command);
    if (command === last) last = undefined;
    return draft;
  }
  return {
    take,
    keep(draft) {
      if (isBare(draft)) return;
      drafts.set(draft.command, draft);
      last = draft.command;
    },
    takeLast: () => take(last),
    sent(command) {
      drafts.delete(command);
      last = undefined;
    },
  };
}
