/** A day on which everything happens that leaves something in the store. */
import type { Store } from '../../src/store/store.js';
import { channel, guild, member, moderator, somePin, someRecord } from './samples.js';

/** The pins, corrections, gaps, reports and settings of one server, and one person's part in them. */
export async function busyDay(store: Store, guildId = guild, number = 1): Promise<void> {
  const { pins, outbox, corrections, gaps, reports, feedback, settings } = store;
  const messageId = `40000000000000000${number}`;
  const recordId = `fact/number-${number}`;
  await settings.change(guildId, { correctionsChannel: channel });
  const { pin } = await pins.begin(somePin({ guildId, messageId, recordId, channelId: guildId }));
  await pins.confirm(pin.id);
  await corrections.record(`k${number}-1`, [someRecord(recordId)]);
  const [correction] = await corrections.record(`k${number}-2`, [someRecord(recordId, 'hash-2')]);
  if (correction === undefined) throw new Error('The record did not change.');
  await corrections.announce(correction.id, [
    { key: `note:${correction.id}:${guildId}`, kind: 'note', guildId, payload: { channel } },
  ]);
  await pins.startCorrection(pin.id, {
    recordHash: 'hash-2',
    knowledge: 'k2',
    line: 'Corrected.',
    correctionId: correction.id,
  });
  const key = `gap ${number}`;
  await gaps.record({ key, guildId, wording: `what of ${number}` });
  await gaps.watch({ key, guildId, userId: member });
  await outbox.add({ key: `told:${number}`, kind: 'told', userId: member, payload: {} });
  const report = await reports.add({
    recordId,
    quoteIds: ['v5-closed'],
    call: pin.call,
    knowledge: 'k2',
    reason: 'It is another bridge.',
    guildId,
    channelId: channel,
    messageId,
    reporterId: member,
  });
  await reports.decide(report.report.id, { state: 'resolved', by: moderator });
  await reports.add({
    recordId,
    quoteIds: [],
    call: pin.call,
    knowledge: 'k2',
    reason: 'Still.',
    guildId,
    channelId: channel,
    messageId,
    reporterId: member,
  });
  await feedback.count(recordId, 'yes');
}
