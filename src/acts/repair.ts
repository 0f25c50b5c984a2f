import { repairCard } from '../moderation/audit-card.js';
import { nothingToPinCard } from '../moderation/pin-cards.js';
import { defineAct } from '../registry/act.js';
import { whisper } from '../registry/effect.js';
import { moderatorOf, pinningPlace } from '../registry/pinning-place.js';
import { mayEverywhere, onlyThisChannel } from '../registry/server-wide.js';

/** Puts right what an audit finds. */
export default defineAct({
  name: 'repair',
  needs: 'pin',
  async run(desk, { occasion, call }) {
    const { moderation } = desk;
    const place = pinningPlace(occasion);
    if (moderation === undefined || place === undefined) return whisper(nothingToPinCard());
    const { guild, channel } = place;
    const everywhere = call?.args.where === 'server';
    if (everywhere && !(await mayEverywhere('pin', desk, occasion)))
      return whisper(onlyThisChannel);
    const scope = everywhere ? { guild } : { guild, channel };
    const repairs = await moderation.repair(scope, moderatorOf(occasion));
    // What could not be posted is tried again at once, not at the next turn.
    void moderation.upkeep.run();
    const around = { linkTo: moderation.linkTo, casebook: desk.engine.casebook };
    return whisper(repairCard(repairs, scope, around));
  },
});
