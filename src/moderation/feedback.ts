/** "Was this what you asked?": counts for each record, and nobody's id. */
import { createHash, randomBytes } from 'node:crypto';
import type { Store } from '../store/store.js';

export interface Feedback {
  /** Whether it counts: each person once for each message. */
  vote(vote: Vote): Promise<boolean>;
}

export interface Vote {
  readonly recordId: string;
  readonly says: 'yes' | 'no';
  readonly user: string;
  readonly message: string;
}

/**
 * Votes that are remembered, so that none counts twice: in memory alone, as hashes with a salt that
 * ends with the process. After a restart somebody might vote again on an old message; that is the
 * price of writing no id down.
 */
const remembered = 10_000;

export function createFeedback({ feedback }: Pick<Store, 'feedback'>): Feedback {
  const salt = randomBytes(16);
  const cast = new Set<string>();
  return {
    async vote({ recordId, says, user, message }) {
      const mark = createHash('sha256').update(salt).update(`${user} ${message}`).digest('base64');
      if (cast.has(mark)) return false;
      // Before it is counted: two presses at once are one vote.
      cast.add(mark);
      for (const oldest of cast) {
        if (cast.size <= remembered) break;
        cast.delete(oldest);
      }
      try {
        await feedback.count(recordId, says);
      } catch (error) {
        cast.delete(mark);
        throw error;
      }
      return true;
    },
  };
}
