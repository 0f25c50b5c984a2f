/** The program over the invented case, on a server with these settings. */
import { createEngine } from '../../src/answer/engine.js';
import { type Settings, usualSettings } from '../../src/moderation/settings.js';
import { createFront, type Front } from '../../src/registry/front.js';
import { createPresenter } from '../../src/registry/presenter.js';
import { fixtureApp } from './fixture-app.js';

export async function frontWith(
  changed: Partial<Settings>,
  now: () => Date = () => new Date(),
): Promise<Front> {
  const app = await fixtureApp();
  const { acts, registry, card, runGivingWay, casebook } = app;
  const current = async () => ({ ...usualSettings, ...changed });
  const settings = { of: current, forGood: current, change: current };
  const engine = createEngine(casebook);
  return createFront({
    registry,
    acts,
    context: () => ({ engine, commands: registry.list, messageCommands: [] }),
    desk: {
      engine,
      answer: runGivingWay,
      show: createPresenter({ acts, settings, card }),
      settings,
      now,
    },
  });
}
