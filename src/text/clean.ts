/** Makes what a member typed safe to search, to store and to show again. */

/** Characters of a question at most; longer ones are pasted texts, not questions. */
export const questionLength = 1000;

/** Characters of a message at most: what Discord lets a text option hold; a message itself has 4000. */
export const messageLength = 6000;

type Cleaned =
  | { readonly ok: true; readonly text: string }
  /** Nothing was typed, or nothing that can be seen. */
  | { readonly ok: false; readonly reason: 'empty' }
  /** Something is left, but no letter and no digit: `???`. */
  | { readonly ok: false; readonly reason: 'no-words'; readonly text: string }
  | {
      readonly ok: false;
      readonly reason: 'too-long';
      /** Characters after cleaning. */
      readonly length: number;
      readonly limit: number;
    };

/**
 * Removes what cannot be seen or would change how the rest is shown (control characters, zero-width
 * characters, bidirectional overrides and isolates, lone surrogates, non-characters), folds white
 * space, composes to NFC. Never throws.
 *
 * @param limit characters (code points) at most, counted after cleaning
 */
export function cleanInput(input: string, limit: number = questionLength): Cleaned {
  const text = input
    .replace(/\p{White_Space}+/gu, ' ')
    .replace(/[\p{Cc}\p{Cs}\p{Default_Ignorable_Code_Point}\p{Noncharacter_Code_Point}]/gu, '')
    .normalize('NFC')
    // Marks heaped on one letter spill over the lines around it; no spelling needs more than three.
    .replace(/(\p{M}{3})\p{M}+/gu, '$1')
    .replace(/ +/g, ' ')
    .trim();
  return usable(text, limit);
}

/**
 * A text without what it points at and whom it is addressed to, which say nothing themselves: web
 * addresses, and Discord's users, roles, channels, commands, custom emoji and timestamps.
 */
export function withoutAddressesAndMentions(text: string): string {
  return text.replace(addressesAndMentions, ' ');
}

const addressesAndMentions =
  /<?\bhttps?:\/\/[^\s>]+>?|<(?:@[!&]?|#|\/[^:>]{1,100}:|a?:\w{1,64}:|t:)-?\d*(?::[a-zA-Z])?>|@(?:everyone|here)\b/gi;

/** `cleanInput` for a message: its lines are kept, since a list or a quoted line is one by its line. */
export function cleanMessage(input: string, limit: number = messageLength): Cleaned {
  const lines = input.split(/\r\n?|[\n\u2028\u2029]/).map((line) => {
    const clean = cleanInput(line, Number.POSITIVE_INFINITY);
    return clean.ok || clean.reason === 'no-words' ? clean.text : '';
  });
  const text = lines
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
  return usable(text, limit);
}

/** Whether what is left of it is something to answer. */
function usable(text: string, limit: number): Cleaned {
  if (text === '') return { ok: false, reason: 'empty' };
  const length = [...text].length;
  if (length > limit) return { ok: false, reason: 'too-long', length, limit };
  if (!/[\p{L}\p{N}]/u.test(text)) return { ok: false, reason: 'no-words', text };
  return { ok: true, text };
}
