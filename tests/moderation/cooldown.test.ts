import { describe, expect, test } from 'vitest';
import { createCooldowns } from '../../src/moderation/cooldown.js';

function start() {
  const clock = { time: 5_000 };
  return { clock, cooldowns: createCooldowns(() => new Date(clock.time)) };
}

describe('a cooldown', () => {
  test('of no seconds lets everybody ask', () => {
    const { cooldowns } = start();
    expect(cooldowns.ask('a', 0)).toBeUndefined();
    expect(cooldowns.ask('a', 0)).toBeUndefined();
  });

  test('says when the next question counts, and whether it said so before', () => {
    const { clock, cooldowns } = start();
    expect(cooldowns.ask('a', 10)).toBeUndefined();
    clock.time += 9_999;
    const until = new Date(15_000);
    expect(cooldowns.ask('a', 10)).toEqual({ until, told: false });
    expect(cooldowns.ask('a', 10)).toEqual({ until, told: true });
    clock.time += 1;
    expect(cooldowns.ask('a', 10)).toBeUndefined();
    expect(cooldowns.ask('a', 10)).toEqual({ until: new Date(25_000), told: false });
  });

  test('is not made longer by asking in vain', () => {
    const { clock, cooldowns } = start();
    cooldowns.ask('a', 10);
    for (let second = 1; second < 10; second += 1) {
      clock.time += 1_000;
      expect(cooldowns.ask('a', 10)?.until).toEqual(new Date(15_000));
    }
  });

  test('is not made longer by a clock that goes back', () => {
    const { clock, cooldowns } = start();
    clock.time += 3_600_000;
    cooldowns.ask('a', 10);
    clock.time -= 3_600_000;
    expect(cooldowns.ask('a', 10)).toBeUndefined();
    expect(cooldowns.ask('a', 10)?.until).toEqual(new Date(15_000));
  });

  test('is each member’s own', () => {
    const { cooldowns } = start();
    cooldowns.ask('a', 10);
    expect(cooldowns.ask('b', 10)).toBeUndefined();
  });

  test('holds for a bounded number of people: who came first is let off', () => {
    const { cooldowns } = start();
    for (let who = 0; who <= 20_000; who += 1) cooldowns.ask(`${who}`, 1_000);
    expect(cooldowns.ask('20000', 1_000)).toBeDefined();
    expect(cooldowns.ask('1', 1_000)).toBeDefined();
    expect(cooldowns.ask('0', 1_000)).toBeUndefined();
  });

  test('makes room by letting go those who wait no more', () => {
    const { clock, cooldowns } = start();
    cooldowns.ask('long', 1_000);
    for (let who = 1; who < 20_000; who += 1) cooldowns.ask(`${who}`, 1);
    clock.time += 2_000;
    cooldowns.ask('new', 10);
    expect(cooldowns.ask('long', 1_000)).toBeDefined();
  });
});
