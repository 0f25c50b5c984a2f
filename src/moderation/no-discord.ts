/** Where there is no Discord, as in the terminal: nothing can be posted, and it waits for the bot. */
import type { DiscordPort, Failed } from './discord-port.js';

const failed: Failed = { outcome: 'unavailable', detail: 'there is no Discord here' };
const fails = async () => failed;

export const noDiscord: DiscordPort = Object.freeze({
  fetchMessage: fails,
  pin: fails,
  unpin: fails,
  listPins: fails,
  editMessage: fails,
  postMessage: fails,
  ownMessagesSince: fails,
  directChannel: fails,
  linkTo: (guild: string, channel: string, message: string) =>
    `https://discord.com/channels/${guild}/${channel}/${message}`,
});
