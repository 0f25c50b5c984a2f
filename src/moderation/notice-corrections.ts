/** Finds what the knowledge says differently than before, and queues what tells of it. */
import type { Correction } from '../store/corrections.js';
import type { NewEffect } from '../store/outbox.js';
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
  const found = await store.corrections.record(current.casebook.version, currentRecords(current));
  for (const correction of await store.corrections.unannounced()) {
    await store.corrections.announce(correction.id, await notesOf(bench, correction));
  }
  return found;
}

async function notesOf({ store }: Bench, correction: Correction): Promise<NewEffect[]> {
  const pins = await store.pins.list({});
  const guilds = pins
    .filter(({ call }) => recordIn(call) === correction.recordId)
    .map(({ guildId }) => guildId);
  return [...new Set(guilds)].map((guildId) => ({
    key: `note:${correction.id}:${guildId}`,
    kind: noteKind,
    guildId,
    payload: { correction: correction.id },
  }));
}
