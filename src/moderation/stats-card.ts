/** Counts, and nobody's id: how the answers do. */
import type { Block, Card } from '../card/card.js';
import { noticeCard } from '../card/notice.js';
import type { Casebook } from '../knowledge/casebook.js';
import { titleById } from '../knowledge/title.js';
import type { Store } from '../store/store.js';
import { counted } from '../text/counted.js';

export interface Stats {
  /** Of each record that somebody said something about, the least fitting first. */
  readonly feedback: readonly {
    readonly record: string;
    readonly yes: number;
    readonly no: number;
  }[];
  readonly gaps: { readonly groups: number; readonly asked: number };
  readonly reports: {
    readonly open: number;
    readonly resolved: number;
    readonly dismissed: number;
  };
  readonly pins: number;
}

/** Of one server, or of all; what was said of an answer is counted over all. */
export async function statsOf(
  store: Pick<Store, 'feedback' | 'gaps' | 'reports' | 'pins'>,
  guildId: string | undefined,
): Promise<Stats> {
  const where = guildId === undefined ? {} : { guildId };
  const [feedback, gaps, reports, pins] = await Promise.all([
    store.feedback.list(),
    store.gaps.list(where),
    store.reports.list(where),
    store.pins.list(where),
  ]);
  const inState = (state: string) => reports.filter((report) => report.state === state).length;
  return {
    feedback: feedback
      .map(({ recordId, yes, no }) => ({ record: recordId, yes, no }))
      .sort((a, b) => b.no - b.yes - (a.no - a.yes) || (a.record < b.record ? -1 : 1)),
    gaps: { groups: gaps.length, asked: gaps.reduce((sum, { count }) => sum + count, 0) },
    reports: {
      open: inState('open'),
      resolved: inState('resolved'),
      dismissed: inState('dismissed'),
    },
    pins: pins.length,
  };
}

export function statsCard(stats: Stats, casebook: Casebook): Card {
  const { feedback, gaps, reports, pins } = stats;
  return noticeCard({
    title: 'How the answers do',
    blocks: [
      line(
        'Refused',
        `${counted(gaps.asked, 'question')} in ${counted(gaps.groups, 'group')}: /gaps`,
      ),
      line(
        'Reported',
        `${reports.open} open, ${reports.resolved} resolved, ${reports.dismissed} dismissed: /reports`,
      ),
      line('Pinned', `${pins === 1 ? 'one answer' : `${pins} answers`}: /pins`),
      { type: 'divider' },
      { type: 'heading', text: 'Was this what you asked?' },
      ...(feedback.length === 0
        ? [
            {
              type: 'text' as const,
              text: 'Nobody has said yet. It is asked below every answer to a question in words.',
            },
          ]
        : feedback.map(({ record, yes, no }) =>
            line(titleById(casebook, record), `${yes} yes, ${no} no (${record})`),
          )),
    ],
    call: { command: 'stats', args: {} },
    data: { ...stats },
  });
}

function line(label: string, text: string): Block {
  return { type: 'line', label, text, citations: [] };
}
