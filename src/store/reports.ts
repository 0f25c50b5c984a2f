/** Reports that a quote is wrong, from the modal to the moderators' decision. */
import type { Selectable } from 'kysely';
import * as z from 'zod';
import { callSchema, type StoredCall } from './call.js';
import { type Context, dateOf, dateOrNull, ensureGuild, inTransaction } from './context.js';
import { readJson } from './json.js';
import { readRows } from './rows.js';
import type { ReportState, ReportTable } from './schema.js';

export interface NewReport {
  readonly recordId: string;
  readonly quoteIds: readonly string[];
  /** Shows the answer again. */
  readonly call: StoredCall;
  readonly knowledge: string;
  /** In the reporter's own words. */
  readonly reason: string;
  /** Where the answer stands; null in a private chat. */
  readonly guildId: string | null;
  readonly channelId: string | null;
  readonly messageId: string | null;
  /** So that the same report, sent twice, is one, and that a moderator can ask what was meant. */
  readonly reporterId: string;
}

export interface Report extends Omit<NewReport, 'reporterId'> {
  readonly id: string;
  /** Null once it is decided or the reporter asked to be forgotten. */
  readonly reporterId: string | null;
  readonly state: ReportState;
  readonly reportedAt: Date;
  /** The message that told the moderators, so that it can be brought up to date. */
  readonly notice: { readonly channelId: string; readonly messageId: string } | null;
  readonly decidedBy: string | null;
  readonly decidedAt: Date | null;
}

interface ReportFilter {
  /** Null: those of no server. */
  readonly guildId?: string | null;
  readonly states?: readonly ReportState[];
  readonly limit?: number;
}

export interface Reports {
  /** The same person's open report on the same answer comes back instead, and `added` is false. */
  add(report: NewReport): Promise<{ readonly report: Report; readonly added: boolean }>;
  get(id: string): Promise<Report | undefined>;
  /** Newest first. */
  list(filter?: ReportFilter): Promise<readonly Report[]>;
  /** The moderators were told by this message. */
  noticed(id: string, notice: { channelId: string; messageId: string }): Promise<void>;
  /** Once: undefined where it is decided already. The reporter's id is deleted with it. */
  decide(id: string, decision: ReportDecision): Promise<Report | undefined>;
}

export interface ReportDecision {
  readonly state: Exclude<ReportState, 'open'>;
  /** The moderator. */
  readonly by: string;
}

export function reportsIn(context: Context): Reports {
  const { db, now, newId } = context;
  return {
    add: (report) =>
      inTransaction(context, async (inner) => {
        if (report.guildId !== null) await ensureGuild(inner, report.guildId);
        const row = await inner.db
          .insertInto('report')
          .values(newRow(report, newId(), now()))
          .onConflict((conflict) => conflict.doNothing())
          .returningAll()
          .executeTakeFirst();
        if (row !== undefined) return { report: toReport(row), added: true };
        const there = await inner.db
          .selectFrom('report')
          .selectAll()
          .where('state', '=', 'open')
          .where('reporter_id', '=', report.reporterId)
          .where('message_id', '=', report.messageId)
          .where('record_id', '=', report.recordId)
          .executeTakeFirstOrThrow();
        return { report: toReport(there), added: false };
      }),

    async get(id) {
      const row = await db.selectFrom('report').selectAll().where('id', '=', id).executeTakeFirst();
      return row === undefined ? undefined : toReport(row);
    },

    async list({ guildId, states, limit } = {}) {
      let query = db.selectFrom('report').selectAll();
      if (guildId === null) query = query.where('guild_id', 'is', null);
      else if (guildId !== undefined) query = query.where('guild_id', '=', guildId);
      if (states !== undefined) query = query.where('state', 'in', states);
      if (limit !== undefined) query = query.limit(limit);
      const rows = await query.orderBy('reported_at', 'desc').orderBy('id').execute();
      return readRows(rows, toReport);
    },

    async noticed(id, { channelId, messageId }) {
      await db
        .updateTable('report')
        .set({ notice_channel_id: channelId, notice_message_id: messageId })
        .where('id', '=', id)
        .execute();
    },

    async decide(id, { state, by }) {
      const row = await db
        .updateTable('report')
        .set({ state, decided_by: by, decided_at: now().getTime(), reporter_id: null })
        .where('id', '=', id)
        .where('state', '=', 'open')
        .returningAll()
        .executeTakeFirst();
      return row === undefined ? undefined : toReport(row);
    },
  };
}

function newRow(report: NewReport, id: string, now: Date): ReportTable {
  return {
    id,
    record_id: report.recordId,
    quote_ids: JSON.stringify(report.quoteIds),
    call: JSON.stringify(report.call),
    knowledge: report.knowledge,
    // PostgreSQL keeps every character but this one.
    reason: report.reason.replaceAll('\0', ''),
    guild_id: report.guildId,
    channel_id: report.channelId,
    message_id: report.messageId,
    reporter_id: report.reporterId,
    state: 'open',
    reported_at: now.getTime(),
    notice_channel_id: null,
    notice_message_id: null,
    decided_by: null,
    decided_at: null,
  };
}

export function toReport(row: Selectable<ReportTable>): Report {
  return {
    id: row.id,
    recordId: row.record_id,
    quoteIds: readJson(z.array(z.string()), row.quote_ids, `The quotes of report ${row.id}`),
    call: readJson(callSchema, row.call, `The call of report ${row.id}`),
    knowledge: row.knowledge,
    reason: row.reason,
    guildId: row.guild_id,
    channelId: row.channel_id,
    messageId: row.message_id,
    reporterId: row.reporter_id,
    state: row.state,
    reportedAt: dateOf(row.reported_at),
    notice:
      row.notice_channel_id === null || row.notice_message_id === null
        ? null
        : { channelId: row.notice_channel_id, messageId: row.notice_message_id },
    decidedBy: row.decided_by,
    decidedAt: dateOrNull(row.decided_at),
  };
}
