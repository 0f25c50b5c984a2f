/** Pins that somebody took away by hand in Discord, or whose message was deleted. */
import type { Pin } from '../store/pins.js';
import type { Bench } from './bench.js';
import { isGone, type PinnedMessage, passes } from './discord-port.js';

interface Noticed {
  readonly ended: readonly Pin[];
  /** Discord asked to wait before all of them could be looked at. */
  readonly later: boolean;
}

/**
 * Ends the pins of a channel that Discord no longer has. Each is looked at by itself first: without
 * the right to read the channel's history, Discord gives an empty list of pins rather than an error.
 */
export async function noticeUnpinned(
  bench: Bench,
  channel: string,
  listed: readonly PinnedMessage[],
): Promise<Noticed> {
  const { store, discord } = bench;
  const inDiscord = new Set(listed.map(({ message }) => message.id));
  const live = await store.pins.list({
    channelId: channel,
    states: ['pinned', 'correcting', 'unpinning'],
  });
  const ended: Pin[] = [];
  let later = false;
  for (const pin of live.filter(({ messageId }) => !inDiscord.has(messageId))) {
    const found = await discord.fetchMessage(channel, pin.messageId);
    const gone = isGone(found);
    if (found.outcome !== 'done') later ||= passes(found);
    if (!gone && (found.outcome !== 'done' || found.value.pinned)) continue;
    const because = gone
      ? 'deleted'
      : pin.state === 'unpinning'
        ? 'moderator'
        : ('in Discord' as const);
    const after = await store.pins.finishUnpin(pin.id, because);
    if (after !== undefined) ended.push(after);
  }
  return { ended, later };
}
