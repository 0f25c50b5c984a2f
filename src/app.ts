/** The one place that wires the rooms together. */
import type { Answer, Call, Suggestion } from './answer/answer.js';
import { createEngine, type Engine } from './answer/engine.js';
import { type AnswerJson, toJson } from './answer/json.js';
import { buildCard } from './card/build.js';
import type { Card } from './card/card.js';
import type { Casebook } from './knowledge/casebook.js';
import { type SettingsKeeper, usualSettings } from './moderation/settings.js';
import { type Acts, loadActs } from './registry/acts.js';
import type { CommandContext } from './registry/command.js';
import type { Desk } from './registry/desk.js';
import { createFront, type Front } from './registry/front.js';
import { createPresenter } from './registry/presenter.js';
import { loadCommands, type Registry, type SuggestAt } from './registry/registry.js';

export interface App {
  readonly casebook: Casebook;
  readonly engine: Engine;
  readonly registry: Registry;
  readonly acts: Acts;
  /** What surfaces with people on them use: commands, buttons, forms. */
  readonly front: Front;
  /** Runs an answering command; whatever is wrong with the call is an answer too. */
  run(call: Call): Answer;
  suggest(at: SuggestAt): readonly Suggestion[];
  card(answer: Answer): Card;
  json(answer: Answer): AnswerJson;
}

/** An app over one casebook. A reload makes a new one. */
export async function createApp(casebook: Casebook): Promise<App> {
  const [registry, acts] = await Promise.all([
    loadCommands(new URL('./commands/', import.meta.url)),
    loadActs(new URL('./acts/', import.meta.url)),
  ]);
  const engine = createEngine(casebook);
  const context: CommandContext = { engine, commands: registry.list };
  const run = (call: Call) => registry.run(context, call);
  const card = (answer: Answer) => buildCard(casebook, answer);
  const settings: SettingsKeeper = { of: async () => usualSettings };
  const desk: Desk = {
    engine,
    answer: run,
    show: createPresenter({ acts, settings, card }),
    settings,
    now: () => new Date(),
  };
  return Object.freeze({
    casebook,
    engine,
    registry,
    acts,
    front: createFront({ registry, acts, context: () => context, desk }),
    run,
    suggest: (at: SuggestAt) => registry.suggest(context, at),
    card,
    json: (answer: Answer) => toJson(answer, (id) => casebook.person(id)?.name),
  });
}
