/** One thing that has to happen in Discord, as the program has it and as its row. */
import type { Selectable } from 'kysely';
import * as z from 'zod';
import { dateOf, dateOrNull } from './context.js';
import { readJson } from './json.js';
import type { EffectTable } from './schema.js';

export interface NewEffect {
  /** What this effect is about, so that the same is never queued twice: `note:<correction>:<guild>`. */
  readonly key: string;
  /** Says how to carry it out: `pin`, `edit`, `note`, … */
  readonly kind: string;
  /** Where it belongs to a server; it goes when that is forgotten. */
  readonly guildId?: string;
  /** Whom it is sent to, where it is a private message; deleted as soon as it is done or given up. */
  readonly userId?: string;
  /** What the kind needs; it must be JSON, and hold nobody's id. */
  readonly payload: unknown;
  /** Not before; default: at once. */
  readonly nextAt?: Date;
}

export interface Effect {
  /** At most 25 characters: Discord's nonce for a message that this effect sends. */
  readonly id: string;
  readonly key: string;
  readonly kind: string;
  readonly guildId: string | null;
  readonly userId: string | null;
  readonly payload: unknown;
  readonly createdAt: Date;
  /** How often it was claimed. More than once means that an earlier attempt may have reached Discord. */
  readonly attempts: number;
  readonly nextAt: Date;
  readonly lastError: string | null;
  readonly doneAt: Date | null;
  readonly givenUpAt: Date | null;
  /** What was noted when it was done, such as the id of the message. */
  readonly result: unknown;
}

/** An effect that this process, and no other, carries out until the lease ends. */
export interface ClaimedEffect extends Effect {
  readonly lease: string;
  readonly leaseUntil: Date;
}

/** A new row for an effect. */
export function newRow(effect: NewEffect, id: string, now: Date): EffectTable {
  return {
    id,
    key: effect.key,
    kind: effect.kind,
    guild_id: effect.guildId ?? null,
    user_id: effect.userId ?? null,
    payload: JSON.stringify(effect.payload),
    created_at: now.getTime(),
    attempts: 0,
    next_at: (effect.nextAt ?? now).getTime(),
    lease: null,
    lease_until: null,
    last_error: null,
    done_at: null,
    given_up_at: null,
    result: null,
  };
}

/** A row as an effect; throws where its JSON is damaged. */
export function toEffect(row: Selectable<EffectTable>): Effect {
  const what = `Effect ${row.id}`;
  return {
    id: row.id,
    key: row.key,
    kind: row.kind,
    guildId: row.guild_id,
    userId: row.user_id,
    payload: readJson(z.unknown(), row.payload, what),
    createdAt: dateOf(row.created_at),
    attempts: row.attempts,
    nextAt: dateOf(row.next_at),
    lastError: row.last_error,
    doneAt: dateOrNull(row.done_at),
    givenUpAt: dateOrNull(row.given_up_at),
    result: row.result === null ? null : readJson(z.unknown(), row.result, what),
  };
}
