/** Reports as moderators see them: the notice in their channel, and the list. */
import type { Call } from '../../answer/answer.js';
import { unlessCovered } from '../../answer/covered.js';
import { customId } from '../../card/button.js';
import type { Action, Block, Card, Control } from '../../card/card.js';
import { maxChoices } from '../../card/limits.js';
import { onePageOf } from '../../card/message.js';
import { noticeCard } from '../../card/notice.js';
import { shortenLabel } from '../../card/shorten.js';
import { referenceOf } from '../../card/wording.js';
import type { Casebook } from '../../knowledge/casebook.js';
import { titleById } from '../../knowledge/title.js';
import type { Report } from '../../store/reports.js';
import { counted } from '../../text/counted.js';
import { dayOf } from '../correction-line.js';

export interface ReportSurroundings {
  readonly casebook: Casebook;
  /** Where a message opens. */
  linkTo(at: {
    readonly guildId: string;
    readonly channelId: string;
    readonly messageId: string;
  }): string;
}

export const reportStateFilters = ['open', 'resolved', 'dismissed', 'all'] as const;
export type ReportStateFilter = (typeof reportStateFilters)[number];

/** The message in the reports channel, on one page: “Open the report” shows what has no room. */
export function reportNotice(report: Report, around: ReportSurroundings, plain: boolean): Card {
  const blocks = bodyOf(report, around);
  const short = bodyOf({ ...report, reason: firstWords(report.reason) }, around);
  const without = short.filter(({ type }) => type !== 'line');
  return onePageOf(
    [
      noticeOf(report, around, blocks),
      noticeOf(report, around, short),
      noticeOf(report, around, without),
    ],
    plain,
  );
}

function noticeOf(report: Report, around: ReportSurroundings, blocks: readonly Block[]): Card {
  return {
    ...noticeCard({
      title: titleById(around.casebook, report.recordId),
      blocks,
      actions: [...decisions(report), showAction(report)],
      call: callOf(report),
    }),
    kicker: report.state === 'open' ? 'A quote is reported as wrong' : stateWords[report.state],
    footer: `${report.recordId} · knowledge ${report.knowledge.slice(0, 8)}`,
    quiet: false,
  };
}

/** A custom id on the notice that no other message has. */
export function noticeMark(report: Report): string {
  return customId({ kind: 'open', call: callOf(report), page: 0 }) ?? '';
}

/** One report, for `/reports`. */
export function reportCard(report: Report, around: ReportSurroundings): Card {
  return {
    ...noticeCard({
      title: titleById(around.casebook, report.recordId),
      blocks: [
        ...bodyOf(report, around),
        ...(report.reporterId === null
          ? []
          : [
              {
                type: 'line' as const,
                text: 'Reported by',
                citations: [],
                member: report.reporterId,
              },
            ]),
      ],
      actions: [
        ...decisions(report),
        { label: 'All reports', kind: 'open', call: { command: 'reports', args: {} } },
      ],
      call: callOf(report),
    }),
    kicker: stateWords[report.state],
    footer: `${report.recordId} · knowledge ${report.knowledge.slice(0, 8)}`,
  };
}

export function reportsCard(
  reports: readonly Report[],
  state: ReportStateFilter,
  { casebook }: ReportSurroundings,
): Card {
  const call: Call = { command: 'reports', args: state === 'open' ? {} : { state } };
  const filter: Control = {
    label: 'Show',
    act: 'reports-of',
    call: { command: 'reports', args: {} },
    of: reportStateFilters.map((value) => ({ value, label: value })),
    chosen: [state],
    most: 1,
  };
  const data = { state, reports: reports.map(reportData) };
  const kind = state === 'all' ? 'report' : `${state} report`;
  if (reports.length === 0) {
    return noticeCard({
      title: `No ${kind}s`,
      statement: '“Quote is wrong”, below every answer, makes a report.',
      controls: [filter],
      call,
      data,
    });
  }
  const choices = reports.slice(0, maxChoices).map(
    (report): Action => ({
      label: `${dayOf(report.reportedAt)}: ${titleById(casebook, report.recordId)}`,
      kind: 'open',
      call: callOf(report),
    }),
  );
  return {
    ...noticeCard({
      title: counted(reports.length, kind),
      blocks: reports.map((report): Block => reportLine(report, casebook)),
      controls: [filter],
      call,
      data,
    }),
    menu: { prompt: state === 'open' ? 'Open one, to decide it' : 'Open one', choices },
  };
}

/** For a machine; nobody's id. */
function reportData({ id, recordId, quoteIds, knowledge, reason, state, reportedAt }: Report) {
  return { id, record: recordId, quotes: quoteIds, knowledge, reason, state, reported: reportedAt };
}

function reportLine(report: Report, casebook: Casebook): Block {
  return {
    type: 'line',
    label: `${dayOf(report.reportedAt)}, ${report.state}`,
    text: `${titleById(casebook, report.recordId)}: “${firstWords(report.reason)}”`,
    citations: [],
  };
}

function bodyOf(report: Report, { casebook, linkTo }: ReportSurroundings): Block[] {
  const { guildId, channelId, messageId } = report;
  const quotes = report.quoteIds.flatMap((id) => casebook.quote(id) ?? []);
  const gone = report.quoteIds.length - quotes.length;
  return [
    { type: 'text', label: 'What is wrong', text: report.reason },
    ...quotes.map((quote): Block => {
      const text = unlessCovered(quote, quote.id);
      return { type: 'line', label: referenceOf(quote), text, citations: [] };
    }),
    ...(gone > 0
      ? [
          {
            type: 'note' as const,
            text: `${gone === 1 ? 'One of its quotes is' : `${gone} of its quotes are`} not in the knowledge any more.`,
          },
        ]
      : []),
    ...(guildId === null || channelId === null || messageId === null
      ? []
      : [
          {
            type: 'line' as const,
            text: 'The answer',
            citations: [],
            link: { label: 'open', url: linkTo({ guildId, channelId, messageId }) },
          },
        ]),
    {
      type: 'note',
      text:
        report.knowledge === casebook.version
          ? `Reported on ${dayOf(report.reportedAt)}, of the knowledge as it is now`
          : `Reported on ${dayOf(report.reportedAt)}; the knowledge has changed since that answer`,
    },
    ...(report.decidedAt === null
      ? []
      : [
          {
            type: 'note' as const,
            text: `${stateWords[report.state]} on ${dayOf(report.decidedAt)}`,
          },
        ]),
  ];
}

function decisions(report: Report): Action[] {
  if (report.state !== 'open') return [];
  return [
    { label: 'Resolve', kind: 'act', act: 'resolve', call: callOf(report) },
    { label: 'Dismiss', kind: 'act', act: 'dismiss', call: callOf(report) },
  ];
}

/** The report with who made it; also the mark by which the notice is found again. */
function showAction(report: Report): Action {
  return { label: 'Open the report', kind: 'open', call: callOf(report) };
}

function callOf({ id }: Report): Call {
  return { command: 'reports', args: { report: id } };
}

const stateWords = {
  open: 'Waits for a decision',
  resolved: 'Resolved',
  dismissed: 'Dismissed',
} as const;

const shownReason = 120;

function firstWords(reason: string): string {
  return shortenLabel(reason.replace(/\s+/gu, ' '), shownReason);
}
