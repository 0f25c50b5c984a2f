/** Which refused questions are kept, and when: after the refusal is shown, delaying nothing. */
import { isRecordId } from '../answer/by-id.js';
import type { GapKeeping } from '../moderation/gaps/gap-keeping.js';
import type { Desk } from './desk.js';
import type { Occasion } from './occasion.js';

/**
 * Questions that found nothing, asked on a server that the bot is a member of. What is asked in a
 * private chat stays there, and one that fits several records is not refused: its answers are shown. One
 * that was refused as of a day may have its answer today.
 */
export function keepsRefused(
  gaps: Pick<GapKeeping, 'refused'>,
  onFault: ((error: unknown) => void) | undefined,
): NonNullable<Desk['refused']> {
  return ({ command, status, query, asOf }, { place }) => {
    const isRefused = command === 'ask' && status === 'not_found' && asOf === undefined;
    if (!isRefused || isRecordId(query)) return undefined;
    const guild = countedServer(place);
    if (guild === undefined) return undefined;
    return () => void gaps.refused(query, guild).catch((error: unknown) => onFault?.(error));
  };
}

/** Undefined in private chats, and on servers where only the asker has installed the bot. */
export function countedServer(place: Occasion['place']): string | undefined {
  return place.kind === 'server' && place.installed ? place.guild : undefined;
}
