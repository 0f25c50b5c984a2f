/** The store: one small repository for each thing that is kept. */
import type { Context } from './context.js';
import { inTransaction } from './context.js';
import { type Corrections, correctionsIn } from './corrections.js';
import { type FeedbackCounts, feedbackIn } from './feedback.js';
import { type Gaps, gapsIn } from './gaps.js';
import { type Guilds, guildsIn } from './guilds.js';
import { type Outbox, outboxIn } from './outbox.js';
import { type People, peopleIn } from './people.js';
import { type Pins, pinsIn } from './pins.js';
import { type Reports, reportsIn } from './reports.js';
import { type Settings, settingsIn } from './settings.js';
import { sweep } from './sweep.js';

interface Repositories {
  readonly pins: Pins;
  readonly outbox: Outbox;
  readonly corrections: Corrections;
  readonly gaps: Gaps;
  readonly reports: Reports;
  readonly feedback: FeedbackCounts;
  readonly settings: Settings;
  readonly guilds: Guilds;
  readonly people: People;
}

export interface Store extends Repositories {
  /** Where the database is, in words, without a password. */
  readonly where: string;
  /**
   * Changes that are kept all or not at all. The work uses the repositories it is given, and nothing
   * slow: on SQLite everybody else waits.
   */
  together<T>(work: (repositories: Repositories) => Promise<T>): Promise<T>;
  /** Deletes what was kept long enough; to be run once a day or more often. */
  sweep(): Promise<void>;
  /** Ends the connections; waits for calls under way. */
  close(): Promise<void>;
}

export function createStore(context: Context): Store {
  return Object.freeze({
    ...repositoriesIn(context),
    where: context.engine.where,
    together: <T>(work: (repositories: Repositories) => Promise<T>) =>
      inTransaction(context, (inner) => work(repositoriesIn(inner))),
    sweep: () => sweep(context),
    close: () => context.db.destroy(),
  });
}

function repositoriesIn(context: Context): Repositories {
  return {
    pins: pinsIn(context),
    outbox: outboxIn(context),
    corrections: correctionsIn(context),
    gaps: gapsIn(context),
    reports: reportsIn(context),
    feedback: feedbackIn(context),
    settings: settingsIn(context),
    guilds: guildsIn(context),
    people: peopleIn(context),
  };
}
