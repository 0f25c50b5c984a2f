/** One public answer that moderators pinned, as the program has it and as its row. */
import type { Selectable } from 'kysely';
import { callSchema, type StoredCall } from './call.js';
import { dateOf, dateOrNull } from './context.js';
import { readJson } from './json.js';
import type { PinState, PinTable, UnpinReason } from './schema.js';

export interface NewPin {
  readonly guildId: string;
  readonly channelId: string;
  readonly messageId: string;
  readonly recordId: string;
  /** Draws the card again. */
  readonly call: StoredCall;
  readonly recordHash: string;
  readonly knowledge: string;
  /** The moderator. */
  readonly pinnedBy: string;
}

export interface Pin extends Omit<NewPin, 'pinnedBy'> {
  readonly id: string;
  /** Null once the moderator asked to be forgotten. */
  readonly pinnedBy: string | null;
  readonly state: PinState;
  readonly begunAt: Date;
  readonly pinnedAt: Date | null;
  /** When it was last seen in Discord as it should be. */
  readonly verifiedAt: Date | null;
  /** What it is being corrected to, while its state is `correcting`. */
  readonly target: { readonly recordHash: string; readonly knowledge: string } | null;
  /** What the card says of its last correction, from the moment that was begun. */
  readonly correction: { readonly id: string | null; readonly line: string } | null;
  readonly correctedAt: Date | null;
  readonly unpinnedAt: Date | null;
  readonly unpinnedBecause: UnpinReason | null;
}

/** A new row for a pin, as it is before Discord is asked. */
export function newRow(pin: NewPin, id: string, now: Date): PinTable {
  return {
    id,
    guild_id: pin.guildId,
    channel_id: pin.channelId,
    message_id: pin.messageId,
    record_id: pin.recordId,
    call: JSON.stringify(pin.call),
    record_hash: pin.recordHash,
    knowledge: pin.knowledge,
    pinned_by: pin.pinnedBy,
    state: 'pinning',
    begun_at: now.getTime(),
    pinned_at: null,
    verified_at: null,
    target_hash: null,
    target_knowledge: null,
    correction_id: null,
    correction_line: null,
    corrected_at: null,
    unpinned_at: null,
    unpinned_because: null,
  };
}

/** A row as a pin; throws where its JSON is damaged. */
export function toPin(row: Selectable<PinTable>): Pin {
  return {
    id: row.id,
    guildId: row.guild_id,
    channelId: row.channel_id,
    messageId: row.message_id,
    recordId: row.record_id,
    call: readJson(callSchema, row.call, `The call of pin ${row.id}`),
    recordHash: row.record_hash,
    knowledge: row.knowledge,
    pinnedBy: row.pinned_by,
    state: row.state,
    begunAt: dateOf(row.begun_at),
    pinnedAt: dateOrNull(row.pinned_at),
    verifiedAt: dateOrNull(row.verified_at),
    target:
      row.target_hash === null || row.target_knowledge === null
        ? null
        : { recordHash: row.target_hash, knowledge: row.target_knowledge },
    correction:
      row.correction_line === null ? null : { id: row.correction_id, line: row.correction_line },
    correctedAt: dateOrNull(row.corrected_at),
    unpinnedAt: dateOrNull(row.unpinned_at),
    unpinnedBecause: row.unpinned_because,
  };
}
