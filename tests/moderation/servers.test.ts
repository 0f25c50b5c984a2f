import { afterEach, expect, test, vi } from 'vitest';
import { createServers } from '../../src/moderation/servers.js';

afterEach(() => void vi.useRealTimers());

test('what could not be noted is noted once the store is back, in its order', async () => {
  vi.useFakeTimers();
  const noted: string[] = [];
  const faults: unknown[] = [];
  let away = true;
  const note = (what: string) => async () => {
    if (away) throw new Error('away');
    noted.push(what);
  };
  const { joined, left, onlyIn } = {
    joined: note('joined'),
    left: note('left'),
    onlyIn: note('all'),
  };
  const unused = { known: async () => [], forget: async () => {}, forgetLeft: async () => [] };
  const guilds = { ...unused, joined, left, onlyIn };
  const servers = createServers(guilds, (error) => faults.push(error));
  servers.left('1');
  servers.joined('1');
  await vi.advanceTimersByTimeAsync(1_000);
  expect(faults).toHaveLength(1);
  away = false;
  await vi.advanceTimersByTimeAsync(60_000);
  expect(noted).toEqual(['left', 'joined']);
});
