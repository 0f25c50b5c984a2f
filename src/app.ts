/** The one place that wires the rooms together. */
import type { Answer, Call } from './answer/answer.js';
import { createEngine, type Engine } from './answer/engine.js';
import { type Answering, createAnswering } from './answering.js';
import type { CardOptions } from './card/build.js';
import type { Casebook } from './knowledge/casebook.js';
import type { Bench } from './moderation/bench.js';
import { createCorrected } from './moderation/corrected.js';
import { composeNote, noteKind } from './moderation/correction-note.js';
import type { DiscordPort } from './moderation/discord-port.js';
import { composeFound, foundKind } from './moderation/gaps/found.js';
import { createGapKeeping } from './moderation/gaps/gap-keeping.js';
import { createModeration, type Moderation } from './moderation/moderation.js';
import {
  composeDecided,
  composeReport,
  decidedKind,
  reportKind,
} from './moderation/reports/reporting.js';
import { createServers, type Servers } from './moderation/servers.js';
import { settingsKeeper } from './moderation/settings.js';
import { createTurns } from './moderation/turns.js';
import { createUpkeep, type UpkeepParts } from './moderation/upkeep.js';
import { type Acts, loadActs } from './registry/acts.js';
import type { CommandContext } from './registry/command.js';
import type { Desk } from './registry/desk.js';
import { createFront, type Front } from './registry/front.js';
import { publicOccasion } from './registry/occasion.js';
import { createPresenter, type Presenter } from './registry/presenter.js';
import { keepsRefused } from './registry/refused.js';
import { loadCommands, type Registry, type SuggestAt } from './registry/registry.js';
import type { Store } from './store/store.js';

export interface App extends Answering {
  /** Told of the servers that the bot is in; only with a store. */
  readonly servers: Servers | undefined;
  /** As it is now: `reload` replaces it. */
  readonly casebook: Casebook;
  readonly engine: Engine;
  readonly registry: Registry;
  readonly acts: Acts;
  /** What surfaces with people on them use: commands, buttons, forms. */
  readonly front: Front;
  readonly desk: Desk;
  /** Pins and corrections; only with a store and a Discord. */
  readonly moderation: Moderation | undefined;
  /**
   * Answers with this engine from now on, and makes the pins true again. Members ask it at once: it
   * should be warmed up.
   */
  reload(engine: Engine): Promise<void>;
}

/** What a surface with people on it brings along. */
interface Surroundings extends Pick<UpkeepParts, 'onRound' | 'onFault'> {
  readonly store: Store;
  readonly discord: DiscordPort;
  /** The clock, where it is not this machine's. */
  readonly now?: () => Date;
}

/**
 * An app over one casebook, indexed here unless its engine is given; who has members waiting gives
 * one that is ready (`warmUp`), for otherwise the first question pays for learning. Without
 * surroundings, as in the terminal, nothing is kept.
 */
export async function createApp(
  casebook: Casebook,
  opened = createEngine(casebook),
  around?: Surroundings,
): Promise<App> {
  const [registry, acts] = await Promise.all([
    loadCommands(new URL('./commands/', import.meta.url)),
    loadActs(new URL('./acts/', import.meta.url)),
  ]);
  const messageCommands = acts.list.flatMap(({ messageCommand }) => messageCommand ?? []);
  const context = (): CommandContext => ({
    engine,
    commands: registry.list,
    messageCommands,
    corrected: moderation?.corrected() ?? [],
  });
  // Both are swapped whole on a reload; everything below asks for them anew each time.
  let engine = opened;
  let answering = createAnswering(engine, registry, messageCommands);
  const current: Answering = {
    run: (call: Call) => answering.run(call),
    runGivingWay: (call: Call) => answering.runGivingWay(call),
    suggest: (at: SuggestAt) => registry.suggest(context(), at),
    suggestGivingWay: (at: SuggestAt) => registry.suggestGivingWay(context(), at),
    card: (answer: Answer, options?: CardOptions) => answering.card(answer, options),
    json: (answer: Answer) => answering.json(answer),
  };
  const settings = settingsKeeper(around?.store, { onFault: around?.onFault });
  const now = around?.now ?? (() => new Date());
  const show = createPresenter({ acts, settings, card: current.card });
  // What the bot draws by itself stays so: it must not be drawn before the settings are known.
  const forGood = { of: settings.forGood };
  const draw = createPresenter({ acts, settings: forGood, card: current.card });
  const moderation =
    around === undefined
      ? undefined
      : moderationOf(
          around,
          {
            engine: () => engine,
            answer: current.run,
            answerGivingWay: current.runGivingWay,
            now,
          },
          draw,
          current.card,
        );
  const desk: Desk = {
    get engine() {
      return engine;
    },
    answer: current.runGivingWay,
    show,
    settings,
    ...(moderation === undefined
      ? {}
      : { moderation, refused: keepsRefused(moderation.gaps, around?.onFault) }),
    now,
  };
  return Object.freeze({
    ...current,
    get casebook() {
      return engine.casebook;
    },
    get engine() {
      return engine;
    },
    registry,
    acts,
    front: createFront({ registry, acts, context, desk }),
    desk,
    moderation,
    servers: around && createServers(around.store.guilds, around.onFault),
    async reload(next: Engine) {
      engine = next;
      answering = createAnswering(engine, registry, messageCommands);
      await moderation?.upkeep.knowledgeChanged();
    },
  });
}

function moderationOf(
  { store, discord, onRound, onFault }: Surroundings,
  answering: Pick<Bench, 'engine' | 'answer' | 'answerGivingWay' | 'now'>,
  draw: Presenter,
  card: Answering['card'],
): Moderation {
  const bench: Bench = {
    ...answering,
    store,
    discord,
    publicFace: (answer, place) => draw(answer, publicOccasion(place), { private: false }),
    pinTurns: createTurns(),
  };
  const gaps = createGapKeeping(bench);
  const corrected = createCorrected(bench);
  const upkeep = createUpkeep({
    bench,
    kinds: {
      [noteKind]: composeNote(bench),
      [foundKind]: composeFound({ answer: bench.answer, card }),
      [reportKind]: composeReport(bench),
      [decidedKind]: composeDecided(bench),
    },
    onKnowledge: () => gaps.look(),
    onLookedFor: () => corrected.lookUp(),
    ...(onRound === undefined ? {} : { onRound }),
    ...(onFault === undefined ? {} : { onFault }),
  });
  return createModeration(bench, upkeep, gaps, corrected);
}
