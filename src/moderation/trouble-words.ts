/** What Discord refused, in a sentence for a moderator that says what to do. */
import { type Failed, maxPins } from './discord-port.js';

/** `begun`: it is written down, so the bot goes on with it by itself; else nothing was changed. */
export function troubleWords(
  { outcome, wait, detail }: Failed,
  { begun }: { readonly begun: boolean },
): string {
  const next = begun
    ? 'It is tried again by itself; nothing is lost.'
    : 'Nothing was changed; please try again then.';
  switch (outcome) {
    case 'unknown-message':
      return 'The message is not there any more: somebody deleted it.';
    case 'unknown-channel':
      return 'The channel is not there any more, or the bot may not see it. Give the bot “View Channel” there.';
    case 'missing-permission':
      return 'The bot lacks a permission in that channel. It needs “View Channel”, “Read Message History” and “Pin Messages”, and “Send Messages” where it posts corrections.';
    case 'pins-full':
      return `The channel has ${maxPins} pins, which is the most that Discord allows. Unpin one first.`;
    case 'not-pinnable':
      return 'Discord does not let this message be pinned or changed, as in an archived thread that is locked. Unlock the thread, or ask again in another channel.';
    case 'later':
      return `Discord asks to wait ${seconds(wait)}. ${next}`;
    case 'unavailable':
      return `Discord does not answer properly at the moment. ${next}`;
    case 'refused':
      return `Discord refused it (${detail}). Run /pins with “do: audit” to see how things stand.`;
  }
}

function seconds(wait = 1000): string {
  const whole = Math.max(1, Math.ceil(wait / 1000));
  return whole === 1 ? 'a second' : `${whole} seconds`;
}
