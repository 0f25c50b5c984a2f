/** Slash commands in the terminal: one call, or one a line from stdin. */
import type { Call } from '../../answer/answer.js';
import { type Answering, createAnswering } from '../../answering.js';
import { toText } from '../../card/terminal.js';
import type { Registry } from '../../registry/registry.js';
import type { SlashInvocation } from './invocation.js';
import { type ExitCode, exit, type Io, write } from './io.js';
import { openKnowledge } from './open.js';
import { typedHere, typingFor } from './typed.js';

/** Columns of text that are still easy to read, however wide the terminal. */
const widest = 88;

/**
 * A refusal is a result and exits with 0; only words that cannot be used exit with 2.
 */
export async function runSlashCommand(
  invocation: SlashInvocation,
  registry: Registry,
  io: Io,
): Promise<ExitCode> {
  const opened = await openKnowledge(invocation.knowledge, io);
  if (opened === undefined) return exit.failed;
  const shown = { app: createAnswering(opened.engine, registry), registry, invocation, io };
  if (invocation.stdin) return runLines(shown);
  const answer = shown.app.run(invocation.call);
  await write(io.stdout, await show(shown, answer));
  return answer.status === 'invalid' ? exit.misuse : exit.fine;
}

/** What the results of a run are shown with. */
interface Shown {
  readonly app: Answering;
  readonly registry: Registry;
  readonly invocation: SlashInvocation;
  readonly io: Io;
}

/** Every line gives exactly one result, in order; an empty line gives `invalid`. */
async function runLines(shown: Shown): Promise<ExitCode> {
  const { app, invocation, io } = shown;
  const [option] = Object.keys(invocation.command.options);

  for await (const line of linesOf(io)) {
    const call: Call =
      option === undefined
        ? invocation.call
        : {
            command: invocation.call.command,
            args: { ...invocation.call.args, [option]: line },
          };
    await write(io.stdout, await show(shown, app.run(call)));
  }
  return exit.fine;
}

// Only line feeds end a line; node:readline would also end one at U+2028 and U+2029.
async function* linesOf(io: Io): AsyncGenerator<string> {
  io.stdin.setEncoding('utf8');
  let rest = '';
  for await (const chunk of io.stdin) {
    const lines = (rest + String(chunk)).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) yield line.replace(/\r$/, '');
  }
  if (rest !== '') yield rest;
}

async function show(
  { app, registry, invocation, io }: Shown,
  answer: ReturnType<Answering['run']>,
): Promise<string> {
  const { call, json, knowledge, reveal, stdin } = invocation;
  if (json) return `${JSON.stringify(app.json(answer), null, stdin ? 0 : 2)}\n`;
  const card = app.card(answer);
  const typed = await typingFor(card, registry, knowledge);
  return `${toText(card, { reveal, typed, ...textWidth(io) })}${typedHere(call, registry)}\n`;
}

/** Where the terminal is a screen: its width, as far as that is easy to read. */
export function textWidth(io: Io): { readonly width?: number } {
  return io.stdout.isTTY === true ? { width: Math.min(io.stdout.columns ?? widest, widest) } : {};
}
