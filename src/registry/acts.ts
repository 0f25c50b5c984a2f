/** The acts of the program, found in their folder; there is no other list of them. */
import { readdir } from 'node:fs/promises';
import * as z from 'zod';
import type { Action, Card } from '../card/card.js';
import type { Act, Showing, Tool } from './act.js';
import { isOnServer, rightKinds } from './occasion.js';

export interface Acts {
  readonly list: readonly Act[];
  get(name: string): Act | undefined;
  /** The one that a message command is for. */
  ofMessageCommand(name: string): Act | undefined;
  /** The buttons that a card carries when it is shown so, in their order. */
  tools(card: Card, showing: Showing): readonly Action[];
  /** The buttons of a message of which nobody can tell what it shows, in their order. */
  toolsOfAny(showing: Showing): readonly Action[];
}

/** A file in the folder of acts that is not a sound act; the program does not start. */
export class ActFileError extends Error {
  override readonly name = 'ActFileError';
}

/**
 * Loads every file of a folder of acts.
 * @throws {ActFileError} where a file exports no sound act, or one under another's name
 */
export async function loadActs(folder: URL): Promise<Acts> {
  const files = (await readdir(folder)).filter(
    (name) => /\.(js|ts)$/.test(name) && !/\.d\.ts$/.test(name),
  );
  return createActs(await Promise.all(files.sort().map((file) => loadAct(folder, file))));
}

export function createActs(list: readonly Act[]): Acts {
  const byName = new Map(list.map((act) => [act.name, act]));
  const tools = list
    .flatMap(({ name, tool, only }) => (tool === undefined ? [] : [{ name, tool, only }]))
    .sort((a, b) => a.tool.order - b.tool.order);
  const toolsHere = (showing: Showing) =>
    tools.filter(({ only }) => only === undefined || isOnServer(showing.occasion));
  return Object.freeze({
    list,
    get: (name: string) => byName.get(name),
    ofMessageCommand: (name: string) => list.find(({ messageCommand }) => messageCommand === name),
    tools: (card: Card, showing: Showing) =>
      toolsHere(showing)
        .filter(({ tool }) => tool.shown(card, showing))
        .map(
          ({ name, tool }): Action => ({
            ...buttonFor(name, tool),
            call: tool.about?.(card) ?? card.call,
          }),
        ),
    toolsOfAny: (showing: Showing) =>
      toolsHere(showing)
        .filter(({ tool }) => tool.bare?.(showing) === true)
        .map(({ name, tool }) => buttonFor(name, tool)),
  });
}

function buttonFor(act: string, { label, danger, bare }: Tool): Extract<Action, { kind: 'act' }> {
  return {
    label,
    kind: 'act',
    act,
    ...(bare === undefined ? {} : { bare: true }),
    ...(danger === undefined ? {} : { danger }),
  };
}

async function loadAct(folder: URL, file: string): Promise<Act> {
  const module: { default?: unknown } = await import(new URL(file, folder).href);
  const parsed = actSchema.safeParse(module.default);
  const name = file.replace(/\.[jt]s$/, '');
  if (!parsed.success) {
    const faults = parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
    throw new ActFileError(
      `acts/${file} exports no sound act as its default: ${faults.join('; ')}.`,
    );
  }
  if (parsed.data.name !== name) {
    throw new ActFileError(
      `acts/${file} declares "${parsed.data.name}"; an act's file has its name: rename one.`,
    );
  }
  return parsed.data;
}

const aFunction = z.custom((value) => typeof value === 'function', 'must be a function');

const shape = z.strictObject({
  name: z.string().regex(/^[a-z-]{1,16}$/, 'must be 1 to 16 lower-case letters or hyphens'),
  tool: z
    .strictObject({
      label: z.string().min(1).max(80, 'must be at most 80 characters (Discord)'),
      order: z.number(),
      danger: z.literal(true).optional(),
      about: aFunction.optional(),
      shown: aFunction,
      bare: aFunction.optional(),
    })
    .optional(),
  messageCommand: z.string().min(1).max(32, 'must be at most 32 characters (Discord)').optional(),
  needs: z.enum(rightKinds).optional(),
  only: z.literal('server').optional(),
  aloud: z.literal(true).optional(),
  run: aFunction,
});

const actSchema = z.custom<Act>().superRefine((value, context) => {
  const result = shape.safeParse(value);
  if (result.success) return;
  for (const issue of result.error.issues) {
    context.addIssue({ code: 'custom', path: [...issue.path], message: issue.message });
  }
});
