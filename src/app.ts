/** The one place that wires the rooms together. */
import type { Answer, Call, Suggestion } from './answer/answer.js';
import { createEngine, type Engine } from './answer/engine.js';
import { type AnswerJson, toJson } from './answer/json.js';
import { buildCard } from './card/build.js';
import type { Card } from './card/card.js';
import type { Casebook } from './knowledge/casebook.js';
import type { CommandContext } from './registry/command.js';
import { loadCommands, type Registry, type SuggestAt } from './registry/registry.js';

export interface App {
  readonly casebook: Casebook;
  readonly engine: Engine;
  readonly registry: Registry;
  /** Runs a command; whatever is wrong with the call is an answer too. */
  run(call: Call): Answer;
  suggest(at: SuggestAt): readonly Suggestion[];
  card(answer: Answer): Card;
  json(answer: Answer): AnswerJson;
}

/** An app over one casebook. A reload makes a new one. */
export async function createApp(casebook: Casebook): Promise<App> {
  const registry = await loadCommands(new URL('./commands/', import.meta.url));
  const engine = createEngine(casebook);
  const context: CommandContext = { engine, commands: registry.list };
  return Object.freeze({
    casebook,
    engine,
    registry,
    run: (call: Call) => registry.run(context, call),
    suggest: (at: SuggestAt) => registry.suggest(context, at),
    card: (answer: Answer) => buildCard(casebook, answer),
    json: (answer: Answer) => toJson(answer, (id) => casebook.person(id)?.name),
  });
}
