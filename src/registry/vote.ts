/** The two buttons of "Was this what you asked?": only where an answer was found by words. */
import type { Card } from '../card/card.js';
import { noticeCard } from '../card/notice.js';
import { nothingKept } from '../moderation/nothing-kept.js';
import { recordIn } from '../moderation/showing.js';
import type { Press, Showing } from './act.js';
import type { Desk } from './desk.js';
import { type Effect, whisper } from './effect.js';

export function asksForVote(card: Card, { occasion }: Showing): boolean {
  return (
    card.asked !== undefined &&
    !card.quiet &&
    recordIn(card.call) !== undefined &&
    occasion.place.kind !== 'terminal'
  );
}

export async function vote(
  { moderation }: Desk,
  { occasion, call }: Press,
  says: 'yes' | 'no',
): Promise<Effect> {
  if (moderation === undefined) return whisper(nothingKept);
  const recordId = call === undefined ? undefined : recordIn(call);
  const message = occasion.message?.id;
  if (recordId === undefined || message === undefined) return whisper(nothingToSay);
  const { user } = occasion;
  const counts = await moderation.feedback.vote({ recordId, says, user, message });
  return whisper(counts ? thanks[says] : again);
}

const counted = 'It is counted; who said so is not kept.';

const thanks = {
  yes: noticeCard({ title: 'Thank you', statement: counted }),
  no: noticeCard({
    title: 'Thank you',
    statement: `${counted} Ask once more in other words, or with a word that must be in the answer. Where a quote itself is wrong, press “Quote is wrong”.`,
  }),
} as const;

const again = noticeCard({
  title: 'Counted already',
  statement: 'What you said first about this answer counts. Each of its readers is counted once.',
});

const nothingToSay = noticeCard({
  title: 'There is no answer here',
  statement: 'Please ask again.',
});
