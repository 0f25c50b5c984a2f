/**
 * What every record said last, and what became different. A correction is found by comparing, in one
 * transaction with noting what is now said: it is recorded once, whatever is killed and however many
 * processes start at the same time.
 */
import type { Selectable } from 'kysely';
import { pacer } from '../steps.js';
import { type Context, dateOf, dateOrNull, inTransaction } from './context.js';
import { readJson } from './json.js';
import { type NewEffect, outboxIn } from './outbox.js';
import { contentSchema, type RecordContent } from './record-content.js';
import { readRows } from './rows.js';
import type { CorrectionKind, CorrectionTable, RecordSnapshotTable } from './schema.js';

/** A record as the knowledge has it now. */
export interface CurrentRecord {
  readonly id: string;
  /** Changes when, and only when, what a reader is told changes. */
  readonly hash: string;
  readonly content: RecordContent;
  readonly supersededBy?: string;
}

export interface Correction {
  readonly id: string;
  readonly recordId: string;
  /** `removed`: no longer in the knowledge. `restored`: in it again. */
  readonly kind: CorrectionKind;
  /** Empty where the record was not there before. */
  readonly fromHash: string;
  /** Empty where it is there no more. */
  readonly toHash: string;
  readonly fromKnowledge: string;
  readonly toKnowledge: string;
  readonly before: RecordContent | null;
  readonly after: RecordContent | null;
  readonly successorId: string | null;
  readonly correctedAt: Date;
  /** When the effects that tell of it were queued. */
  readonly announcedAt: Date | null;
}

interface CorrectionFilter {
  readonly recordId?: string;
  readonly limit?: number;
}

export interface Corrections {
  /**
   * Notes what every record says now, and gives what became different since the last time, newly
   * recorded. Records that were never seen are no corrections; the first time there are none at all.
   */
  record(knowledge: string, current: readonly CurrentRecord[]): Promise<readonly Correction[]>;
  get(id: string): Promise<Correction | undefined>;
  /** Newest first; of one record whatever the clock said. */
  list(filter?: CorrectionFilter): Promise<readonly Correction[]>;
  /** Recorded, but their effects are not queued yet; oldest first. */
  unannounced(): Promise<readonly Correction[]>;
  /** Queues what tells of a correction and marks it as announced, both or neither; once. */
  announce(id: string, effects: readonly NewEffect[]): Promise<boolean>;
}

export function correctionsIn(context: Context): Corrections {
  const { db, now } = context;
  return {
    record: (knowledge, current) =>
      inTransaction(context, (inner) => recordIn(inner, knowledge, current)),

    async get(id) {
      const row = await db
        .selectFrom('correction')
        .selectAll()
        .where('id', '=', id)
        .executeTakeFirst();
      return row === undefined ? undefined : toCorrection(row);
    },

    async list({ recordId, limit } = {}) {
      let query = db.selectFrom('correction').selectAll();
      // A pin follows the last correction, which a clock that was set back puts before others.
      if (recordId !== undefined) {
        query = query.where('record_id', '=', recordId).orderBy('revision', 'desc');
      }
      if (limit !== undefined) query = query.limit(limit);
      const rows = await query.orderBy('corrected_at', 'desc').orderBy('record_id').execute();
      return readRows(rows, toCorrection);
    },

    async unannounced() {
      const rows = await db
        .selectFrom('correction')
        .selectAll()
        .where('announced_at', 'is', null)
        .orderBy('corrected_at')
        .orderBy('record_id')
        .execute();
      return readRows(rows, toCorrection);
    },

    announce: (id, effects) =>
      inTransaction(context, async (inner) => {
        const { numUpdatedRows } = await inner.db
          .updateTable('correction')
          .set({ announced_at: now().getTime() })
          .where('id', '=', id)
          .where('announced_at', 'is', null)
          .executeTakeFirst();
        if (numUpdatedRows === 0n) return false;
        for (const effect of effects) await outboxIn(inner).add(effect);
        return true;
      }),
  };
}

async function recordIn(
  context: Context,
  knowledge: string,
  current: readonly CurrentRecord[],
): Promise<Correction[]> {
  const { db, engine } = context;
  await engine.lock(db, 'snapshots');
  const stored = await db.selectFrom('record_snapshot').selectAll().execute();
  const known = new Map(stored.map((row) => [row.record_id, row]));
  const present = new Set(current.map(({ id }) => id));
  const corrections: Correction[] = [];
  const giveWay = pacer();
  for (const record of current) {
    await giveWay();
    const before = known.get(record.id);
    if (before?.hash === record.hash) {
      await keepFully(context, before, record);
      continue;
    }
    const after = await writeSnapshot(context, knowledge, record, before);
    if (before !== undefined) corrections.push(await correct(context, before, after, record));
  }
  for (const before of stored) {
    if (present.has(before.record_id) || before.hash === gone) continue;
    const after = await writeSnapshot(context, knowledge, { id: before.record_id }, before);
    corrections.push(await correct(context, before, after));
  }
  return corrections;
}

/** An older version of the program may have kept less of what it says. */
async function keepFully({ db }: Context, before: Snapshot, record: CurrentRecord): Promise<void> {
  const content = JSON.stringify(record.content);
  if (before.content === content) return;
  await db
    .updateTable('record_snapshot')
    .set({ content })
    .where('record_id', '=', record.id)
    .execute();
}

/** The hash of a record that is not in the knowledge. */
const gone = '';

type Snapshot = Selectable<RecordSnapshotTable>;

async function writeSnapshot(
  { db, now }: Context,
  knowledge: string,
  record: Pick<CurrentRecord, 'id'> & Partial<CurrentRecord>,
  before: Snapshot | undefined,
): Promise<Snapshot> {
  const snapshot = {
    record_id: record.id,
    revision: (before?.revision ?? 0) + 1,
    hash: record.hash ?? gone,
    knowledge,
    content: record.content === undefined ? null : JSON.stringify(record.content),
    changed_at: now().getTime(),
  };
  await db
    .insertInto('record_snapshot')
    .values(snapshot)
    .onConflict((conflict) => conflict.column('record_id').doUpdateSet(snapshot))
    .execute();
  return snapshot;
}

async function correct(
  { db, now, newId }: Context,
  before: Snapshot,
  after: Snapshot,
  record?: CurrentRecord,
): Promise<Correction> {
  const row: CorrectionTable = {
    id: newId(),
    record_id: after.record_id,
    revision: after.revision,
    kind: kindOf(before, record),
    from_hash: before.hash,
    to_hash: after.hash,
    from_knowledge: before.knowledge,
    to_knowledge: after.knowledge,
    before: before.content,
    after: after.content,
    successor_id: record?.supersededBy ?? null,
    corrected_at: now().getTime(),
    announced_at: null,
  };
  await db.insertInto('correction').values(row).execute();
  return toCorrection(row);
}

function kindOf(before: Snapshot, record: CurrentRecord | undefined): CorrectionKind {
  if (record === undefined) return 'removed';
  if (before.hash === gone) return 'restored';
  return record.supersededBy === undefined ? 'corrected' : 'superseded';
}

function toCorrection(row: Selectable<CorrectionTable>): Correction {
  const content = (text: string | null) =>
    text === null ? null : readJson(contentSchema, text, `Correction ${row.id}`);
  return {
    id: row.id,
    recordId: row.record_id,
    kind: row.kind,
    fromHash: row.from_hash,
    toHash: row.to_hash,
    fromKnowledge: row.from_knowledge,
    toKnowledge: row.to_knowledge,
    before: content(row.before),
    after: content(row.after),
    successorId: row.successor_id,
    correctedAt: dateOf(row.corrected_at),
    announcedAt: dateOrNull(row.announced_at),
  };
}
