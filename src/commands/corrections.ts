import { noticeCard } from '../card/notice.js';
import {
  correctionCard,
  correctionsCard,
  noSuchCorrectionCard,
} from '../moderation/corrections-card.js';
import { type CommandContext, defineDeskCommand } from '../registry/command.js';
import { whisper } from '../registry/effect.js';
import { guildOf } from '../registry/occasion.js';

export default defineDeskCommand({
  name: 'corrections',
  description: 'What the knowledge says differently than before: when, the old and the new',
  options: {
    correction: {
      type: 'text',
      description: 'A record, to see what changed in it',
      suggest: (context, typed) => correctedRecords(context, typed),
    },
  },
  examples: () => [''],
  async serve({ moderation, engine, settings }, occasion, { correction: text }) {
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
    const found = one === undefined ? await moderation.corrections(text) : [one];
    const [first, second] = found;
    if (first === undefined) return whisper(noSuchCorrectionCard(text));
    if (second !== undefined) return whisper(correctionsCard(found));
    const { contentNotes } = await settings.of(guildOf(occasion));
    return whisper(correctionCard(first, engine.casebook, contentNotes));
  },
});

/** Those that hold what was typed in their title or id, and those that the search completes it to. */
function correctedRecords({ engine, corrected = [] }: CommandContext, typed: string) {
  // Mostly nothing was corrected, and to complete among all records takes long where they are thousands.
  if (corrected.length === 0) return [];
  const words = typed.toLowerCase().split(/\s+/);
  const found = engine.search.completing(typed);
  return corrected.filter(({ id, title }) => {
    const all = `${title} ${id}`.toLowerCase();
    return found.has(id) || words.every((word) => all.includes(word));
  });
}
