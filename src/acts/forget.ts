import { nothingKept } from '../moderation/nothing-kept.js';
import { confirmCard, forgottenCard } from '../moderation/privacy/privacy-card.js';
import { defineAct } from '../registry/act.js';
import { whisper } from '../registry/effect.js';

/** Deletes what concerns the one who presses, after asking once more. */
export default defineAct({
  name: 'forget',
  async run({ moderation }, { occasion, call }) {
    if (moderation === undefined) return whisper(nothingKept);
    const { people } = moderation.store;
    const card =
      call?.args.sure === 'yes'
        ? forgottenCard(await people.forget(occasion.user))
        : confirmCard(await people.concerning(occasion.user));
    return { kind: 'update', card, page: 0, view: {} };
  },
});
