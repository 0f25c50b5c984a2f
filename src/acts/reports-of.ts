import { nothingKept } from '../moderation/nothing-kept.js';
import { reportStateFilters, reportsCard } from '../moderation/reports/report-card.js';
import { listReports } from '../moderation/reports/reporting.js';
import { defineAct } from '../registry/act.js';
import { whisper } from '../registry/effect.js';
import { guildOf } from '../registry/occasion.js';

/** The filter of `/reports`. */
export default defineAct({
  name: 'reports-of',
  needs: 'moderate',
  async run({ moderation, engine }, { occasion, values }) {
    if (moderation === undefined) return whisper(nothingKept);
    const state = reportStateFilters.find((known) => known === values[0]) ?? 'open';
    const reports = await listReports(moderation, guildOf(occasion), state);
    const card = reportsCard(reports, state, {
      casebook: engine.casebook,
      linkTo: moderation.linkTo,
    });
    return { kind: 'update', card, page: 0, view: {} };
  },
});
