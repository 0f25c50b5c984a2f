import { noticeCard } from '../card/notice.js';
import {
  correctionCard,
  correctionsCard,
  noSuchCorrectionCard,
} from '../moderation/corrections-card.js';
import { defineDeskCommand } from '../registry/command.js';
import { whisper } from '../registry/effect.js';

export default defineDeskCommand({
  name: 'corrections',
  description: 'What the knowledge says differently than before: when, the old and the new',
  options: {
    correction: {
      type: 'text',
      description: 'A record, to see what changed in it',
      suggest: ({ engine }, typed) => engine.search.complete(typed, { limit: 25 }),
    },
  },
  examples: () => [''],
  async serve({ moderation, engine }, _occasion, { correction: text }) {
    if (moderation === undefined) {
      return whisper(
        noticeCard({
          title: 'No corrections are kept here',
          statement: 'They are kept by the bot in Discord and by the preview.',
        }),
      );
    }
    if (text === undefined) return whisper(correctionsCard(await moderation.corrections()));
    const one = await moderation.correction(text);
    if (one !== undefined) return whisper(correctionCard(one, engine.casebook));
    const ofRecord = await moderation.corrections(text);
    const [first, second] = ofRecord;
    if (first === undefined) return whisper(noSuchCorrectionCard(text));
    return whisper(
      second === undefined ? correctionCard(first, engine.casebook) : correctionsCard(ofRecord),
    );
  },
});
