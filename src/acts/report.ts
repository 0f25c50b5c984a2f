import type { Block } from '../card/card.js';
import { nothingKept } from '../moderation/nothing-kept.js';
import {
  emptyReport,
  filedCard,
  nothingToReport,
  reasonOf,
  reportedQuotes,
  reportedTooOften,
  reportFields,
  reportForm,
  tooManyReports,
} from '../moderation/reports/report-form.js';
import { aboutAnswer, fileReport, openReportsOf } from '../moderation/reports/reporting.js';
import { defineAct } from '../registry/act.js';
import { whisper } from '../registry/effect.js';
import { countedServer } from '../registry/refused.js';

/** Open reports of one member at most, so that nobody buries the others. */
const most = 10;

/** Opens the form, and takes it. */
export default defineAct({
  name: 'report',
  tool: {
    label: 'Quote is wrong',
    order: 60,
    shown: (card, { occasion }) =>
      card.status !== 'notice' &&
      !card.quiet &&
      occasion.place.kind !== 'terminal' &&
      card.blocks.some(cites),
  },
  async run({ answer, moderation }, { occasion, call, page, fields }) {
    if (moderation === undefined) return whisper(nothingKept);
    if (call === undefined) return whisper(nothingToReport);
    const reported = await answer(call);
    const quoteIds = reportedQuotes(reported, fields[reportFields.quote]);
    if (quoteIds.length === 0) return whisper(nothingToReport);
    if (Object.keys(fields).length === 0) {
      return { kind: 'form', form: reportForm(reported, call, page) };
    }
    const reason = reasonOf(fields);
    if (reason === '') return whisper(emptyReport);
    const { user, place, message } = occasion;
    // On a server where only the reporter has installed the bot, no moderator would find it.
    const guildId = countedServer(place) ?? null;
    if ((await openReportsOf(moderation, user, guildId)) >= most) return whisper(tooManyReports);
    if (!moderation.reportPace.take(`${guildId} ${user}`)) return whisper(reportedTooOften);
    // Nobody else can open a message that one member saw alone, not even the bot.
    const isOpen = guildId !== null && place.kind === 'server' && message?.private !== true;
    const channelId = isOpen ? place.channel : null;
    const about = aboutAnswer(reported);
    const knowledge =
      channelId === null || message === undefined
        ? about.knowledge
        : await moderation.versionShown({ channel: channelId, message: message.id });
    const filed = await fileReport(moderation, {
      ...about,
      knowledge,
      quoteIds,
      reason,
      guildId,
      channelId,
      messageId: message?.id ?? null,
      reporterId: user,
    });
    // Moderators are told now, not at the next turn.
    if (filed.told) void moderation.upkeep.run();
    return whisper(filedCard(filed, knowledge !== reported.knowledge));
  },
});

/** Whether words of a source stand there, or are pointed to. */
function cites(block: Block): boolean {
  switch (block.type) {
    case 'quote':
      return true;
    case 'line':
      return block.citations.length > 0;
    case 'passage':
      return block.passage.citations.length > 0;
    default:
      return false;
  }
}
