/** What the operator hears of pins and corrections: never who, nor what anybody wrote. */
import type { Logger } from '../../log.js';
import { passes } from '../../moderation/discord-port.js';
import type { Round } from '../../moderation/upkeep.js';

export function logRound(logger: Logger, { corrections, pins, deliveries }: Round): void {
  for (const { recordId, kind, id } of corrections) {
    logger.info('a record changed', { record: recordId, change: kind, correction: id });
  }
  for (const { pin, settled } of pins) {
    const about = { record: pin.recordId, channel: pin.channelId, message: pin.messageId };
    if ('failed' in settled) {
      const { outcome, detail } = settled.failed;
      logger.warn('a pin could not be put right yet', { ...about, outcome, detail });
    } else {
      logger.info('a pin was put right', { ...about, now: settled.kind });
    }
  }
  for (const { effect, outcome } of deliveries) {
    const about = { kind: effect.kind, effect: effect.id };
    if (typeof outcome === 'string') logger.info(outcome, about);
    else
      logger.warn(passes(outcome) ? 'could not be posted yet' : 'cannot be posted', {
        ...about,
        ...outcome,
      });
  }
}
