/** Resolve and Dismiss, on the notice of a report and in `/reports`. */
import { noticeCard } from '../card/notice.js';
import { nothingKept } from '../moderation/nothing-kept.js';
import { reportCard } from '../moderation/reports/report-card.js';
import { decideReport, reportInReach } from '../moderation/reports/reporting.js';
import type { Press } from './act.js';
import type { Desk } from './desk.js';
import { type Effect, whisper } from './effect.js';
import { guildOf } from './occasion.js';

export async function decide(
  { moderation, engine }: Desk,
  { occasion, call }: Press,
  state: 'resolved' | 'dismissed',
): Promise<Effect> {
  if (moderation === undefined) return whisper(nothingKept);
  const id = call?.args.report ?? '';
  const report = await reportInReach(moderation, id, guildOf(occasion));
  if (report === undefined) return whisper(noSuchReport);
  const decided = await decideReport(moderation, id, { state, by: occasion.user });
  if (decided === undefined) return whisper(decidedBefore);
  void moderation.upkeep.run();
  const card = reportCard(decided, {
    casebook: engine.casebook,
    linkTo: moderation.linkTo,
  });
  // The notice for all is redrawn by the upkeep, wherever the decision was made.
  const inPlace = occasion.message?.private === true;
  return inPlace ? { kind: 'update', card, page: 0, view: {} } : whisper(card);
}

export const noSuchReport = noticeCard({
  title: 'There is no such report',
  statement: 'It was deleted since, or belongs to another server. /reports lists what there is.',
});

const decidedBefore = noticeCard({
  title: 'This report is decided already',
  statement: '/reports shows how. To bring it up again, report the answer again.',
});
