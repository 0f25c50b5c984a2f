/** What the services of this room work with. Made once, in `app.ts`. */
import type { Answer, Call } from '../answer/answer.js';
import type { Engine } from '../answer/engine.js';
import type { Card } from '../card/card.js';
import type { View } from '../card/view.js';
import type { Store } from '../store/store.js';
import type { DiscordPort } from './discord-port.js';
import type { Turns } from './turns.js';

export interface Bench {
  readonly store: Store;
  readonly discord: DiscordPort;
  /** Over the knowledge as it is now. */
  engine(): Engine;
  /** Runs an answering command over it. */
  answer(call: Call): Answer;
  /** The same; what takes long lets everything else go on in between. */
  answerGivingWay(call: Call): Promise<Answer>;
  /** The card and the tools of a public answer in that place, as everybody there would be shown it. */
  publicFace(answer: Answer, place: PublicPlace): Promise<{ card: Card; view: View }>;
  readonly now: () => Date;
  /** By the id of the pin: two that draw the same message at once could end with the older words. */
  readonly pinTurns: Turns;
}

export interface PublicPlace {
  readonly guild: string;
  readonly channel: string;
}
