import { considered } from '../answer/considered.js';
import { gapsCard } from '../moderation/gaps/gaps-card.js';
import { stubsOf } from '../moderation/gaps/stubs.js';
import { nothingKept } from '../moderation/nothing-kept.js';
import { defineDeskCommand } from '../registry/command.js';
import { whisper } from '../registry/effect.js';
import { guildOf } from '../registry/occasion.js';

export default defineDeskCommand({
  name: 'gaps',
  description: 'What was asked here and has no answer, the most asked first',
  options: {},
  needs: 'moderate',
  examples: () => [''],
  async serve({ moderation }, occasion) {
    if (moderation === undefined) return whisper(nothingKept);
    return whisper(gapsCard(await moderation.store.gaps.list(scope(guildOf(occasion)))));
  },
  async yaml({ moderation, engine }, occasion) {
    const gaps = (await moderation?.store.gaps.list(scope(guildOf(occasion)))) ?? [];
    return stubsOf(gaps, {
      has: (id) => engine.casebook.record(id) !== undefined,
      nearest: (question) => considered(engine, question, nearestNamed).map(({ id }) => id),
    });
  },
});

/** Records that a gap may only be another wording of. */
const nearestNamed = 3;

/** In the terminal, what was asked anywhere. */
function scope(guildId: string | undefined) {
  return guildId === undefined ? {} : { guildId };
}
