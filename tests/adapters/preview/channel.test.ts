import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createHost, previewPlace } from '../../../src/adapters/preview/app-host.js';
import { createChannel } from '../../../src/adapters/preview/channel.js';
import type { Host } from '../../../src/adapters/preview/host.js';
import { respond } from '../../../src/adapters/preview/routes.js';
import { createEngine } from '../../../src/answer/engine.js';
import { type App, createApp } from '../../../src/app.js';
import { openStore } from '../../../src/store/open.js';
import { casebookOf } from '../../moderation/served.js';
import { newId } from '../../store/engines.js';
import { fixtureFiles, fixtureWith, relocked } from '../../support/fixture.js';
import { freshFolder } from '../../support/fresh-folder.js';
import { sampleFace } from './sample-host.js';

let host: Host;
let app: App;
let close: () => Promise<void>;
beforeEach(async () => {
  const folder = freshFolder();
  const location = { engine: 'sqlite' as const, path: join(folder, 'store.sqlite') };
  const store = await openStore({ location, now: () => new Date(), newId });
  const { guild, channel: here } = previewPlace;
  await store.settings.change(guild, { correctionsChannel: here });
  const channel = createChannel({ ...previewPlace, now: () => new Date() });
  app = await createApp(casebookOf(fixtureFiles()), undefined, { store, discord: channel.port });
  await app.moderation?.upkeep.knowledgeChanged();
  host = createHost(app, channel);
  close = async () => {
    await app.moderation?.upkeep.stop();
    await store.close();
  };
});
afterEach(() => close());

async function ask(question: string) {
  const effect = await host.command({ command: 'ask', args: { question } }, {});
  if (effect.kind !== 'reply') throw new Error(`Not a reply but ${effect.kind}.`);
  return effect.message;
}

const on = (id: string) => ({ id, private: false, plain: false, customIds: [] });
const pin = (id: string) => host.press('1|!pin|ask|question=outcome/suspended|0', on(id), {});
const payloadOf = (value: unknown) => JSON.stringify(value);

describe('the channel of the preview', () => {
  test('marks a message that is pinned, and tells who asks what changed', async () => {
    const message = await ask('outcome/suspended');
    const { revision } = host.changes(undefined);
    expect(payloadOf(await pin(message.id))).toContain('Pinned');
    expect(host.changes(revision).changed.map(({ id }) => id)).toContain(message.id);
    expect(host.changes(undefined).changed).toMatchObject([{ id: message.id }]);
    const { json } = await respond(host, 'POST', '/api/changes', {});
    expect(json).toMatchObject({ messages: [{ id: message.id, pinned: true }], gone: [] });
  });

  test('remembers some hundred of those that are gone, and no more', () => {
    const channel = createChannel({ ...previewPlace, now: () => new Date() });
    const face = sampleFace({ command: 'ask', args: {} }, 0);
    for (let count = 0; count < 2_000; count += 1) channel.remove(channel.post(face, false).id);
    const { gone } = channel.changes(0);
    expect(gone).toHaveLength(500);
    const { id } = channel.post(face, false);
    channel.remove(id);
    expect(channel.changes(0).gone.at(-1)).toBe(id);
  });

  test('tells a page that stayed open over a restart all that came since, and what is pinned', async () => {
    const before = createChannel({ ...previewPlace, now: () => new Date(1_000_000) });
    const face = sampleFace({ command: 'ask', args: {} }, 0);
    for (let count = 0; count < 20; count += 1) before.post(face, false);
    const { revision } = before.changes(undefined);
    const after = createChannel({ ...previewPlace, now: () => new Date(1_001_000) });
    const { id } = after.post(face, false);
    await after.port.pin('', id, '');
    expect(after.changes(revision)).toMatchObject({ changed: [{ id }], pinned: [id] });
  });

  test('shows a corrected pin in place, and the note of it below', async () => {
    const message = await ask('outcome/suspended');
    await pin(message.id);
    const { revision } = host.changes(undefined);
    const files = fixtureWith(
      'outcomes.yaml',
      'Three council workers have been',
      'Three people were',
    );
    await app.reload(createEngine(casebookOf(relocked(files))));
    const { changed } = host.changes(revision);
    expect(changed.map(({ id }) => id)).toContain(message.id);
    const after = changed.find(({ id }) => id === message.id);
    expect(after?.edited).toBe(true);
    expect(payloadOf(after?.payload)).toContain('Three people were suspended');
    expect(payloadOf(after?.payload)).toContain('This answer was corrected on');
    const note = changed.find(({ id }) => id !== message.id);
    expect(payloadOf(note?.payload)).toContain('A pinned answer was corrected');
  });

  test('lists, audits and repairs', async () => {
    const message = await ask('outcome/suspended');
    await pin(message.id);
    const run = (args: Record<string, string>) => host.command({ command: 'pins', args }, {});
    expect(payloadOf(await run({}))).toContain('One pinned answer in this channel');
    expect(payloadOf(await run({ do: 'audit' }))).toContain('Every pin is as it should be');
    await host.press('1|!delete|ask|question=outcome/suspended|0', on(message.id), {});
    expect(payloadOf(await run({ do: 'audit' }))).toContain('Something was begun with it');
    await app.moderation?.upkeep.run();
    expect(payloadOf(await run({}))).toContain('No pinned answers');
  });
});
