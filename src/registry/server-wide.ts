/** What goes beyond the channel that one is in. Discord says what members may do in this channel alone. */
import { noticeCard } from '../card/notice.js';
import type { Desk } from './desk.js';
import { guildOf, type Occasion, type Rights } from './occasion.js';
import { mayUse } from './rights.js';

/**
 * Whether they may do it all over the server: who manages it, whose roles give the right, and who has a
 * role that its settings name.
 */
export async function mayEverywhere(
  needs: 'pin' | 'moderate',
  { settings }: Pick<Desk, 'settings'>,
  occasion: Occasion,
): Promise<boolean> {
  const { may, mayEverywhere: by } = occasion;
  const everywhere = { ...occasion, may: { ...may, [needs]: may.manage || by?.[needs] === true } };
  return mayUse(needs, everywhere, await settings.of(guildOf(occasion)));
}

/**
 * Whether they may use what needs this. What takes a moderator is about the whole server: a right in
 * one channel does not reach so far.
 */
export async function allows(
  needs: keyof Rights,
  desk: Pick<Desk, 'settings'>,
  occasion: Occasion,
): Promise<boolean> {
  if (needs === 'moderate') return mayEverywhere(needs, desk, occasion);
  return mayUse(needs, occasion, await desk.settings.of(guildOf(occasion)));
}

export const onlyThisChannel = noticeCard({
  title: 'That is about other channels',
  statement:
    'You may pin in this channel. For pins of the whole server it takes “Pin Messages” by a role of yours, “Manage Server”, or a role that this server’s settings name; else use the command in the channel of the pin.',
});
