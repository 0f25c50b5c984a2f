import { privacyCard } from '../moderation/privacy/privacy-card.js';
import { defineDeskCommand } from '../registry/command.js';
import { whisper } from '../registry/effect.js';

export default defineDeskCommand({
  name: 'privacy',
  description: 'What is kept and for how long; shows and deletes what concerns you',
  options: {},
  examples: () => [''],
  async serve({ moderation, engine }, { user, place }) {
    const words = engine.casebook.info.privacy;
    const known = place.kind !== 'terminal';
    const concerning = known ? await moderation?.store.people.concerning(user) : undefined;
    return whisper(privacyCard(words, concerning));
  },
});
