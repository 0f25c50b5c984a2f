import { gapsCard } from '../moderation/gaps/gaps-card.js';
import { nothingKept } from '../moderation/nothing-kept.js';
import { defineAct } from '../registry/act.js';
import { whisper } from '../registry/effect.js';
import { guildOf } from '../registry/occasion.js';

/** Drops a group of `/gaps` that needs no answer, with whoever waits for one. */
export default defineAct({
  name: 'drop-gap',
  needs: 'moderate',
  async run({ moderation }, { occasion, call }) {
    const guildId = guildOf(occasion);
    if (moderation === undefined || guildId === undefined) return whisper(nothingKept);
    const { gaps } = moderation.store;
    await gaps.drop(call?.args.gap ?? '', guildId);
    const card = gapsCard(await gaps.list({ guildId }));
    return { kind: 'update', card, page: 0, view: {} };
  },
});
