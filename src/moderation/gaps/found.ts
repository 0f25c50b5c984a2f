/** The one private message to who wanted to know when a question has an answer. */
import * as z from 'zod';
import type { Answer, Call } from '../../answer/answer.js';
import { customId } from '../../card/button.js';
import type { Card } from '../../card/card.js';
import { toMessage } from '../../card/discord.js';
import type { GapWatcher } from '../../store/gaps.js';
import { noGuild } from '../../store/no-guild.js';
import type { NewEffect } from '../../store/outbox.js';
import type { Compose } from '../courier.js';

/** The kind of its effect in the outbox. */
export const foundKind = 'found';

const payloadSchema = z.object({ record: z.string(), wording: z.string() });
type Payload = z.infer<typeof payloadSchema>;

export function foundEffect({ id, guildId, userId }: GapWatcher, payload: Payload): NewEffect {
  return {
    key: `found:${id}`,
    kind: foundKind,
    userId,
    payload,
    ...(guildId === noGuild ? {} : { guildId }),
  };
}

interface FoundParts {
  answer(call: Call): Answer;
  card(answer: Answer): Card;
}

/** Writes the message when it is sent, from the knowledge as it then is. */
export function composeFound({ answer, card }: FoundParts): Compose {
  return async ({ id, userId, payload }) => {
    if (userId === null) return { none: 'nobody waits for it any more' };
    const { record, wording } = payloadSchema.parse(payload);
    const found = answer({ command: 'ask', args: { question: record } });
    if (found.id === null) return { none: 'the record is gone again' };
    const shown = card(found);
    // An argument that no command reads makes the button this message's own.
    const call = { command: 'ask', args: { question: found.id, told: id.slice(0, 12) } };
    const again = { kind: 'open' as const, call };
    return {
      to: { user: userId },
      message: toMessage({
        ...shown,
        kicker: 'Your question has an answer now',
        blocks: [
          {
            type: 'note',
            // The first who asked it worded it so, and that may have been somebody else.
            text: `You asked to be told of an answer to a question like “${wording}”. That is done, and your id is deleted.`,
          },
          ...shown.blocks,
        ],
        actions: [{ label: 'Show it here', ...again }, ...shown.actions],
      }),
      mark: customId({ ...again, page: 0 }) ?? '',
    };
  };
}
