import { noticeCard } from '../card/notice.js';
import { defineAct } from '../registry/act.js';
import { whisper } from '../registry/effect.js';
import { guildOf } from '../registry/occasion.js';
import { isModerator } from '../registry/rights.js';

/** For the one who asked, and for moderators. */
export default defineAct({
  name: 'delete',
  tool: {
    label: 'Delete',
    order: 90,
    shown: (card, { private: isPrivate }) => !isPrivate && card.status !== 'notice',
    bare: ({ private: isPrivate }) => !isPrivate,
  },
  async run(desk, { occasion }) {
    const settings = await desk.settings.of(guildOf(occasion));
    const moderator = isModerator(occasion, settings);
    const { message, place } = occasion;
    const pin =
      message === undefined || place.kind !== 'server'
        ? undefined
        : await desk.moderation?.pinOf(place.channel, message.id);
    if (pin !== undefined) {
      if (!moderator) return whisper(isPinned);
      await desk.moderation?.deleting(pin);
      return { kind: 'delete' };
    }
    const asked = message?.askedBy === occasion.user;
    if (asked || moderator) return { kind: 'delete' };
    return whisper(
      noticeCard({
        title: 'Only the one who asked can delete this',
        statement: 'Moderators can too. If a quote is wrong, report it.',
      }),
    );
  },
});

const isPinned = noticeCard({
  title: 'Moderators have pinned this answer',
  statement: 'Only they can delete it. If a quote is wrong, report it.',
});
