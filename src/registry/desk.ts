/** What acts and moderators' commands work with. Made once, in `app.ts`. */
import type { Answer, Call } from '../answer/answer.js';
import type { Engine } from '../answer/engine.js';
import type { Moderation } from '../moderation/moderation.js';
import type { SettingsKeeper } from '../moderation/settings.js';
import type { Occasion } from './occasion.js';
import type { Presenter } from './presenter.js';

export interface Desk {
  readonly engine: Engine;
  /**
   * Runs an answering command; whatever is wrong with the call is an answer too. What takes long lets
   * other members be served in between.
   */
  answer(call: Call): Promise<Answer>;
  /** Shows an answer as this server wishes it, with the tools that belong on it. */
  readonly show: Presenter;
  readonly settings: SettingsKeeper;
  /** Pins, corrections, gaps, reports: all that is kept; absent where there is no store. */
  readonly moderation?: Moderation;
  /** What keeps a refused question, where one is kept: to be done once the refusal is shown. */
  readonly refused?: (answer: Answer, occasion: Occasion) => (() => void) | undefined;
  readonly now: () => Date;
}
