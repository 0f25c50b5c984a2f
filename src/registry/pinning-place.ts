/** Where pins can be: on a server that the bot itself is a member of. */
import type { Moderator } from '../moderation/audit-reason.js';
import type { Occasion } from './occasion.js';

interface PinningPlace {
  readonly guild: string;
  readonly channel: string;
  /** Permissions that the bot lacks for it, in Discord's words. */
  readonly missing: readonly string[];
}

/** Undefined where there are no pins of ours. */
export function pinningPlace({
  place,
  botMay,
}: Pick<Occasion, 'place' | 'botMay'>): PinningPlace | undefined {
  if (place.kind !== 'server' || !place.installed) return undefined;
  const missing = [
    ...(botMay.read ? [] : ['View Channel', 'Read Message History']),
    ...(botMay.pin ? [] : ['Pin Messages']),
  ];
  return { guild: place.guild, channel: place.channel, missing };
}

export function moderatorOf({ user, name }: Occasion): Moderator {
  return { id: user, ...(name === undefined ? {} : { name }) };
}
