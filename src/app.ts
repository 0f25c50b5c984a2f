/** The one place that wires the rooms together. */
import { createEngine, type Engine } from './answer/engine.js';
import { type Answering, createAnswering } from './answering.js';
import type { Casebook } from './knowledge/casebook.js';
import { type SettingsKeeper, usualSettings } from './moderation/settings.js';
import { type Acts, loadActs } from './registry/acts.js';
import type { CommandContext } from './registry/command.js';
import type { Desk } from './registry/desk.js';
import { createFront, type Front } from './registry/front.js';
import { createPresenter } from './registry/presenter.js';
import { loadCommands, type Registry } from './registry/registry.js';

export interface App extends Answering {
  readonly casebook: Casebook;
  readonly engine: Engine;
  readonly registry: Registry;
  readonly acts: Acts;
  /** What surfaces with people on them use: commands, buttons, forms. */
  readonly front: Front;
}

/** An app over one casebook, indexed here unless its engine is given. A reload makes a new one. */
export async function createApp(casebook: Casebook, engine = createEngine(casebook)): Promise<App> {
  const [registry, acts] = await Promise.all([
    loadCommands(new URL('./commands/', import.meta.url)),
    loadActs(new URL('./acts/', import.meta.url)),
  ]);
  const context: CommandContext = { engine, commands: registry.list };
  const answering = createAnswering(engine, registry);
  const settings: SettingsKeeper = { of: async () => usualSettings };
  const desk: Desk = {
    engine,
    answer: answering.run,
    show: createPresenter({ acts, settings, card: answering.card }),
    settings,
    now: () => new Date(),
  };
  return Object.freeze({
    ...answering,
    casebook,
    engine,
    registry,
    acts,
    front: createFront({ registry, acts, context: () => context, desk }),
  });
}
