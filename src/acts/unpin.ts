import { nothingToPinCard, unpinnedCard } from '../moderation/pin-cards.js';
import { defineAct } from '../registry/act.js';
import { whisper } from '../registry/effect.js';
import { moderatorOf, pinningPlace } from '../registry/pinning-place.js';
import { mayEverywhere, onlyThisChannel } from '../registry/server-wide.js';

/** Takes one pin away, by the id of the pin. */
export default defineAct({
  name: 'unpin',
  needs: 'pin',
  async run(desk, { occasion, call }) {
    const { moderation } = desk;
    const id = call?.args.pin;
    const place = pinningPlace(occasion);
    if (moderation === undefined || place === undefined || id === undefined) {
      return whisper(nothingToPinCard());
    }
    // The id comes from a button, which says nothing of the server it is pressed on.
    const [known] = (await moderation.pins({ guildId: place.guild })).filter(
      ({ pin }) => pin.id === id,
    );
    if (known === undefined) return whisper(unpinnedCard({ kind: 'settled' }));
    const here = known.pin.channelId === place.channel;
    if (!here && !(await mayEverywhere('pin', desk, occasion))) return whisper(onlyThisChannel);
    return whisper(unpinnedCard(await moderation.unpin(id, moderatorOf(occasion))));
  },
});
