/** What a message asks the bot, if it asks it anything. */
import { type Message, MessageType } from 'discord.js';

/**
 * The question that somebody put to the bot, empty where they only called it; undefined where the
 * message is none of its business. It answers people, never bots, webhooks or itself, so that two bots
 * cannot keep each other going. It is meant where it is mentioned by name, not as one of a role or of
 * everyone; where a reply to it that pings it says something; and in a conversation with it alone.
 * `bot` is its user id.
 */
export function questionOf(message: Message, bot: string): string | undefined {
  const { author, webhookId, type, content, mentions } = message;
  if (author.bot || author.system || webhookId !== null) return undefined;
  if (type !== MessageType.Default && type !== MessageType.Reply) return undefined;
  const words = wordsOf(content);
  if (message.guildId === null) return words;
  if (!mentions.users.has(bot)) return undefined;
  if (new RegExp(`<@!?${bot}>`).test(content)) return words;
  const inReply = type === MessageType.Reply && mentions.repliedUser?.id === bot;
  return inReply && words !== '' ? words : undefined;
}

/** Without mentions, custom emoji, timestamps and links to commands: their numbers are no words. */
function wordsOf(content: string): string {
  return content
    .replace(/<(?:@[!&]?|#)\d+>|<a?:\w+:\d+>|<t:-?\d+(?::\w)?>|<\/[^>\n]+:\d+>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}
