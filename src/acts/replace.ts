import { nothingToPinCard, pinningCard } from '../moderation/pin-cards.js';
import { defineAct } from '../registry/act.js';
import { whisper } from '../registry/effect.js';
import { moderatorOf, pinningPlace } from '../registry/pinning-place.js';

/** Unpins the oldest of our pins in a full channel, and pins another answer in its place. */
export default defineAct({
  name: 'replace',
  needs: 'pin',
  async run({ moderation, engine }, { occasion, call }) {
    const { pin, message } = call?.args ?? {};
    const place = pinningPlace(occasion);
    if (moderation === undefined || place === undefined || !pin || !message) {
      return whisper(nothingToPinCard());
    }
    const { guild, channel } = place;
    const here = await moderation.pins({ guildId: guild, channelId: channel });
    const moderator = moderatorOf(occasion);
    const request = { place: { guild, channel }, message, moderator };
    const pinning = here.some((listed) => listed.pin.id === pin)
      ? await moderation.replace(pin, request)
      : await moderation.pin(request);
    const link = (id: string) =>
      moderation.linkTo({ guildId: guild, channelId: channel, messageId: id });
    return whisper(pinningCard(pinning, message, { link, casebook: engine.casebook }));
  },
});
