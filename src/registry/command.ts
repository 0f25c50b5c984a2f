/**
 * What a command is. One declaration feeds Discord's registration, dispatch, autocomplete, `/help`,
 * the terminal, the browser preview and the tests. Commands know no surface: typed arguments in,
 * an Answer out; those that serve moderators and readers at the desk give an Effect.
 */
import type { Answer, Suggestion } from '../answer/answer.js';
import type { Engine } from '../answer/engine.js';
import type { Steps } from '../steps.js';
import type { Desk } from './desk.js';
import type { Effect } from './effect.js';
import type { Occasion, Rights } from './occasion.js';

interface OptionBase {
  /** At most 100 characters (Discord's limit). */
  readonly description: string;
  readonly required?: boolean;
}

/** Free text; `suggest` offers stable ids while one types, and free text still works. */
export interface TextOption extends OptionBase {
  readonly type: 'text';
  /**
   * Best first, `most` at most: further ones are not shown. `typed` is empty before the first keystroke. In
   * steps, where that may take longer than others should wait.
   */
  readonly suggest?: (
    context: CommandContext,
    typed: string,
    most: number,
  ) => readonly Suggestion[] | Steps<readonly Suggestion[]>;
  /** A message somebody wrote: longer than a question, and its lines are kept. */
  readonly message?: true;
}

interface IntegerOption extends OptionBase {
  readonly type: 'integer';
  readonly min: number;
  readonly max: number;
}

export type Option = TextOption | IntegerOption;
export type Options = Readonly<Record<string, Option>>;

// Distributes, so that the arguments of any command are string | number.
type ValueOf<O extends Option> = O extends { type: 'integer' } ? number : string;

/** The arguments of a command, inferred from its options. */
type ArgumentsOf<O extends Options> = {
  readonly [Name in keyof O]: O[Name]['required'] extends true
    ? ValueOf<O[Name]>
    : ValueOf<O[Name]> | undefined;
};

/** What a command works with: the engine over one casebook, and for `/help` what else there is. */
export interface CommandContext {
  readonly engine: Engine;
  readonly commands: readonly Command[];
  /** What can be done on a message, by the names that Discord shows. */
  readonly messageCommands: readonly string[];
  /** Records of which a correction is kept, the last corrected first; left out where nothing is kept. */
  readonly corrected?: readonly Suggestion[];
}

interface CommandBase<O extends Options> {
  /** Lower case, 1 to 32 characters; the name of its file. */
  readonly name: string;
  /** At most 100 characters. */
  readonly description: string;
  /** In the order they are asked for, required ones first; the terminal fills them in this order. */
  readonly options: O;
  /**
   * What to type after the name, for help, the preview and the tests, which run each: taken from
   * the casebook, since the code knows no case. An empty string is the command alone.
   */
  readonly examples: (engine: Engine) => readonly string[];
}

/** Answers from the casebook. */
export interface AnsweringCommand<O extends Options = Options> extends CommandBase<O> {
  // Written as a method: a Command<{…}> must be assignable to Command<Options>.
  /** The answer; in steps, where that may take longer than others should wait. */
  run(context: CommandContext, args: ArgumentsOf<O>): Answer | Steps<Answer>;
}

/** Serves moderators or readers from what the bot keeps: pins, gaps, reports, settings. */
export interface DeskCommand<O extends Options = Options> extends CommandBase<O> {
  /**
   * Discord hides it from members without this, and wherever the bot itself is not on the server; it is
   * checked on every use too.
   */
  readonly needs?: keyof Rights;
  serve(desk: Desk, occasion: Occasion, args: ArgumentsOf<O>): Effect | Promise<Effect>;
  /** What the terminal prints with `--yaml`: for curators, to go on with in the knowledge. */
  yaml?(desk: Desk, occasion: Occasion): Promise<string>;
}

export type Command = AnsweringCommand | DeskCommand;

/** Declares an answering command; the identity at run time, inference at compile time. */
export function defineCommand<const O extends Options>(
  command: AnsweringCommand<O>,
): AnsweringCommand<O> {
  return command;
}

/** Declares a command of the desk; the identity at run time, inference at compile time. */
export function defineDeskCommand<const O extends Options>(
  command: DeskCommand<O>,
): DeskCommand<O> {
  return command;
}

export function isAnswering(command: Command): command is AnsweringCommand {
  return 'run' in command;
}
