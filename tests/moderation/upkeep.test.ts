import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createAnswering } from '../../src/answering.js';
import { createApp } from '../../src/app.js';
import type { Bench } from '../../src/moderation/bench.js';
import { rewrite, settle } from '../../src/moderation/settle.js';
import { createTurns } from '../../src/moderation/turns.js';
import { createUpkeep, type Upkeep } from '../../src/moderation/upkeep.js';
import { publicOccasion } from '../../src/registry/occasion.js';
import { messageOf } from '../discord-server/interactions.js';
import { textOf } from '../discord-server/member.js';
import type { Message } from '../discord-server/messages.js';
import { manager, type Served, serve } from './served.js';

let served: Served;
beforeEach(async () => {
  served = await serve();
});
afterEach(async () => {
  await served.stop();
  expect(served.server.violations).toEqual([]);
  expect(served.faults).toEqual([]);
});

const [was, is] = ['Three council workers have been suspended.', 'Three people were suspended.'];
const run = () => served.app.moderation?.upkeep.run();

async function pinned(): Promise<Message> {
  const message = await served.ask('outcome/suspended');
  expect(await served.press(message, 'Pin')).toContain('Pinned');
  return message;
}

describe('a pin that Discord does not let be corrected', () => {
  const noAccess = { kind: 'status', status: 403, code: 50001 } as const;
  const noPermission = { kind: 'status', status: 403, code: 50013 } as const;
  const archived = { kind: 'status', status: 400, code: 50083 } as const;

  test.each([
    ['in a channel that the bot no longer sees', 'message.read', noAccess],
    ['in an archived thread that is locked', 'message.edit', archived],
  ] as const)('%s is not tried again with every run', async (_where, route, fault) => {
    const { faults, requests } = served.server;
    const message = await pinned();
    faults.inject(route, fault, 10);
    faults.inject('channel.change', noPermission, 10);
    const before = requests(route).length;
    await served.correct('outcomes.yaml', was, is);
    for (let again = 0; again < 5; again += 1) await run();
    expect(requests(route).length - before).toBe(1);
    faults.clear();
    const audit = await served.slash('pins', { do: 'audit' });
    expect(await served.press(audit, 'Repair')).toContain('It shows what it should now');
    expect(textOf(served.now(message))).toContain(is);
  });

  test('is tried again when the knowledge or the pins of its channel change', async () => {
    const { faults, pins, world } = served.server;
    const message = await pinned();
    faults.inject('message.read', noAccess, 2);
    await served.correct('outcomes.yaml', was, is);
    await served.correct('outcomes.yaml', is, 'Four people were suspended.');
    expect(textOf(served.now(message))).toContain(was);
    await served.app.moderation?.upkeep.look(world.channelId);
    await run();
    expect(textOf(served.now(message))).toContain('Four people were suspended.');
    expect(pins.ids()).toEqual([message.id]);
  });

  test('can be unpinned at once', async () => {
    const { faults, pins } = served.server;
    const message = await pinned();
    faults.inject('message.read', noAccess);
    await served.correct('outcomes.yaml', was, is);
    const [pin] = await served.store.pins.list({});
    await served.store.pins.startUnpin(pin?.id ?? '');
    await run();
    expect(pins.ids()).toEqual([]);
    expect(textOf(served.now(message))).toContain(was);
  });
});

describe('a pin in an archived thread', () => {
  test('is corrected: the thread is opened for it', async () => {
    const { threads, world } = served.server;
    const message = await pinned();
    threads.archive(world.channelId);
    await served.correct('outcomes.yaml', was, is);
    expect(textOf(served.now(message))).toContain(is);
    expect(threads.isArchived(world.channelId)).toBe(false);
  });

  test('is corrected later where Discord asks to wait before the thread is opened', async () => {
    const { threads, faults, world } = served.server;
    const message = await pinned();
    threads.archive(world.channelId);
    faults.inject('channel.change', { kind: 'rate-limit', seconds: 0.05 });
    await served.correct('outcomes.yaml', was, is);
    expect(textOf(served.now(message))).toContain(was);
    await new Promise((resolve) => setTimeout(resolve, 60));
    await run();
    expect(textOf(served.now(message))).toContain(is);
  });

  test('can be unpinned, and pinned again', async () => {
    const { threads, pins, world } = served.server;
    const message = await pinned();
    threads.archive(world.channelId);
    const [pin] = await served.store.pins.list({});
    await served.store.pins.startUnpin(pin?.id ?? '');
    await run();
    expect(pins.ids()).toEqual([]);
    threads.archive(world.channelId);
    expect(await served.press(message, 'Pin')).toContain('Pinned');
    expect(pins.ids()).toEqual([message.id]);
  });

  test('that is locked is left, which an audit says, and repaired once that is unlocked', async () => {
    const { threads, world } = served.server;
    const message = await pinned();
    threads.archive(world.channelId, { locked: true });
    await served.correct('outcomes.yaml', was, is);
    const audit = await served.slash('pins', { do: 'audit' });
    expect(await served.press(audit, 'Repair')).toContain('Unlock the thread');
    threads.archive(world.channelId);
    expect(await served.press(audit, 'Repair')).toContain('It shows what it should now');
    expect(textOf(served.now(message))).toContain(is);
  });
});

test.each(['pins.list', 'message.read'] as const)(
  'a pin that is taken away by hand while Discord asks to wait is noticed later (%s)',
  async (route) => {
    const { faults, pins, requests, world } = served.server;
    const message = await pinned();
    // The bot has looked at its own pin.
    await expect.poll(() => requests('pins.list').length).toBe(2);
    pins.forget(message.id);
    faults.inject(route, { kind: 'rate-limit', seconds: 0.05 });
    await served.app.moderation?.upkeep.look(world.channelId);
    expect(await served.store.pins.list({})).toHaveLength(1);
    await new Promise((resolve) => setTimeout(resolve, 60));
    await run();
    expect(await served.store.pins.list({})).toEqual([]);
  },
);

const away = { kind: 'status', status: 503 } as const;

/** Lets the bot run by itself, from now on. */
async function setToWork(): Promise<void> {
  served.app.moderation?.upkeep.start();
  await run();
}

/** So many milliseconds pass for whatever waits since this began. */
async function passing(milliseconds: number, begin: () => Promise<unknown>): Promise<void> {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  try {
    await begin();
    vi.advanceTimersByTime(milliseconds);
  } finally {
    vi.useRealTimers();
  }
}

describe('what a moderator is told is tried again by itself', () => {
  const state = async () => (await served.store.pins.list({})).map(({ state }) => state);

  test('is tried again within seconds where it is a pin', async () => {
    const message = await served.ask('outcome/suspended');
    await setToWork();
    served.server.faults.inject('pins.add', away, 2);
    await passing(5_000, async () => {
      expect(await served.press(message, 'Pin')).toContain('It is tried again by itself');
      expect(await state()).toEqual(['pinning']);
    });
    await expect.poll(state).toEqual(['pinned']);
    expect(served.server.pins.ids()).toEqual([message.id]);
  });

  test('is tried again within seconds where it is unpinned', async () => {
    const message = await pinned();
    await setToWork();
    const offer = messageOf(await served.server.member.press(message, 'Pin'));
    served.server.faults.inject('pins.remove', away, 2);
    await passing(5_000, async () => {
      expect(await served.press(offer, 'Unpin')).toContain('It is tried again by itself');
      expect(await state()).toEqual(['unpinning']);
    });
    await expect.poll(state).toEqual([]);
    expect(served.server.pins.ids()).toEqual([]);
  });
});

describe('a change of pins that could not be looked at', () => {
  /** The bot has looked at its own pin, and runs by itself. */
  async function atWork(): Promise<Message> {
    const message = await pinned();
    await expect.poll(() => served.server.requests('pins.list').length).toBe(2);
    await setToWork();
    return message;
  }
  const look = () => served.app.moderation?.upkeep.look(served.server.world.channelId);

  test('is looked at again within seconds, not with the next minute', async () => {
    const { faults, pins } = served.server;
    const message = await atWork();
    pins.forget(message.id);
    faults.inject('pins.list', away, 2);
    await passing(5_000, async () => {
      await look();
      expect(await served.store.pins.list({})).toHaveLength(1);
    });
    await expect.poll(() => served.store.pins.list({})).toEqual([]);
  });

  test('is looked at at once when Discord tells of the next', async () => {
    const { faults, pins } = served.server;
    const message = await atWork();
    faults.inject('pins.list', away, 2);
    await look();
    pins.forget(message.id);
    await look();
    expect(await served.store.pins.list({})).toEqual([]);
  });
});

test('many pins that change at once are looked at together', async () => {
  const { pins, requests } = served.server;
  await pinned();
  await expect.poll(() => requests('pins.list').length).toBe(2);
  pins.fill(40);
  // What the gateway tells comes in order, so the bot has heard of all of them before this is answered.
  await served.ask('outcome/suspended');
  await run();
  expect(requests('pins.list').length).toBeLessThan(12);
});

test('the pins of a server that the bot has left are left alone, until it is back', async () => {
  const { world, requests } = served.server;
  const message = await pinned();
  await served.store.guilds.left(world.guildId);
  const before = requests('message.read').length;
  await served.correct('outcomes.yaml', was, is);
  expect(requests('message.read')).toHaveLength(before);
  await served.store.guilds.joined(world.guildId);
  await run();
  expect(textOf(served.now(message))).toContain(is);
});

describe('the pins of a server whose settings change how quotes are covered', () => {
  const covered = 'fact/threatening-note';

  async function choose(how: string): Promise<void> {
    const { member } = served.server;
    const panel = messageOf(await member.slash('settings', {}, manager));
    await member.select(panel, 'Quotes with a content note', [how], manager);
    await run();
  }

  test('are drawn anew, as often as Discord asks to wait', async () => {
    const message = await served.ask(covered);
    await served.press(message, 'Pin');
    expect(textOf(served.now(message))).toContain('||');
    served.server.faults.inject('message.edit', { kind: 'rate-limit', seconds: 0.05 });
    await choose('withhold');
    await new Promise((resolve) => setTimeout(resolve, 60));
    await run();
    expect(textOf(served.now(message))).toContain('Not shown here');
    expect(textOf(served.now(message))).not.toContain('||');
    expect(textOf(await served.slash('pins', { do: 'audit' }))).toContain('Every pin is as it');
  });

  test('stay covered where the settings come late, as after a start', async () => {
    await choose('withhold');
    const message = await served.ask(covered);
    await served.press(message, 'Pin');
    const { store, discord, server } = served;
    served.server.messages.change(message.id, {
      components: [{ type: 10, content: 'Nothing', id: 1 }],
    });
    const late = () => new Promise((resolve) => setTimeout(resolve, 700));
    const get = async (guild: string) => {
      await late();
      return store.settings.get(guild);
    };
    const settings = { ...store.settings, get };
    const restarted = await createApp(served.app.casebook, undefined, {
      store: { ...store, settings },
      discord,
    });
    const scope = { guild: server.world.guildId };
    await restarted.moderation?.repair(scope, { id: server.world.memberId });
    expect(textOf(served.now(message))).toContain('Not shown here');
    expect(textOf(served.now(message))).not.toContain('||');
  });

  test('are left alone where nothing on them is covered', async () => {
    const message = await pinned();
    const before = served.server.requests('message.edit').length;
    await choose('withhold');
    expect(served.server.requests('message.edit')).toHaveLength(before);
    expect(textOf(served.now(message))).toContain(was);
  });
});

describe('a pin that is left to the next run, and that a moderator unpins', () => {
  const unavailable = { kind: 'status', status: 503 } as const;
  /** Done once, right after the bot has read a message. */
  let afterReading: (() => Promise<unknown>) | undefined;
  beforeEach(async () => {
    await served.stop();
    afterReading = undefined;
    served = await serve({
      port: (discord) => ({
        ...discord,
        async fetchMessage(...about) {
          const found = await discord.fetchMessage(...about);
          const act = afterReading;
          afterReading = undefined;
          await act?.();
          return found;
        },
      }),
    });
  });

  /** Begun, and left to the next run. */
  async function begun(question: string): Promise<{ message: Message; unpin(): Promise<unknown> }> {
    const message = await served.ask(question);
    served.server.faults.inject('pins.add', unavailable, 2);
    expect(await served.press(message, 'Pin')).toContain('Not pinned yet');
    const [pin] = await served.store.pins.list({ messageId: message.id });
    const moderator = { id: served.server.world.memberId };
    return {
      message,
      unpin: async () => served.app.moderation?.unpin(pin?.id ?? '', moderator),
    };
  }

  test('before its turn has come is not pinned', async () => {
    await begun('outcome/suspended');
    const second = await begun('outcome/hurt');
    afterReading = second.unpin;
    await run();
    expect(served.server.pins.ids()).not.toContain(second.message.id);
    expect(served.server.pins.ids()).toHaveLength(1);
  });

  test('while Discord is asked to pin it, before Discord has it, is unpinned again', async () => {
    const { message, unpin } = await begun('outcome/suspended');
    afterReading = unpin;
    await run();
    expect(served.server.pins.ids()).toEqual([]);
    expect(await served.press(message, 'Pin')).toContain('Pinned');
    expect(served.server.pins.ids()).toEqual([message.id]);
  });
});

describe('a pin that is corrected while a repair edits it', () => {
  /** Done once, right before an edit reaches Discord. */
  let beforeEdit: (() => Promise<unknown>) | undefined;
  beforeEach(async () => {
    await served.stop();
    beforeEdit = undefined;
    served = await serve({
      port: (discord) => ({
        ...discord,
        async editMessage(...about) {
          const act = beforeEdit;
          beforeEdit = undefined;
          await act?.();
          return discord.editMessage(...about);
        },
      }),
    });
  });

  /** Pinned, and its message spoiled by somebody. */
  async function spoiled(): Promise<Message> {
    const message = await pinned();
    served.server.messages.change(message.id, {
      components: [{ type: 10, content: 'Nothing', id: 1 }],
    });
    return message;
  }

  test('says in the end what is true, not what the repair began with', async () => {
    const message = await spoiled();
    let corrected: Promise<void> | undefined;
    beforeEdit = async () => {
      corrected = served.correct('outcomes.yaml', was, is);
      await Promise.race([corrected, new Promise((resolve) => setTimeout(resolve, 300))]);
    };
    const audit = await served.slash('pins', { do: 'audit' });
    expect(await served.press(audit, 'Repair')).toContain('It shows what it should now');
    await corrected;
    expect(textOf(served.now(message))).toContain(is);
    expect(await served.store.pins.list({})).toMatchObject([{ state: 'pinned' }]);
  });

  test('by a process with newer knowledge is drawn once more by that one', async () => {
    const message = await spoiled();
    const { app, store } = served;
    const { engine } = app;
    const answering = createAnswering(engine, app.registry, []);
    const older: Bench = {
      ...benchOf(served),
      engine: () => engine,
      answer: answering.run,
      answerGivingWay: answering.runGivingWay,
    };
    beforeEdit = () => served.correct('outcomes.yaml', was, is);
    const [pin] = await store.pins.list({});
    if (pin === undefined) throw new Error('There is no pin.');
    await rewrite(older, pin);
    expect(textOf(served.now(message))).toContain(was);
    await run();
    expect(textOf(served.now(message))).toContain(is);
    await settle(older, (await store.pins.get(pin.id)) ?? pin);
    expect(textOf(served.now(message))).toContain(is);
    expect(await store.pins.list({})).toMatchObject([{ state: 'pinned' }]);
  });
});

test('whoever stops the bot does not wait for every pin, and the next start goes on', async () => {
  await served.stop();
  let stopping: Promise<void> | undefined;
  served = await serve({
    port: (discord) => ({
      ...discord,
      editMessage(...about) {
        stopping ??= served.app.moderation?.upkeep.stop();
        return discord.editMessage(...about);
      },
    }),
  });
  const pins = [await pinned(), await served.ask('fact/cost-of-grease')];
  for (const pin of pins.slice(1)) await served.press(pin, 'Pin');
  await served.correctAll([
    ['outcomes.yaml', was, is],
    ['people.yaml', 'name: Ines Calder', 'name: Ines M. Calder'],
  ]);
  await stopping;
  const corrected = () =>
    pins.filter((pin) => textOf(served.now(pin)).includes('was corrected on'));
  expect(corrected()).toHaveLength(1);
  const { store, discord, app } = served;
  await (await createApp(app.casebook, undefined, { store, discord })).moderation?.upkeep.run();
  expect(corrected()).toHaveLength(2);
});

/** What an upkeep of its own works with, over what is served. */
function benchOf({ app, store, discord }: Served): Bench {
  return {
    store,
    discord,
    engine: () => app.engine,
    answer: app.run,
    answerGivingWay: app.runGivingWay,
    publicFace: (answer, place) => app.desk.show(answer, publicOccasion(place), { private: false }),
    now: app.desk.now,
    pinTurns: createTurns(),
  };
}

test('what was kept long enough goes once a day; where that fails, an hour later', async () => {
  const minute = 60_000;
  let minutes = 0;
  let swept = 0;
  let away = false;
  const bench = benchOf(served);
  const sweep = async () => {
    swept += 1;
    if (away) throw new Error('The store is away.');
  };
  const now = () => new Date(minutes * minute);
  const upkeep = createUpkeep({
    bench: { ...bench, store: { ...bench.store, sweep }, now },
    kinds: {},
  });
  async function sweptUntil(later: number): Promise<number> {
    minutes = later;
    await upkeep.run();
    return swept;
  }
  expect(await sweptUntil(0)).toBe(1);
  expect(await sweptUntil(23 * 60)).toBe(1);
  away = true;
  expect(await sweptUntil(24 * 60)).toBe(2);
  expect(await sweptUntil(24 * 60 + 59)).toBe(2);
  away = false;
  expect(await sweptUntil(25 * 60)).toBe(3);
  expect(await sweptUntil(48 * 60)).toBe(3);
  expect(await sweptUntil(49 * 60)).toBe(4);
});

describe('a change of the knowledge', () => {
  function upkeepWith(onKnowledge: () => Promise<void>): Upkeep {
    const onFault = (error: unknown) => void heard.push(error);
    return createUpkeep({ bench: benchOf(served), kinds: {}, onKnowledge, onFault });
  }
  let heard: unknown[] = [];
  beforeEach(() => {
    heard = [];
  });

  test('that comes while the one before is taken up is taken up as well', async () => {
    let times = 0;
    const upkeep = upkeepWith(async () => {
      times += 1;
      if (times === 1) void upkeep.knowledgeChanged();
    });
    await upkeep.knowledgeChanged();
    await upkeep.run();
    expect(times).toBe(2);
    expect(heard).toEqual([]);
  });

  test('that could not be taken up is taken up by the next run', async () => {
    let times = 0;
    const upkeep = upkeepWith(async () => {
      times += 1;
      if (times === 1) throw new Error('The store is away.');
    });
    await upkeep.knowledgeChanged();
    await upkeep.run();
    await upkeep.run();
    expect(times).toBe(2);
    expect(heard).toHaveLength(1);
  });
});
