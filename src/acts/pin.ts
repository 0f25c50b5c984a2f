import { botMayNotCard, nothingToPinCard, pinningCard } from '../moderation/pin-cards.js';
import { isAsOf, recordIn } from '../moderation/showing.js';
import { defineAct } from '../registry/act.js';
import { whisper } from '../registry/effect.js';
import { moderatorOf, pinningPlace } from '../registry/pinning-place.js';

/** Pins a public cited answer, which the bot then keeps true. */
export default defineAct({
  name: 'pin',
  tool: {
    label: 'Pin',
    order: 20,
    shown: (card, { private: isPrivate, occasion }) =>
      !isPrivate &&
      !card.quiet &&
      recordIn(card.call) !== undefined &&
      !isAsOf(card.call) &&
      isManaged(occasion.place),
  },
  messageCommand: 'Pin cited answer',
  needs: 'pin',
  only: 'server',
  async run({ moderation, engine }, { occasion }) {
    const place = pinningPlace(occasion);
    const message = occasion.message?.id;
    if (moderation === undefined || place === undefined || message === undefined) {
      return whisper(nothingToPinCard());
    }
    const { guild, channel, missing } = place;
    if (missing.length > 0) return whisper(botMayNotCard(missing));
    const moderator = moderatorOf(occasion);
    const pinning = await moderation.pin({ place: { guild, channel }, message, moderator });
    const link = (id: string) =>
      moderation.linkTo({ guildId: guild, channelId: channel, messageId: id });
    return whisper(pinningCard(pinning, message, { link, casebook: engine.casebook }));
  },
});

function isManaged(place: Parameters<typeof pinningPlace>[0]['place']): boolean {
  return place.kind === 'server' && place.installed;
}
