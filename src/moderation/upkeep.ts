/**
 * Keeps everything as it should be: at the start, when the knowledge changed, when Discord says that
 * pins changed, and now and then while something is left to do. One run at a time.
 */
import { pacer } from '../steps.js';
import type { Correction } from '../store/corrections.js';
import type { Pin } from '../store/pins.js';
import { createAlarm } from './alarm.js';
import type { Bench } from './bench.js';
import { type Compose, type Delivery, deliver } from './courier.js';
import { passes } from './discord-port.js';
import { noticeCorrections } from './notice-corrections.js';
import { noticeUnpinned } from './notice-unpinned.js';
import { rewrite, type Settled, settle } from './settle.js';
import { createStuckPins } from './stuck.js';
import { truthOf } from './truth.js';

/** What one run found and did. */
export interface Round {
  readonly corrections: readonly Correction[];
  /** Pins on which something was done, or could not be. */
  readonly pins: readonly { readonly pin: Pin; readonly settled: Settled }[];
  readonly deliveries: readonly Delivery[];
}

export interface UpkeepParts {
  readonly bench: Bench;
  /** By kind of effect, how it is put into words. */
  readonly kinds: Readonly<Record<string, Compose>>;
  /** Done whenever the knowledge changed, before anything is posted. */
  readonly onKnowledge?: () => Promise<unknown>;
  /** Done whenever corrections were looked for, found or not. */
  readonly onLookedFor?: () => Promise<unknown>;
  /** Told of every run that did something, and of those that failed. */
  readonly onRound?: (round: Round) => void;
  readonly onFault?: (error: unknown) => void;
}

export interface Upkeep {
  /** Does all there is to do now; where a run is under way, one more follows it. */
  run(): Promise<void>;
  /** Runs within seconds: something was begun, and Discord asks to wait with the rest. */
  runSoon(): void;
  /** As `run`, and looks for corrections: once at the start, and whenever the knowledge changed. */
  knowledgeChanged(): Promise<void>;
  /** Discord says that the pins of a channel changed. */
  look(channel: string): Promise<void>;
  /** The settings of a server changed how answers look: its pins follow. */
  redraw(guild: string): Promise<void>;
  /** Begins to run by itself, now and whenever something is due. */
  start(): void;
  /** For good; what is under way on one pin or one note is finished, the rest is left to the next start. */
  stop(): Promise<void>;
}

/** Milliseconds between two runs while a pin waits for Discord, and otherwise at the most. */
const soon = 5_000;
const atMost = 60_000;
const day = 24 * 60 * 60 * 1000;
/** Milliseconds until a sweep that failed is tried again. */
const sweepAgain = 60 * 60 * 1000;

export function createUpkeep(parts: UpkeepParts): Upkeep {
  const { bench, kinds, onKnowledge, onLookedFor, onRound, onFault } = parts;
  let running: Promise<void> = Promise.resolve();
  let waiting: Promise<void> | undefined;
  let started = false;
  let stopped = false;
  // Only then: a process that still has the old knowledge must not take the new for a correction.
  let changed = false;
  /** Ids of pins whose message may not look as the settings now are. An audit finds what a kill leaves. */
  const toRedraw = new Set<string>();
  /** Channels whose pins changed, until their look begins. */
  const toLookAt = new Set<string>();
  /** Channels that Discord or the store did not let be looked at. */
  const notSeen = new Set<string>();
  const stuck = createStuckPins(bench.now);
  const alarm = createAlarm(() => void run());
  let sweptAt = Number.NEGATIVE_INFINITY;

  function enqueue(work: () => Promise<void>): Promise<void> {
    running = running
      .then(() => (stopped ? undefined : work()))
      .catch((error: unknown) => onFault?.(error));
    return running;
  }

  function run(): Promise<void> {
    // Whoever asks while one is waiting for its turn is served by that one.
    waiting ??= enqueue(async () => {
      waiting = undefined;
      alarm.off();
      let next = soon;
      try {
        next = await round();
      } finally {
        wakeWithin(next);
      }
    });
    return waiting;
  }

  async function round(): Promise<number> {
    await sweep();
    for (const channel of [...notSeen]) await lookAt(channel);
    const corrections = await takeUpKnowledge();
    const pins = await settlePins();
    const { discord, now, store } = bench;
    const goOn = () => !stopped;
    const deliveries = await deliver({ discord, now, kinds, goOn, outbox: store.outbox });
    if (corrections.length + pins.length + deliveries.length > 0) {
      onRound?.({ corrections, pins, deliveries });
    }
    if (notSeen.size > 0) return soon;
    if (pins.some(({ settled }) => 'failed' in settled && passes(settled.failed))) return soon;
    const due = await store.outbox.nextDue({ kinds: Object.keys(kinds) });
    return due === undefined ? atMost : Math.max(due.getTime() - now().getTime(), 100);
  }

  async function lookAt(channel: string): Promise<void> {
    toLookAt.delete(channel);
    notSeen.delete(channel);
    let over = false;
    try {
      over = await endUnpinned(channel);
    } finally {
      if (!over) {
        notSeen.add(channel);
        wakeWithin(soon);
      }
    }
  }

  /** Gives whether nothing is left to look at. */
  async function endUnpinned(channel: string): Promise<boolean> {
    const live = await bench.store.pins.list({ channelId: channel });
    if (live.length === 0) return true;
    const listed = await bench.discord.listPins(channel);
    if (listed.outcome !== 'done') return !passes(listed);
    const { ended, later } = await noticeUnpinned(bench, channel, listed.value);
    const pins = ended.map((pin) => ({
      pin,
      settled: { kind: 'unpinned' as const, because: pin.unpinnedBecause ?? 'in Discord' },
    }));
    if (pins.length > 0) onRound?.({ corrections: [], pins, deliveries: [] });
    return !later;
  }

  /** What changes meanwhile is for the next run; what fails is done again by it. */
  async function takeUpKnowledge(): Promise<readonly Correction[]> {
    if (!changed) return [];
    changed = false;
    stuck.release();
    try {
      await onKnowledge?.();
      const found = await noticeCorrections(bench);
      await onLookedFor?.().catch((error: unknown) => onFault?.(error));
      return found;
    } catch (error) {
      changed = true;
      throw error;
    }
  }

  async function settlePins(): Promise<Round['pins']> {
    const pins: { pin: Pin; settled: Settled }[] = [];
    // Of what is as it should be, nothing waits: neither for the store nor for Discord.
    const giveWay = pacer();
    for (const pin of await bench.store.pins.list({ present: true })) {
      await giveWay();
      if (stopped) break;
      if (stuck.waits(pin)) continue;
      const settled = await settleAndDraw(pin);
      if (settled.kind === 'unfinished' && !passes(settled.failed)) stuck.add(pin);
      else stuck.remove(pin);
      if (settled.kind !== 'settled') pins.push({ pin, settled });
    }
    return pins;
  }

  /** Whatever is edited is drawn as the settings now are; what newer knowledge drew is left alone. */
  async function settleAndDraw(pin: Pin): Promise<Settled> {
    const settled = await settle(bench, pin);
    if (!toRedraw.has(pin.id)) return settled;
    const isTrue = pin.state === 'pinned' && truthOf(bench, pin).recordHash === pin.recordHash;
    const drawn = settled.kind === 'settled' && isTrue ? await rewrite(bench, pin) : settled;
    if (!('failed' in drawn)) toRedraw.delete(pin.id);
    return drawn;
  }

  /** What was kept long enough goes once a day, whatever else fails. */
  async function sweep(): Promise<void> {
    const at = bench.now().getTime();
    // Either way: the clock may have been set back.
    if (Math.abs(at - sweptAt) < day) return;
    sweptAt = at;
    await bench.store.sweep().catch((error: unknown) => {
      sweptAt = at - day + sweepAgain;
      onFault?.(error);
    });
  }

  function wakeWithin(milliseconds: number): void {
    if (started) alarm.within(Math.min(milliseconds, atMost));
  }

  function knowledgeChanged(): Promise<void> {
    changed = true;
    return run();
  }

  return {
    run,
    runSoon: () => wakeWithin(soon),
    knowledgeChanged,
    look(channel) {
      stuck.release(channel);
      // Of many changes at once, one look finds all.
      if (toLookAt.has(channel)) return running;
      toLookAt.add(channel);
      return enqueue(() => lookAt(channel));
    },
    async redraw(guild) {
      await enqueue(async () => {
        const pins = await bench.store.pins.list({ guildId: guild });
        for (const { id } of pins) toRedraw.add(id);
      });
      await run();
    },
    start() {
      started = true;
      void knowledgeChanged();
    },
    async stop() {
      started = false;
      stopped = true;
      alarm.off();
      await running;
    },
  };
}
