import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { audit } from '../../src/moderation/audit.js';
import type { Bench } from '../../src/moderation/bench.js';
import { listCard } from '../../src/moderation/list-card.js';
import { listPins } from '../../src/moderation/list-pins.js';
import { createTurns } from '../../src/moderation/turns.js';
import { createUpkeep } from '../../src/moderation/upkeep.js';
import { publicOccasion } from '../../src/registry/occasion.js';
import { mostInOneTurn } from '../support/crowding.js';
import { type Served, serve } from './served.js';

let served: Served;
beforeEach(async () => {
  served = await serve();
  for (const record of ['outcome/suspended', 'fact/bridge-closed', 'person/ines-calder']) {
    expect(await served.press(await served.ask(record), 'Pin')).toContain('Pinned');
  }
});
afterEach(() => served.stop());

/** The bench of a bot; `answers` hears of each record that is answered with. */
function benchWith(answers: () => void): Bench {
  const { app, store, discord } = served;
  return {
    store,
    discord,
    engine: () => app.engine,
    answer(call) {
      answers();
      return app.run(call);
    },
    answerGivingWay: app.runGivingWay,
    publicFace: (answer, place) => app.desk.show(answer, publicOccasion(place), { private: false }),
    now: app.desk.now,
    pinTurns: createTurns(),
  };
}

test('pins are listed one in each turn of the event loop, where that takes long', async () => {
  const most = await mostInOneTurn((answers) => listPins(benchWith(answers), {}));
  expect(most).toBe(1);
});

test('thousands of pins become the lines of a list some hundreds in each turn', async () => {
  const { casebook } = served.app;
  const [one] = await listPins(
    benchWith(() => undefined),
    {},
  );
  if (one === undefined) throw new Error('nothing is pinned');
  const pins = Array.from({ length: 2_000 }, () => one);
  const most = await mostInOneTurn((lines) => {
    const linkTo = () => {
      lines();
      return 'https://discord.com/channels/1/2/3';
    };
    return listCard(pins, { guild: one.pin.guildId }, { casebook, linkTo });
  });
  expect(most).toBeLessThanOrEqual(500);
});

test('pins that are as they should be are gone over one in each turn', async () => {
  const most = await mostInOneTurn((answers) =>
    createUpkeep({ bench: benchWith(answers), kinds: {} }).run(),
  );
  expect(most).toBe(1);
});

test('an audit goes from pin to pin, and lets others go on in between', async () => {
  const guild = served.server.world.guildId;
  const most = await mostInOneTurn((answers) => audit(benchWith(answers), { guild }));
  // What its record says, and how its message is to look.
  expect(most).toBe(2);
});

test('pins are listed once for all records that were corrected together', async () => {
  const list = vi.spyOn(served.store.pins, 'list');
  await served.correctAll([
    ['outcomes.yaml', 'Three council workers have been suspended.', 'Three people were suspended.'],
    ['facts.yaml', 'up to 40 people were', 'up to 50 people were'],
  ]);
  expect(served.rounds.at(-1)?.corrections.length).toBeGreaterThan(1);
  expect(list.mock.calls.filter(([filter]) => Object.keys(filter).length === 0)).toHaveLength(1);
});
