import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { previewPlace } from '../../../src/adapters/preview/invented.js';
import { noGuild } from '../../../src/store/gaps.js';
import { openStore } from '../../../src/store/open.js';
import type { Store } from '../../../src/store/store.js';
import { newId } from '../../store/engines.js';
import { everyRow } from '../../store/every-row.js';
import { somePin } from '../../store/samples.js';
import { fixtureFolder } from '../../support/fixture.js';
import { freshFolder } from '../../support/fresh-folder.js';
import { pincite } from '../../support/terminal.js';

let folder: string;
const location = () => ({ engine: 'sqlite' as const, path: join(folder, 'live.sqlite') });

beforeEach(async () => {
  folder = freshFolder();
  vi.stubEnv('DATABASE_URL', `file:${location().path}`);
  vi.stubEnv('DISCORD_TOKEN', '');
  vi.stubEnv('PORT', '0');
});
afterEach(async () => {
  vi.unstubAllEnvs();
});

const start = () => pincite(['start', '--knowledge', fixtureFolder]);

async function keep(work: (store: Store) => Promise<unknown>): Promise<void> {
  const store = await openStore({ location: location(), now: () => new Date(), newId });
  await work(store);
  await store.close();
}

describe('the preview', () => {
  test('refuses the database of a bot, and leaves it as it is', async () => {
    await keep(async ({ guilds, outbox }) => {
      const guildId = '200000000000000001';
      await guilds.joined(guildId);
      await outbox.add({ key: 'note 1', kind: 'correction', guildId, payload: {} });
    });
    const before = await everyRow(location());
    const { code, stdout, stderr } = await start();
    expect(code).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toMatch(/^DATABASE_URL names the database of a bot.*DISCORD_TOKEN.*\n$/m);
    expect(stderr).not.toContain('    at ');
    expect(await everyRow(location())).toEqual(before);
  });

  test('refuses that of a bot that only private chats were held with', async () => {
    await keep(({ gaps }) => gaps.record({ key: 'a', guildId: noGuild, wording: 'what of it' }));
    expect((await start()).code).toBe(2);
  });

  test('has no pin of the run before, whose messages are gone', async () => {
    await start();
    const { guild, channel } = previewPlace;
    await keep(async ({ pins }) => {
      const { pin } = await pins.begin(somePin({ guildId: guild, channelId: channel }));
      await pins.confirm(pin.id);
    });
    await start();
    expect((await pincite(['pins', '--knowledge', fixtureFolder])).stdout).toMatch(
      /^0 pinned answers/,
    );
    await keep(async ({ pins }) =>
      expect(await pins.list({ states: ['unpinned'] })).toMatchObject([
        { unpinnedBecause: 'deleted' },
      ]),
    );
  });

  test('takes a database of its own again', async () => {
    await start();
    await keep(async ({ guilds }) => expect(await guilds.known()).toEqual([previewPlace.guild]));
    expect((await start()).stderr).not.toContain('DATABASE_URL');
  });
});
