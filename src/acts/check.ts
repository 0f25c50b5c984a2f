import type { Card } from '../card/card.js';
import { noticeCard } from '../card/notice.js';
import { defineAct } from '../registry/act.js';
import { callOfMessage } from '../registry/asking.js';
import { whisper } from '../registry/effect.js';
import type { SeenMessage } from '../registry/occasion.js';

/** Sets the sources beside what somebody wrote, for the one who asked. */
export default defineAct({
  name: 'check',
  messageCommand: 'Check against the sources',
  async run(desk, { occasion }) {
    const { message } = occasion;
    if (message === undefined) return whisper(nothingTyped);
    const refused = refusalOf(message);
    if (refused !== undefined) return whisper(refused);
    const answer = await desk.answer(callOfMessage(message.text));
    return desk.show(answer, occasion, { private: true });
  },
});

function refusalOf({ ours, text }: SeenMessage): Card | undefined {
  if (ours) return ownMessage;
  return text.trim() === '' ? nothingTyped : undefined;
}

const ownMessage = noticeCard({
  title: 'That is a message of this bot',
  statement:
    'What it says of the case is already in the sources’ own words, with the paragraph they stand in: press the link beside a quote. What people write can be checked.',
});

const nothingTyped = noticeCard({
  title: 'There are no words to check in that',
  statement:
    'Only what somebody typed is set beside the sources: no pictures, files, embeds, polls or stickers. If a picture shows a text, type it after /claims.',
});
