import { noticeCard } from '../card/notice.js';
import { nothingKept } from '../moderation/nothing-kept.js';
import { reportCard, reportStateFilters, reportsCard } from '../moderation/reports/report-card.js';
import { listReports, reportInReach } from '../moderation/reports/reporting.js';
import { defineDeskCommand } from '../registry/command.js';
import { noSuchReport } from '../registry/decide.js';
import { whisper } from '../registry/effect.js';
import { guildOf } from '../registry/occasion.js';

const states = `${reportStateFilters.slice(0, -1).join(', ')} or ${reportStateFilters.at(-1)}`;

export default defineDeskCommand({
  name: 'reports',
  description: 'Quotes that were reported as wrong: read, resolve or dismiss them',
  options: {
    state: {
      type: 'text',
      description: `${states}; open where nothing is said`,
      suggest: () => reportStateFilters.map((state) => ({ id: state, title: state })),
    },
    report: {
      type: 'text',
      description: 'The id of one report',
    },
  },
  needs: 'moderate',
  examples: () => ['', 'all'],
  async serve({ moderation, engine }, occasion, { state = 'open', report: id }) {
    if (moderation === undefined) return whisper(nothingKept);
    const guild = guildOf(occasion);
    const around = { casebook: engine.casebook, linkTo: moderation.linkTo };
    if (id !== undefined) {
      const report = await reportInReach(moderation, id, guild);
      return whisper(report === undefined ? noSuchReport : reportCard(report, around));
    }
    const filter = reportStateFilters.find((known) => known === state);
    if (filter === undefined) {
      return whisper(
        noticeCard({
          title: 'There is no such state',
          statement: `“state” takes ${states}, not “${state}”.`,
          misused: true,
        }),
      );
    }
    return whisper(reportsCard(await listReports(moderation, guild, filter), filter, around));
  },
});
