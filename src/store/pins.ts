/** Public answers that moderators pinned, and how far each is on its way. */
import { type Selectable, sql, type UpdateObject } from 'kysely';
import { callSchema, type StoredCall } from './call.js';
import { type Context, dateOf, dateOrNull, ensureGuild, inTransaction } from './context.js';
import { StoreError } from './error.js';
import { readJson } from './json.js';
import type { PinState, PinTable, Tables, UnpinReason } from './schema.js';

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

/** Only what is given counts. */
export interface PinFilter {
  readonly guildId?: string;
  readonly channelId?: string;
  readonly messageId?: string;
  readonly recordId?: string;
  readonly states?: readonly PinState[];
  /** Only those of servers that the bot has not left, as far as is known. */
  readonly present?: true;
}

interface PinCorrection {
  readonly recordHash: string;
  readonly knowledge: string;
  /** The line that the card will carry. */
  readonly line: string;
  readonly correctionId?: string;
}

/**
 * `pinning → pinned ⇄ correcting`, and from each to `unpinning → unpinned`. What is not `unpinned`
 * is live. Each step gives the pin as it then is, or undefined where it was not in a state that the
 * step starts from: another process was faster, or the step was done before. Every step is thus safe
 * to repeat.
 */
export interface Pins {
  /**
   * The intent, before Discord is asked. There is at most one live pin of a record in a channel, and
   * one of a message: where there is one already, that one comes back and `begun` is false.
   */
  begin(pin: NewPin): Promise<{ readonly pin: Pin; readonly begun: boolean }>;
  /** Discord has it: `pinning → pinned`. */
  confirm(id: string): Promise<Pin | undefined>;
  /** Before the message is edited: `pinned | correcting → correcting`, towards the newest target. */
  startCorrection(id: string, correction: PinCorrection): Promise<Pin | undefined>;
  /** The message was edited to this hash: `correcting → pinned`; undefined where the target moved on. */
  finishCorrection(id: string, recordHash: string): Promise<Pin | undefined>;
  /** It was seen in Discord as it should be. */
  verified(id: string): Promise<Pin | undefined>;
  /** Before Discord is asked to unpin: any live state → `unpinning`. */
  startUnpin(id: string): Promise<Pin | undefined>;
  /** It is no longer pinned, or never was: any live state → `unpinned`. */
  finishUnpin(id: string, because: UnpinReason): Promise<Pin | undefined>;
  get(id: string): Promise<Pin | undefined>;
  /** Oldest first. */
  list(filter: PinFilter): Promise<readonly Pin[]>;
}

/** Every state but the last. */
const liveStates = ['pinning', 'pinned', 'correcting', 'unpinning'] as const;

export function pinsIn(context: Context): Pins {
  const { db, now, newId } = context;

  async function step(
    id: string,
    from: readonly PinState[],
    changes: UpdateObject<Tables, 'pin'>,
    target?: string,
  ): Promise<Pin | undefined> {
    let query = db.updateTable('pin').set(changes).where('id', '=', id).where('state', 'in', from);
    if (target !== undefined) query = query.where('target_hash', '=', target);
    const row = await query.returningAll().executeTakeFirst();
    return row === undefined ? undefined : toPin(row);
  }

  return {
    begin: (pin) =>
      inTransaction(context, async (inner) => {
        await ensureGuild(inner, pin.guildId);
        // The pin in the way may be unpinned by another process between the two questions.
        for (let attempt = 0; attempt < 3; attempt += 1) {
          const row = await inner.db
            .insertInto('pin')
            .values(newRow(pin, newId(), now()))
            .onConflict((conflict) => conflict.doNothing())
            .returningAll()
            .executeTakeFirst();
          if (row !== undefined) return { pin: toPin(row), begun: true };
          const other = await inTheWay(inner, pin);
          if (other !== undefined) return { pin: other, begun: false };
        }
        throw new StoreError(
          'busy',
          `The pin of ${pin.recordId} in this channel is being changed by somebody else. Nothing was changed; try again.`,
        );
      }),
    confirm: (id) =>
      step(id, ['pinning'], {
        state: 'pinned',
        pinned_at: now().getTime(),
        verified_at: now().getTime(),
      }),
    startCorrection: (id, correction) =>
      step(id, ['pinned', 'correcting'], {
        state: 'correcting',
        target_hash: correction.recordHash,
        target_knowledge: correction.knowledge,
        correction_line: correction.line,
        correction_id: correction.correctionId ?? null,
      }),
    finishCorrection: (id, recordHash) =>
      step(
        id,
        ['correcting'],
        {
          state: 'pinned',
          record_hash: recordHash,
          knowledge: sql`target_knowledge`,
          target_hash: null,
          target_knowledge: null,
          corrected_at: now().getTime(),
          verified_at: now().getTime(),
        },
        recordHash,
      ),
    verified: (id) => step(id, liveStates, { verified_at: now().getTime() }),
    startUnpin: (id) => step(id, liveStates, { state: 'unpinning' }),
    finishUnpin: (id, because) =>
      step(id, liveStates, {
        state: 'unpinned',
        unpinned_at: now().getTime(),
        unpinned_because: because,
      }),
    async get(id) {
      const row = await db.selectFrom('pin').selectAll().where('id', '=', id).executeTakeFirst();
      return row === undefined ? undefined : toPin(row);
    },
    async list({ guildId, channelId, messageId, recordId, states = liveStates, present }) {
      let query = db.selectFrom('pin').selectAll().where('state', 'in', states);
      if (guildId !== undefined) query = query.where('guild_id', '=', guildId);
      if (channelId !== undefined) query = query.where('channel_id', '=', channelId);
      if (messageId !== undefined) query = query.where('message_id', '=', messageId);
      if (recordId !== undefined) query = query.where('record_id', '=', recordId);
      if (present === true) {
        query = query.where('guild_id', 'not in', (left) =>
          left.selectFrom('guild').select('id').where('left_at', 'is not', null),
        );
      }
      const rows = await query.orderBy('begun_at').orderBy('id').execute();
      return rows.map(toPin);
    },
  };
}

function newRow(pin: NewPin, id: string, now: Date): PinTable {
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

/** The live pin that a new one would double: of the same record if there is one, else of the message. */
async function inTheWay({ db }: Context, pin: NewPin): Promise<Pin | undefined> {
  const rows = await db
    .selectFrom('pin')
    .selectAll()
    .where('state', '<>', 'unpinned')
    .where('channel_id', '=', pin.channelId)
    .where((where) =>
      where.or([where('record_id', '=', pin.recordId), where('message_id', '=', pin.messageId)]),
    )
    .execute();
  const found = rows.find((row) => row.record_id === pin.recordId) ?? rows[0];
  return found === undefined ? undefined : toPin(found);
}

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
