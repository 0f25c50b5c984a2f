/** From a report that a quote is wrong to the moderators’ decision. */
import * as z from 'zod';
import type { Answer, Call } from '../../answer/answer.js';
import { messageOf } from '../../card/message.js';
import type { NewReport, Report, ReportDecision } from '../../store/reports.js';
import type { Bench } from '../bench.js';
import type { Compose } from '../courier.js';
import { passes } from '../discord-port.js';
import {
  noticeMark,
  type ReportStateFilter,
  type ReportSurroundings,
  reportNotice,
} from './report-card.js';

/** The kinds of their effects in the outbox. */
export const reportKind = 'report';
export const decidedKind = 'report-decided';

const payloadSchema = z.object({ report: z.string() });

export interface Filed {
  readonly report: Report;
  /** False where the same member had reported the same answer already. */
  readonly added: boolean;
  /** Whether the server names a channel where moderators are told of it. */
  readonly told: boolean;
}

/** Keeps a report and queues the notice of it, all or nothing. */
export async function fileReport(
  { store }: Pick<Bench, 'store'>,
  report: NewReport,
): Promise<Filed> {
  return store.together(async ({ reports, outbox, settings }) => {
    const filed = await reports.add(report);
    const { guildId } = report;
    const told = guildId !== null && (await settings.get(guildId)).reportsChannel !== null;
    if (filed.added && told) {
      await outbox.add({
        key: noticeKey(filed.report.id),
        kind: reportKind,
        guildId,
        payload: { report: filed.report.id },
      });
    }
    return { ...filed, told };
  });
}

/** Undefined where it is decided already. Queues that the notice says so, all or nothing. */
export async function decideReport(
  { store }: Pick<Bench, 'store'>,
  id: string,
  decision: ReportDecision,
): Promise<Report | undefined> {
  return store.together(async ({ reports, outbox }) => {
    const decided = await reports.decide(id, decision);
    if (decided !== undefined && decided.guildId !== null) {
      await outbox.add({
        key: `${decidedKind}:${id}`,
        kind: decidedKind,
        guildId: decided.guildId,
        payload: { report: id },
      });
    }
    return decided;
  });
}

/** Writes the notice when it is sent, as the report then stands. */
export function composeReport(bench: Bench): Compose {
  const { store } = bench;
  return async ({ payload }) => {
    const report = await store.reports.get(payloadSchema.parse(payload).report);
    if (report === undefined || report.guildId === null) return { none: 'the report is gone' };
    const { reportsChannel, plainText: plain } = await store.settings.get(report.guildId);
    if (reportsChannel === null) return { none: 'the server names no channel for reports' };
    return {
      to: { channel: reportsChannel },
      message: messageOf({
        card: reportNotice(report, surroundings(bench), plain),
        page: 0,
        view: {},
        plain,
      }),
      mark: noticeMark(report),
      posted: ({ channel, message }) =>
        store.reports.noticed(report.id, { channelId: channel, messageId: message }),
    };
  };
}

/** The notice of a report that was decided says so, and has no buttons to decide it any more. */
export function composeDecided(bench: Bench): Compose {
  const { store, discord } = bench;
  return async ({ payload }) => {
    const { report: id } = payloadSchema.parse(payload);
    // It may stand in Discord already, where a process was killed before it could write that down.
    const notice = await store.outbox.byKey(noticeKey(id));
    if (notice?.doneAt === null && notice.givenUpAt === null) {
      return { wait: 'the notice of the report is still on its way' };
    }
    const report = await store.reports.get(id);
    if (report === undefined) return { none: 'the report is gone' };
    if (report.notice === null) return { none: 'nobody was told of it by a message' };
    const { channelId: channel, messageId: message } = report.notice;
    const there = await discord.fetchMessage(channel, message);
    if (there.outcome !== 'done' && passes(there)) return { wait: there.detail };
    // Discord never lets a message change its form back to plain text.
    const plain = there.outcome === 'done' && there.value.plain;
    const card = reportNotice(report, surroundings(bench), plain);
    return {
      edit: { channel, message },
      message: messageOf({ card, page: 0, view: {}, plain }),
    };
  };
}

/** The key of the effect that tells moderators of a report. */
function noticeKey(report: string): string {
  return `${reportKind}:${report}`;
}

function surroundings({ engine, discord }: Bench): ReportSurroundings {
  return {
    casebook: engine().casebook,
    linkTo: (at) => discord.linkTo(at.guildId, at.channelId, at.messageId),
  };
}

/** What a report says of the answer that it is about. */
export function aboutAnswer({ id, call, knowledge }: Pick<Answer, 'id' | 'call' | 'knowledge'>): {
  recordId: string;
  call: Call;
  knowledge: string;
} {
  // A list has no record of its own: the command that gives it stands for it.
  return { recordId: id ?? `/${call.command}`, call, knowledge };
}

/** How many open reports a member has on this server, or on none that the bot is in. */
export async function openReportsOf(
  { store }: Pick<Bench, 'store'>,
  user: string,
  guildId: string | null,
): Promise<number> {
  const open = await store.reports.list({ states: ['open'], guildId });
  return open.filter(({ reporterId }) => reporterId === user).length;
}

/** A report that is this server's to see; without a server, as in the terminal, any. */
export async function reportInReach(
  { store }: Pick<Bench, 'store'>,
  id: string,
  guild: string | undefined,
): Promise<Report | undefined> {
  const report = await store.reports.get(id);
  return guild === undefined || report?.guildId === guild ? report : undefined;
}

/** Newest first; without a server, as in the terminal, those of all. */
export function listReports(
  { store }: Pick<Bench, 'store'>,
  guildId: string | undefined,
  state: ReportStateFilter,
): Promise<readonly Report[]> {
  return store.reports.list({
    ...(guildId === undefined ? {} : { guildId }),
    ...(state === 'all' ? {} : { states: [state] }),
    limit: mostListed,
  });
}

/** So many are listed; older ones are found by deciding the newer. */
const mostListed = 200;
