/** What goes beyond the channel that one is in. Discord says what members may do in this channel alone. */
import { noticeCard } from '../card/notice.js';
import type { Desk } from './desk.js';
import { guildOf, type Occasion } from './occasion.js';
import { mayUse } from './rights.js';

/** Whether they may pin all over the server: who manages it, and who has a role that its settings name. */
export async function mayPinEverywhere(
  { settings }: Pick<Desk, 'settings'>,
  occasion: Occasion,
): Promise<boolean> {
  const { may } = occasion;
  const everywhere = { ...occasion, may: { ...may, pin: may.manage } };
  return mayUse('pin', everywhere, await settings.of(guildOf(occasion)));
}

export const onlyThisChannel = noticeCard({
  title: 'That is about other channels',
  statement:
    'You may pin in this channel. For pins of the whole server it takes the permission “Manage Server”, or a role that this server’s settings name; else use the command in the channel of the pin.',
});
