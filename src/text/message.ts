/**
 * A chat message as the words somebody wrote: Discord's markup, links, mentions, emoji and code taken
 * away, line by line.
 */
import { cleanInput, withoutAddressesAndMentions } from './clean.js';

export interface MessageLine {
  readonly text: string;
  /** Somebody else's words: the line stood behind a `>`. */
  readonly quoted: boolean;
  /** Part of it stood behind a spoiler, and must not be shown open again. */
  readonly hidden: boolean;
}

/** The lines of a message that hold words, in order; none where it is all code, links or emoji. */
export function linesOf(message: string): MessageLine[] {
  const hiding = [...message.replace(codeBlock, '\n').matchAll(spoiler)].map(([, inner]) => inner);
  const hidden = new Set(hiding.flatMap((inner = '') => inner.split('\n').map(plain)));
  // A spoiler may reach over several lines, so its marks go before the lines are parted.
  const lines = message
    .replace(codeBlock, '\n')
    .replace(spoiler, ' $1 ')
    .split(/\r\n?|[\n\u2028\u2029]/);
  let allQuoted = false;
  return lines.flatMap((line): MessageLine[] => {
    // `>>> ` quotes everything after it.
    allQuoted ||= /^\s*>>>\s/.test(line);
    const text = plain(line);
    if (!/\p{L}/u.test(text)) return [];
    const isHidden = [...hidden].some((part) => part !== '' && text.includes(part));
    return [{ text, quoted: allQuoted || /^\s*>\s/.test(line), hidden: isHidden }];
  });
}

/** One line without markup; empty where nothing that can be read is left. */
function plain(line: string): string {
  const unlinked = line
    .replace(/^\s*>>?>?\s+/, '')
    .replace(/^\s*(?:#{1,3}|-#|[-*•+]|\d{1,2}[.)])\s+/, '')
    .replace(/\[([^\][\n]{1,300})\]\(<?https?:[^()\s]{1,500}(?:\s"[^"()]{0,100}")?\)/gi, '$1');
  const bare = withoutAddressesAndMentions(unlinked)
    .replace(/:[a-z0-9_+-]{2,32}:/gi, ' ')
    .replace(
      /\p{Extended_Pictographic}(?:\p{Extended_Pictographic}|[\u{1F3FB}-\u{1F3FF}]|\uFE0F|\u200D)*/gu,
      ' ',
    )
    .replace(/\p{Regional_Indicator}/gu, ' ')
    .replace(/\*+|~~|`+/g, '')
    .replace(/(?<![\p{L}\p{N}_])_+|_+(?![\p{L}\p{N}_])/gu, '')
    .replace(noWord, ' ');
  const clean = cleanInput(bare, Number.POSITIVE_INFINITY);
  return clean.ok ? clean.text : '';
}

/** Letters without a break beyond what words have: keys, noise, somebody asleep on the keyboard. */
const noWord = /[\p{L}\p{N}]{41,}/gu;
const codeBlock = /```[\s\S]*?(?:```|$)/g;
const spoiler = /\|\|([\s\S]+?)\|\|/g;
