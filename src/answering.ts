/** Answers of one casebook as cards and as JSON: what every surface shows, and all that a terminal needs. */
import type { Answer, Call, Suggestion } from './answer/answer.js';
import type { Engine } from './answer/engine.js';
import { type AnswerJson, toJson } from './answer/json.js';
import { buildCard, type CardOptions } from './card/build.js';
import type { Card } from './card/card.js';
import type { CommandContext } from './registry/command.js';
import type { Registry, SuggestAt } from './registry/registry.js';

export interface Answering {
  /** Runs an answering command; whatever is wrong with the call is an answer too. */
  run(call: Call): Answer;
  /** The same where others wait meanwhile; see `Registry`. */
  runGivingWay(call: Call): Promise<Answer>;
  suggest(at: SuggestAt): readonly Suggestion[];
  suggestGivingWay(at: SuggestAt): Promise<readonly Suggestion[]>;
  card(answer: Answer, options?: CardOptions): Card;
  json(answer: Answer): AnswerJson;
}

export function createAnswering(
  engine: Engine,
  registry: Registry,
  messageCommands: readonly string[] = [],
): Answering {
  const { casebook } = engine;
  const context: CommandContext = { engine, commands: registry.list, messageCommands };
  return Object.freeze({
    run: (call: Call) => registry.run(context, call),
    runGivingWay: (call: Call) => registry.runGivingWay(context, call),
    suggest: (at: SuggestAt) => registry.suggest(context, at),
    suggestGivingWay: (at: SuggestAt) => registry.suggestGivingWay(context, at),
    card: (answer: Answer, options?: CardOptions) => buildCard(casebook, answer, options),
    json: (answer: Answer) => toJson(answer, (id) => casebook.person(id)?.name),
  });
}
