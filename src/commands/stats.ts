import { nothingKept } from '../moderation/nothing-kept.js';
import { statsCard, statsOf } from '../moderation/stats-card.js';
import { defineDeskCommand } from '../registry/command.js';
import { whisper } from '../registry/effect.js';
import { guildOf } from '../registry/occasion.js';

export default defineDeskCommand({
  name: 'stats',
  description: 'Counts: refused questions, reports, pins, and whether answers were what was asked',
  options: {},
  needs: 'moderate',
  examples: () => [''],
  async serve({ moderation, engine }, occasion) {
    if (moderation === undefined) return whisper(nothingKept);
    return whisper(statsCard(await statsOf(moderation.store, guildOf(occasion)), engine.casebook));
  },
});
