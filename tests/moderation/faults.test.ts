/** What Discord may refuse, at every request of every flow: a clear sentence, and nothing left wrong. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Fault } from '../discord-server/faults.js';
import { messageOf } from '../discord-server/interactions.js';
import { textOf } from '../discord-server/member.js';
import type { Message } from '../discord-server/messages.js';
import type { RouteName } from '../discord-server/routes.js';
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

interface Refusal {
  readonly name: string;
  readonly fault: Fault;
  /** The client tries again by itself after a fault of Discord's own. */
  readonly times: number;
}

const status = (code: number, of: number): Fault => ({ kind: 'status', status: of, code });
const refusals: readonly Refusal[] = [
  { name: '30003 (no room)', fault: status(30003, 400), times: 1 },
  { name: '50013 (no permission)', fault: status(50013, 403), times: 1 },
  { name: '10008 (no message)', fault: status(10008, 404), times: 1 },
  { name: '429 (wait)', fault: { kind: 'rate-limit', seconds: 0.05 }, times: 1 },
  { name: '500', fault: status(0, 500), times: 2 },
  { name: '503', fault: status(0, 503), times: 2 },
];

/** Each request of the flow, by its route and which one of it. */
function cases(calls: readonly (readonly [RouteName, number])[]) {
  return calls.flatMap(([route, nth]) =>
    refusals.map((refusal) => ({ route, nth, name: refusal.name, refusal })),
  );
}

/** The nth request on the route meets it; those before are let through. */
function inject(route: RouteName, nth: number, { fault, times }: Refusal): void {
  const { faults } = served.server;
  for (let before = 1; before < nth; before += 1) faults.pass(route);
  faults.inject(route, fault, times);
}

/** Clear words for a moderator: a sentence that ends, and nothing of how the program is built. */
function expectClear(told: string): void {
  expect(told).toMatch(/[.!?]$/m);
  expect(told.length).toBeGreaterThan(30);
  expect(told).not.toMatch(/Something went wrong|Error|undefined|\bat \//);
}

/** Whatever was left half-way is put right by the button of the next audit. */
async function expectRepairable(): Promise<void> {
  const { server, store } = served;
  server.faults.clear();
  // What Discord asked to wait for is over.
  await new Promise((resolve) => setTimeout(resolve, 60));
  const audit = await served.slash('pins', { do: 'audit', where: 'server' }, manager);
  if (textOf(audit).includes('drifted')) await served.press(audit, 'Repair', manager);
  await served.app.moderation?.upkeep.run();
  const after = textOf(await served.slash('pins', { do: 'audit', where: 'server' }, manager));
  expect(after).toContain('Every pin is as it should be');
  const live = await store.pins.list({});
  expect(live.map(({ state }) => state).filter((state) => state !== 'pinned')).toEqual([]);
  expect(live.map(({ messageId }) => messageId).sort()).toEqual([...server.pins.ids()].sort());
}

const record = 'outcome/suspended';
const [was, is] = ['Three council workers have been suspended.', 'Three people were suspended.'];

async function pinned(): Promise<Message> {
  const message = await served.ask(record);
  await served.press(message, 'Pin');
  return message;
}

describe('pinning', () => {
  test.each(
    cases([
      ['message.read', 1],
      ['pins.list', 1],
      ['message.read', 2],
      ['message.edit', 1],
      ['pins.add', 1],
    ]),
  )('that meets $name at $route $nth', async ({ route, nth, refusal }) => {
    const message = await served.ask(record);
    // So that it has to be brought up to date before it is pinned.
    await served.correct('outcomes.yaml', was, is);
    inject(route, nth, refusal);
    expectClear(await served.press(message, 'Pin'));
    await expectRepairable();
    if (served.server.pins.ids().length === 0) {
      expect(await served.press(message, 'Pin')).toContain('Pinned');
    }
    expect(textOf(served.now(message))).toContain(is);
  });
});

describe('unpinning', () => {
  test.each(cases([['pins.remove', 1]]))('that meets $name at $route', async (one) => {
    const message = await pinned();
    const offer = messageOf(await served.server.member.press(message, 'Pin'));
    inject(one.route, one.nth, one.refusal);
    expectClear(await served.press(offer, 'Unpin'));
    await expectRepairable();
  });
});

describe('correcting', () => {
  test.each(
    cases([
      ['message.read', 1],
      ['message.edit', 1],
      ['messages.create', 1],
    ]),
  )('that meets $name at $route', async ({ route, nth, name, refusal }) => {
    const { world, messages } = served.server;
    await served.store.settings.change(world.guildId, { correctionsChannel: world.otherChannelId });
    const message = await pinned();
    inject(route, nth, refusal);
    await served.correct('outcomes.yaml', was, is);
    await expectRepairable();
    // Where Discord says that the message is gone, there is no pin any more, and the next audit
    // finds it pinned by hand.
    expect(textOf(served.now(message))).toContain(is);
    const notes = () => messages.list().filter((one) => one.channel_id === world.otherChannelId);
    // A note that Discord asked to wait for comes later, by itself.
    const waits = route === 'messages.create' && /429|50\d$/.test(name);
    expect(notes()).toHaveLength(waits ? 0 : 1);
    expect(await served.store.outbox.waiting()).toHaveLength(waits ? 1 : 0);
  });
});

describe('an audit', () => {
  test.each(
    cases([
      ['pins.list', 1],
      ['message.read', 1],
    ]),
  )('that meets $name at $route', async ({ route, nth, refusal }) => {
    const message = await pinned();
    // Behind the back of everybody, so that the audit has to ask for the message itself.
    served.server.pins.forget(message.id);
    inject(route, nth, refusal);
    const audit = await served.slash('pins', { do: 'audit' });
    expectClear(textOf(audit));
    await expectRepairable();
  });
});
