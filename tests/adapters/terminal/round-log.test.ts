import { expect, test } from 'vitest';
import { logRound } from '../../../src/adapters/terminal/round-log.js';
import type { Delivery } from '../../../src/moderation/courier.js';

test('what was given up is not said to be posted yet', () => {
  const effect: Delivery['effect'] = {
    id: '1',
    key: 'note:1',
    kind: 'note',
    guildId: null,
    userId: null,
    payload: {},
    createdAt: new Date(0),
    attempts: 1,
    nextAt: new Date(0),
    lastError: null,
    doneAt: null,
    givenUpAt: null,
    result: null,
  };
  const said: string[] = [];
  const say = (event: string) => void said.push(event);
  const logger = { debug: say, info: say, warn: say, error: say };
  const deliveries: Delivery[] = (['unavailable', 'missing-permission'] as const).map(
    (outcome) => ({ effect, outcome: { outcome, detail: '' } }),
  );
  logRound(logger, { corrections: [], pins: [], deliveries });
  expect(said).toEqual(['could not be posted yet', 'cannot be posted']);
});
