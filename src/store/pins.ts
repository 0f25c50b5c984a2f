/** Public answers that moderators pinned, and how far each is on its way. */
import { sql, type UpdateObject } from 'kysely';
import { type Context, ensureGuild, inTransaction } from './context.js';
import { StoreError } from './error.js';
import { type NewPin, newRow, type Pin, toPin } from './pin.js';
import { readRows } from './rows.js';
import type { PinState, Tables, UnpinReason } from './schema.js';

export type { NewPin, Pin } from './pin.js';

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
      return readRows(rows, toPin);
    },
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
