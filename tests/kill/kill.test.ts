/**
 * The program is killed at every step of pinning, correcting and reporting, and started again: no pin
 * is lost, doubled or left untrue, and nothing is said twice. `npm run test:kill` does it a hundred
 * times over; here, at a few points of each.
 */
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { textOf } from '../discord-server/member.js';
import type { KillPoint } from './process.js';
import { eventually, named, openScene, type Scene } from './scene.js';

const everything = process.env.PINCITE_KILLS === 'all';

beforeAll(() => {
  // What is tested must be what is in src; where that is built already this takes a moment.
  const root = fileURLToPath(new URL('../../', import.meta.url));
  execFileSync('npx', ['tsc', '-b'], { cwd: root, stdio: 'ignore' });
}, 60_000);

/** Minutes that pass before the restart: Discord still knows the nonces of messages, or does not. */
const pauses = [3, 10] as const;

interface Kill {
  readonly point: KillPoint;
  readonly pause: number;
}

/** As many requests and commits as the flow has, or some of them. */
function killsOf(steps: { requests: number; commits: number }, some: readonly string[]): Kill[] {
  const points = (['before', 'after'] as const).flatMap((when) => [
    ...range(steps.requests).map((nth): KillPoint => ({ at: 'request', nth, when })),
    ...range(steps.commits).map((nth): KillPoint => ({ at: 'commit', nth, when })),
  ]);
  return points
    .filter((point) => everything || some.includes(named(point)))
    .flatMap((point, index) =>
      pauses
        .filter((_pause, nth) => everything || index % 2 === nth)
        .map((pause): Kill => ({ point, pause })),
    );
}

const range = (count: number) => Array.from({ length: count }, (_, index) => index + 1);

describe('a bot that is killed while it pins', () => {
  let scene: Scene;
  beforeAll(async () => {
    scene = await openScene();
    await scene.start();
  }, 60_000);
  afterAll(() => scene.close());

  // Requests: read the message, list the pins, read it again, pin, list (Discord says that pins
  // changed) or answer the moderator. Commits: the intent, the confirmation.
  const kills = killsOf({ requests: 5, commits: 2 }, [
    'before request 4',
    'after request 4',
    'after commit 1',
    'before commit 2',
  ]);
  test.each(kills.map((kill) => ({ ...kill, where: named(kill.point) })))(
    '$where, and started $pause minutes later: has the pin once',
    async ({ point, pause }) => {
      const { server, store } = scene;
      const message = await scene.ask('fact/bridge-closed');
      await scene.program().arm(point);
      scene.tryToPin(message);
      await scene.program().ended;
      await scene.start(pause);
      await settled(scene);
      const known = await store.pins.list({ messageId: message.id });
      // Killed before it wrote down what it was to do: nothing was begun, and the moderator, who got
      // no answer, presses again.
      if (known.length === 0) {
        expect(server.pins.ids()).toEqual([]);
        await scene.pin(message);
      }
      await eventually(() => store.pins.list({})).toMatchObject([
        { messageId: message.id, state: 'pinned' },
      ]);
      expect(server.pins.ids()).toEqual([message.id]);
      expect(scene.shows(message)).not.toContain('Correction');
      server.pins.unpin(server.world.channelId, message.id);
      await eventually(() => store.pins.list({})).toEqual([]);
    },
    60_000,
  );
});

describe('a bot that is killed while it unpins', () => {
  let scene: Scene;
  beforeAll(async () => {
    scene = await openScene();
    await scene.start();
  }, 60_000);
  afterAll(() => scene.close());

  // Requests: unpin, list (Discord says that pins changed) or answer the moderator. Commits: the
  // intent, the end.
  const kills = killsOf({ requests: 2, commits: 2 }, ['after request 1', 'after commit 1']);
  test.each(kills.map((kill) => ({ ...kill, where: named(kill.point) })))(
    '$where, and started $pause minutes later: has the pin no more, or was not asked',
    async ({ point, pause }) => {
      const { server, store } = scene;
      const message = await scene.ask('fact/bridge-closed');
      await scene.pin(message);
      const offer = await scene.offerToUnpin(message);
      await scene.program().arm(point);
      scene.tryToUnpin(offer);
      await scene.program().ended;
      await scene.start(pause);
      await settled(scene);
      if ((await store.pins.list({})).length > 0) {
        // Killed before it wrote down what it was to do.
        expect(server.pins.ids()).toEqual([message.id]);
        scene.tryToUnpin(offer);
      }
      await eventually(() => store.pins.list({})).toEqual([]);
      expect(server.pins.ids()).toEqual([]);
      expect(server.messages.get(message.id)).toBeDefined();
    },
    60_000,
  );
});

describe('a bot that is killed while it corrects a pin', () => {
  let scene: Scene;
  let notes = 0;
  beforeAll(async () => {
    scene = await openScene();
    await scene.start();
    await scene.pin(await scene.ask('outcome/suspended'));
  }, 60_000);
  afterAll(() => scene.close());

  // Requests: read the message, edit it, post the note. Commits: the corrections, one for each record
  // that reads differently (three), that the pin is being corrected, that it is, the claim of the
  // note, that it is posted.
  const kills = killsOf({ requests: 3, commits: 8 }, [
    'before request 2',
    'after request 2',
    'after request 3',
    'before commit 8',
    'after commit 5',
  ]);
  test.each(kills.map((kill) => ({ ...kill, where: named(kill.point) })))(
    '$where, and started $pause minutes later: shows what is true, and has said so once',
    async ({ point, pause }) => {
      const { server, store } = scene;
      const [pinned] = server.pins.ids();
      const message = server.messages.get(pinned ?? '');
      if (message === undefined) throw new Error('There is no pin.');
      await scene.program().arm(point);
      const { words } = scene.correct();
      await scene.program().ended;
      await scene.start(pause);
      notes += 1;
      await eventually(() => scene.shows(message)).toContain(words);
      await eventually(() => scene.notes().length).toBe(notes);
      await settled(scene);
      expect(scene.shows(message)).toContain('This answer was corrected on');
      expect(scene.notes().length).toBe(notes);
      expect(server.pins.ids()).toEqual([message.id]);
      expect(await store.pins.list({})).toMatchObject([{ messageId: message.id, state: 'pinned' }]);
    },
    60_000,
  );
});

describe('a bot that is killed while it reports', () => {
  let scene: Scene;
  let reports = 0;
  beforeAll(async () => {
    scene = await openScene();
  });
  afterAll(() => scene.close());

  // Requests: post. Commits: the claim, that it is posted.
  const kills = killsOf({ requests: 1, commits: 2 }, [
    'before request 1',
    'after request 1',
    'before commit 2',
  ]);
  test.each(kills.map((kill) => ({ ...kill, where: named(kill.point) })))(
    '$where, and started $pause minutes later: has told the moderators once',
    async ({ point, pause }) => {
      const { server, store } = scene;
      reports += 1;
      const channel = server.world.otherChannelId;
      const report = `report-${reports}`;
      await store.outbox.add({ key: report, kind: 'report', payload: { report, channel } });
      await scene.startCourier();
      await scene.program().arm(point);
      scene.program().go();
      await scene.program().ended;
      expect(scene.program().output()).not.toContain('delivered');
      await scene.startCourier(pause);
      scene.program().go();
      await scene.program().ended;
      const told = server.messages.list().filter((one) => textOf(one).includes(`${report}\n`));
      expect(told).toHaveLength(1);
      expect(await store.outbox.waiting()).toEqual([]);
      expect(await store.outbox.byKey(report)).toMatchObject({ givenUpAt: null });
    },
    60_000,
  );
});

describe('a bot that is killed while a member reports a quote', () => {
  let scene: Scene;
  let reports = 0;
  beforeAll(async () => {
    scene = await openScene();
    await scene.start();
  }, 60_000);
  afterAll(() => scene.close());

  // Requests: answer the member and post the notice, in either order. Commits: the report with its
  // notice, the claim of the notice, that it is posted.
  const kills = killsOf({ requests: 2, commits: 3 }, ['after request 1', 'after commit 1']);
  test.each(kills.map((kill) => ({ ...kill, where: named(kill.point) })))(
    '$where, and started $pause minutes later: has the report once, and told the moderators once',
    async ({ point, pause }) => {
      const { store } = scene;
      reports += 1;
      const reason = `It says otherwise, reader ${reports} finds.`;
      const send = await scene.openReport(await scene.ask('fact/bridge-closed'));
      const filed = async () =>
        (await store.reports.list({})).filter((report) => report.reason === reason);
      await scene.program().arm(point);
      send(reason);
      await scene.program().ended;
      await scene.start(pause);
      // Killed before it was written down: the member got no answer, and sends it again.
      if ((await filed()).length === 0) send(reason);
      const told = () => scene.notes().filter((note) => note.includes(reason)).length;
      await eventually(told).toBe(1);
      await settled(scene);
      const [report, ...others] = await filed();
      expect(others).toEqual([]);
      expect(told()).toBe(1);
      // One member may have only so many open.
      await store.reports.decide(report?.id ?? '', { state: 'resolved', by: 'moderator' });
    },
    60_000,
  );
});

/** Nothing is left half-way in the store. */
async function settled({ store, program }: Scene): Promise<void> {
  const left = async () => {
    const pins = await store.pins.list({});
    const notes = await store.outbox.waiting();
    const corrections = await store.corrections.unannounced();
    return [...pins.filter(({ state }) => state !== 'pinned'), ...notes, ...corrections];
  };
  try {
    await eventually(left).toEqual([]);
  } catch (error) {
    const is = program().isDead() ? 'is dead' : 'is at work';
    throw new Error(`The program ${is}, and said:\n${program().output()}`, { cause: error });
  }
}
