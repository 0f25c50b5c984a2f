/** Who may use what, checked on every use: Discord's menus hide, they do not guard. */
import type { Settings } from '../moderation/settings.js';
import type { Occasion, Rights } from './occasion.js';

/**
 * Whether the one who acts has the right. A role that the server's settings name as moderators gives
 * the rights to pin and to moderate; only Discord gives the right to manage the server.
 */
export function mayUse(
  needs: keyof Rights | undefined,
  { may, roles, place }: Occasion,
  { moderatorRoles }: Settings,
): boolean {
  if (needs === undefined || place.kind === 'terminal') return true;
  if (may[needs]) return true;
  return needs !== 'manage' && roles.some((role) => moderatorRoles.includes(role));
}

/** A moderator here: by Discord's right to manage messages, or by a role of the settings. */
export function isModerator(occasion: Occasion, settings: Settings): boolean {
  return mayUse('moderate', occasion, settings);
}
