/** Finds what the knowledge says differently than before, and queues what tells of it. */
import { givingWay } from '../steps.js';
import type { Correction } from '../store/corrections.js';
import type { NewEffect } from '../store/outbox.js';
import type { Pin } from '../store/pins.js';
import type { Bench } from './bench.js';
import { noteKind } from './correction-note.js';
import { currentRecords, recordIn } from './showing.js';

/**
 * Compares every record with what it said last, and queues one note a correction for each server that
 * has a pin of it. Each correction is recorded once and announced once, whatever is killed and
 * however many processes do this at the same time. Gives what was newly found.
 */
export async function noticeCorrections(bench: Bench): Promise<readonly Correction[]> {
  const { store, engine } = bench;
  const current = engine();
  const records = await givingWay(currentRecords(current));
  const found = await store.corrections.record(current.casebook.version, records);
  const unannounced = await store.corrections.unannounced();
  if (unannounced.length === 0) return found;
  const guilds = guildsOf(await store.pins.list({}));
  for (const correction of unannounced) {
    await store.corrections.announce(correction.id, notesOf(correction, guilds));
  }
  return found;
}

/** The servers that have a pin of a record, by the id of the record. */
function guildsOf(pins: readonly Pin[]): ReadonlyMap<string, ReadonlySet<string>> {
  const guilds = new Map<string, Set<string>>();
  for (const { call, guildId } of pins) {
    const record = recordIn(call);
    if (record === undefined) continue;
    guilds.set(record, (guilds.get(record) ?? new Set()).add(guildId));
  }
  return guilds;
}

function notesOf(correction: Correction, guilds: ReturnType<typeof guildsOf>): NewEffect[] {
  return [...(guilds.get(correction.recordId) ?? [])].map((guildId) => ({
    key: `note:${correction.id}:${guildId}`,
    kind: noteKind,
    guildId,
    payload: { correction: correction.id },
  }));
}
