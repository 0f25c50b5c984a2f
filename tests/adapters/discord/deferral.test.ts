/** Whatever takes longer than Discord waits for is answered all the same. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { noticeCard } from '../../../src/card/notice.js';
import type { Effect } from '../../../src/registry/effect.js';
import type { Front } from '../../../src/registry/front.js';
import { messageOf } from '../../discord-server/interactions.js';
import { textOf } from '../../discord-server/member.js';
import { isPrivate } from '../../discord-server/messages.js';
import { smallApp, smallAppWith } from './small-app.js';
import { connect, type Together, type TogetherOptions } from './together.js';

/** The small program, as slow as a test wants it. */
const slow: Slow = {
  waits: Promise.resolve(),
  instead: undefined,
  release: () => undefined,
  hold() {
    slow.waits = new Promise((resolve) => {
      slow.release = resolve;
    });
  },
};
interface Slow {
  waits: Promise<void>;
  /** Instead of what the program would decide about a button. */
  instead: Effect | undefined;
  release: () => void;
  hold(): void;
}
const front: Front = {
  ...smallApp.front,
  async command(...given) {
    await slow.waits;
    return smallApp.front.command(...given);
  },
  async press(...given) {
    await slow.waits;
    return slow.instead ?? smallApp.front.press(...given);
  },
};

let together: Together;
beforeEach(async () => {
  slow.waits = Promise.resolve();
  slow.instead = undefined;
  together = await connectSlow();
});
afterEach(async () => {
  slow.release();
  await together.stop();
  expect(together.server.violations).toEqual([]);
});

function connectSlow(options: Pick<TogetherOptions, 'requestTimeout' | 'followUpTimeout'> = {}) {
  return connect({ app: smallAppWith({ front }), patience: 20, ...options });
}

const answered = (times = 1) => together.logged('interaction answered', times);
const shown = (id: string) => together.server.messages.get(id);

/** A message whose buttons are pressed, answered at once. */
async function standing(args: { words: string; private?: boolean } = { words: 'on' }) {
  const on = messageOf(await together.server.member.slash('echo', args));
  await answered();
  return on;
}

describe('a slow command', () => {
  test('shows the asker alone that the bot thinks, then its private answer in that place', async () => {
    slow.hold();
    const waiting = await together.server.member.slash('echo', { words: 'slow', private: true });
    expect(waiting.kind).toBe('thinking');
    expect(isPrivate(messageOf(waiting))).toBe(true);
    slow.release();
    await answered();
    const message = shown(messageOf(waiting).id);
    expect(message && textOf(message)).toContain('slow');
    expect(message && isPrivate(message)).toBe(true);
    expect(together.server.requests('follow-up')).toEqual([]);
  });

  test('answers for all in a message of its own, and takes away that it thought', async () => {
    slow.hold();
    const waiting = await together.server.member.slash('echo', { words: 'slow' });
    slow.release();
    await answered();
    const left = together.server.messages.list();
    expect(left).toHaveLength(1);
    expect(left.map(textOf).join()).toContain('slow');
    expect(left.some(isPrivate)).toBe(false);
    expect(shown(messageOf(waiting).id)).toBeUndefined();
    // Where only the asker has installed the bot, Discord takes five.
    expect(together.server.requests('follow-up')).toHaveLength(1);
  });

  test('that fails in the end says so where it thought, with a reference', async () => {
    slow.hold();
    const waiting = await together.server.member.slash('broken');
    slow.release();
    const line = await together.logged('interaction failed');
    await expect
      .poll(() => shown(messageOf(waiting).id)?.content)
      .toContain(`reference ${line.fields.reference}`);
  });

  test.each([true, false])(
    'is answered where nobody heard that Discord knows that it has to wait (private: %s)',
    async (hidden) => {
      slow.hold();
      const { faults, member, requests } = together.server;
      faults.inject('callback', { kind: 'close-after' });
      await member.slash('echo', { words: 'slow', private: hidden });
      slow.release();
      await answered();
      expect(requests('callback')).toHaveLength(2);
      const left = together.server.messages.list();
      expect(left.map(textOf).join()).toContain('slow');
      expect(left.map(isPrivate)).toEqual([hidden]);
    },
  );

  test('of another process that was quicker is left to that one', async () => {
    slow.hold();
    together.server.faults.inject('callback', { kind: 'status', status: 400, code: 40060 });
    void together.server.member.slash('echo', { words: 'slow' });
    expect((await together.logged('interaction no longer open')).fields.code).toBe(40060);
    slow.release();
    expect(together.server.messages.list()).toEqual([]);
  });

  test('is answered where Discord does not take the first try of what can be tried again', async () => {
    await together.stop();
    // So short that what hangs is tried again at once; a busy machine may try again what does not.
    together = await connectSlow({ requestTimeout: 150 });
    slow.hold();
    const { faults, member } = together.server;
    for (const route of ['callback', 'original.edit', 'original.delete'] as const) {
      faults.inject(route, { kind: 'hang' });
    }
    await member.slash('echo', { words: 'slow' });
    slow.release();
    await answered();
    expect(together.server.messages.list().map(textOf).join()).toContain('slow');
  });

  test.each([
    { kind: 'close-after' },
    { kind: 'reset' },
    { kind: 'hang' },
    { kind: 'status', status: 503 },
  ] as const)(
    'is never posted twice: what may have arrived is not sent again ($kind)',
    async (fault) => {
      await together.stop();
      together = await connectSlow({ followUpTimeout: 150 });
      slow.hold();
      together.server.faults.inject('follow-up', fault);
      await together.server.member.slash('echo', { words: 'slow' });
      slow.release();
      const line = await together.logged('interaction failed');
      const all = () => together.server.messages.list();
      const told = () => all().filter(isPrivate).map(textOf).join();
      await expect.poll(told).toContain(`reference ${line.fields.reference}`);
      const forAll = all().filter((message) => !isPrivate(message));
      expect(forAll).toHaveLength(fault.kind === 'close-after' ? 1 : 0);
      // The answer, and that it failed.
      expect(together.server.requests('follow-up')).toHaveLength(2);
    },
  );

  test.each([
    ['is lost', { kind: 'close-after' }, 0],
    ['is no', { kind: 'status', status: 403, code: 50001 }, 1],
  ] as const)(
    'stands without a failure where Discord’s answer to taking away what was before %s',
    async (_how, fault, warnings) => {
      slow.hold();
      together.server.faults.inject('original.delete', fault);
      await together.server.member.slash('echo', { words: 'slow' });
      slow.release();
      await answered();
      expect(together.log.filter(({ level }) => level === 'error')).toEqual([]);
      expect(together.log.filter(({ level }) => level === 'warn')).toHaveLength(warnings);
      expect(together.server.messages.list().map(textOf).join()).not.toContain('went wrong');
    },
  );

  test('is posted when Discord has asked to wait', async () => {
    slow.hold();
    together.server.faults.inject('follow-up', { kind: 'rate-limit', seconds: 0.02 });
    await together.server.member.slash('echo', { words: 'slow' });
    slow.release();
    await answered();
    expect(together.server.messages.list().map(textOf).join()).toContain('slow');
    expect(together.server.requests('follow-up')).toHaveLength(2);
  });
});

describe('a slow button', () => {
  test('turns the page of a private message in its place', async () => {
    const { member } = together.server;
    const on = messageOf(await member.slash('long', { private: true }));
    await answered();
    slow.hold();
    expect((await member.press(on, 'Continue')).kind).toBe('silent');
    slow.release();
    await answered(2);
    expect(textOf(shown(on.id) ?? on)).not.toContain('Paragraph 0.');
  });

  test('shows something to the one who pressed alone', async () => {
    const on = await standing();
    slow.hold();
    await together.server.member.press(on, 'Context');
    slow.release();
    await answered(2);
    const [, aside] = together.server.messages.list();
    expect(aside && textOf(aside)).toContain('fact/context');
    expect(aside && isPrivate(aside)).toBe(true);
    expect(textOf(shown(on.id) ?? on)).toBe(textOf(on));
  });

  test('opens an answer for all', async () => {
    const on = await standing();
    slow.hold();
    await together.server.member.press(on, 'More');
    slow.release();
    await answered(2);
    const [, opened] = together.server.messages.list();
    expect(opened && textOf(opened)).toContain('fact/more');
    expect(opened && isPrivate(opened)).toBe(false);
  });

  test('takes the message away that it stands on', async () => {
    const on = await standing();
    slow.hold();
    slow.instead = { kind: 'delete' };
    await together.server.member.press(on, 'More');
    slow.release();
    await answered(2);
    expect(shown(on.id)).toBeUndefined();
  });

  test('takes it away without a failure where Discord’s answer to that is lost', async () => {
    const on = await standing();
    slow.instead = { kind: 'delete' };
    together.server.faults.inject('original.delete', { kind: 'close-after' });
    await together.server.member.press(on, 'More');
    await answered(2);
    expect(shown(on.id)).toBeUndefined();
    expect(together.server.messages.list()).toEqual([]);
  });

  test('gives the message another face', async () => {
    const on = await standing();
    slow.hold();
    slow.instead = { kind: 'update', card: noticeCard({ title: 'Done' }), page: 0, view: {} };
    await together.server.member.press(on, 'More');
    slow.release();
    await answered(2);
    expect(textOf(shown(on.id) ?? on)).toContain('Done');
  });

  test('cannot open a form any more, and says so', async () => {
    const on = await standing();
    slow.hold();
    const call = { command: 'echo', args: {} };
    slow.instead = { kind: 'form', form: { title: 'Form', act: 'any', call, page: 0, fields: [] } };
    await together.server.member.press(on, 'More');
    slow.release();
    await answered(2);
    const [, said] = together.server.messages.list();
    expect(said?.content).toContain('once more');
    expect(said && isPrivate(said)).toBe(true);
  });
});

test('an answer at once asks for no time', async () => {
  expect((await together.server.member.slash('echo', { words: 'quick' })).kind).toBe('message');
  expect(together.server.requests('callback')).toHaveLength(1);
});
