/** What acts and commands of the moderators use: everything this room does, over one bench. */
import type { Correction } from '../store/corrections.js';
import type { Pin, PinFilter } from '../store/pins.js';
import { type Audit, type AuditScope, audit, type Repair, repair } from './audit.js';
import type { Moderator } from './audit-reason.js';
import type { Bench } from './bench.js';
import { type Corrected, createCorrected } from './corrected.js';
import { passes } from './discord-port.js';
import { createFeedback, type Feedback } from './feedback.js';
import { createGapKeeping, type GapKeeping } from './gaps/gap-keeping.js';
import { listCorrections } from './list-corrections.js';
import { type ListedPin, listPins, lookAtPins } from './list-pins.js';
import { type Pinning, type PinRequest, pinAnswer, replacePin, unpin } from './pinning.js';
import { createReportPace, type ReportPace } from './reports/report-pace.js';
import { versionShown } from './reports/version-shown.js';
import type { Settled } from './settle.js';
import type { Upkeep } from './upkeep.js';

export interface Moderation {
  /** All that is kept. */
  readonly store: Bench['store'];
  readonly gaps: GapKeeping;
  readonly feedback: Feedback;
  readonly upkeep: Upkeep;
  readonly reportPace: ReportPace;
  pin(request: PinRequest): Promise<Pinning>;
  /** Unpins the pin of that id, then pins. */
  replace(oldest: string, request: PinRequest): Promise<Pinning>;
  unpin(pin: string, moderator: Moderator): Promise<Settled>;
  /** Oldest first; pins that are being pinned or unpinned included. */
  pins(filter: PinFilter): Promise<readonly ListedPin[]>;
  /** The same, and Discord is asked whether the bot still sees where they are. */
  lookAtPins(filter: PinFilter): Promise<readonly ListedPin[]>;
  /** The pin of a message, if it has one. */
  pinOf(channel: string, message: string): Promise<Pin | undefined>;
  /** The message is about to be deleted, and its pin with it. */
  deleting(pin: Pin): Promise<void>;
  audit(scope: AuditScope): Promise<Audit>;
  repair(scope: AuditScope, moderator: Moderator): Promise<readonly Repair[]>;
  /** Newest first. */
  corrections(recordId?: string): Promise<readonly Correction[]>;
  /** Records that have any, the last corrected first, as of when the knowledge was taken up. */
  corrected(): ReturnType<Corrected['list']>;
  correction(id: string): ReturnType<Bench['store']['corrections']['get']>;
  /** The version of the knowledge that an answer in a channel was given with, as far as it tells. */
  versionShown(at: { readonly channel: string; readonly message: string }): Promise<string>;
  linkTo(pin: Pick<Pin, 'guildId' | 'channelId' | 'messageId'>): string;
}

export function createModeration(
  bench: Bench,
  upkeep: Upkeep,
  gaps: GapKeeping = createGapKeeping(bench),
  corrected: Corrected = createCorrected(bench),
): Moderation {
  const { store, discord } = bench;
  /** A moderator who is told that it is tried again does not wait a minute for that. */
  async function goingOn<T extends Pinning | Settled>(work: Promise<T>): Promise<T> {
    const result = await work;
    if ('failed' in result && passes(result.failed)) upkeep.runSoon();
    return result;
  }
  return {
    store,
    gaps,
    feedback: createFeedback(store),
    upkeep,
    reportPace: createReportPace(bench.now),
    pin: (request) => goingOn(pinAnswer(bench, request)),
    replace: (oldest, request) => goingOn(replacePin(bench, oldest, request)),
    unpin: (pin, moderator) => goingOn(unpin(bench, pin, 'moderator', moderator)),
    pins: (filter) => listPins(bench, filter),
    lookAtPins: (filter) => lookAtPins(bench, filter),
    pinOf: async (channelId, messageId) => (await store.pins.list({ channelId, messageId }))[0],
    // The deletion takes the pin with it; should it fail, the next run unpins.
    deleting: async (pin) => void (await store.pins.startUnpin(pin.id)),
    audit: (scope) => audit(bench, scope),
    repair: (scope, moderator) => repair(bench, scope, moderator),
    corrections: (recordId) => listCorrections(bench, recordId),
    corrected: () => corrected.list(),
    correction: (id) => store.corrections.get(id),
    versionShown: (at) => versionShown(bench, at, bench.engine().casebook.version),
    linkTo: (pin) => discord.linkTo(pin.guildId, pin.channelId, pin.messageId),
  };
}
