/**
 * The tables, as both engines have them. Times are milliseconds since 1970 (UTC), days are
 * `2026-01-31`, JSON is text that a zod schema reads back. Ids of Discord are text: they do not fit
 * a JavaScript number. What each column is for, and how long it is kept, stands in `kept.ts`.
 */
import type { Kysely } from 'kysely';

export interface Tables {
  guild: GuildTable;
  guild_settings: GuildSettingsTable;
  pin: PinTable;
  effect: EffectTable;
  record_snapshot: RecordSnapshotTable;
  correction: CorrectionTable;
  gap: GapTable;
  gap_day: GapDayTable;
  gap_watcher: GapWatcherTable;
  report: ReportTable;
  feedback: FeedbackTable;
}

export type Database = Kysely<Tables>;

interface GuildTable {
  id: string;
  left_at: number | null;
}

interface GuildSettingsTable {
  guild_id: string;
  settings: string;
  changed_at: number;
}

export const pinStates = ['pinning', 'pinned', 'correcting', 'unpinning', 'unpinned'] as const;
export type PinState = (typeof pinStates)[number];

/**
 * `moderator`: by our button or command. `in Discord`: by hand, and noticed. `replaced`: to make room
 * for a new one. `deleted`: the message or its channel is gone. `refused`: Discord never took it.
 */
const unpinReasons = ['moderator', 'in Discord', 'replaced', 'deleted', 'refused'] as const;
export type UnpinReason = (typeof unpinReasons)[number];

export interface PinTable {
  id: string;
  guild_id: string;
  channel_id: string;
  message_id: string;
  record_id: string;
  call: string;
  record_hash: string;
  knowledge: string;
  pinned_by: string | null;
  state: PinState;
  begun_at: number;
  pinned_at: number | null;
  verified_at: number | null;
  target_hash: string | null;
  target_knowledge: string | null;
  correction_id: string | null;
  correction_line: string | null;
  corrected_at: number | null;
  unpinned_at: number | null;
  unpinned_because: UnpinReason | null;
}

export interface EffectTable {
  id: string;
  key: string;
  kind: string;
  guild_id: string | null;
  user_id: string | null;
  payload: string;
  created_at: number;
  attempts: number;
  next_at: number;
  lease: string | null;
  lease_until: number | null;
  last_error: string | null;
  done_at: number | null;
  given_up_at: number | null;
  result: string | null;
}

export interface RecordSnapshotTable {
  record_id: string;
  revision: number;
  hash: string;
  knowledge: string;
  content: string | null;
  changed_at: number;
}

const correctionKinds = ['corrected', 'superseded', 'removed', 'restored'] as const;
export type CorrectionKind = (typeof correctionKinds)[number];

export interface CorrectionTable {
  id: string;
  record_id: string;
  revision: number;
  kind: CorrectionKind;
  from_hash: string;
  to_hash: string;
  from_knowledge: string;
  to_knowledge: string;
  before: string | null;
  after: string | null;
  successor_id: string | null;
  corrected_at: number;
  announced_at: number | null;
}

interface GapTable {
  key: string;
  guild_id: string;
  wording: string | null;
  answered_by: string | null;
  answered_at: number | null;
}

interface GapDayTable {
  key: string;
  guild_id: string;
  day: string;
  count: number;
}

interface GapWatcherTable {
  id: string;
  key: string;
  guild_id: string;
  user_id: string;
  since: number;
}

const reportStates = ['open', 'resolved', 'dismissed'] as const;
export type ReportState = (typeof reportStates)[number];

export interface ReportTable {
  id: string;
  record_id: string;
  quote_ids: string;
  call: string;
  knowledge: string;
  reason: string;
  guild_id: string | null;
  channel_id: string | null;
  message_id: string | null;
  reporter_id: string | null;
  state: ReportState;
  reported_at: number;
  notice_channel_id: string | null;
  notice_message_id: string | null;
  decided_by: string | null;
  decided_at: number | null;
}

interface FeedbackTable {
  record_id: string;
  yes: number;
  no: number;
}
