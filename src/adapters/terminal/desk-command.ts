/** Commands of the desk in the terminal: the operator sees what is kept of all servers. */
import { createApp } from '../../app.js';
import { toText } from '../../card/terminal.js';
import { readConfig, readEnvironment } from '../../config.js';
import { createLogger } from '../../log.js';
import { noDiscord } from '../../moderation/no-discord.js';
import type { Occasion } from '../../registry/occasion.js';
import type { Registry } from '../../registry/registry.js';
import type { SlashInvocation } from './invocation.js';
import { type ExitCode, exit, type Io, UsageError, write } from './io.js';
import { openKnowledge } from './open.js';
import { openKeptStoreAt } from './running.js';
import { textWidth } from './slash-command.js';
import { strayNames } from './stray-names.js';
import { typedHere, typingFor } from './typed.js';

/** Whoever has the terminal has the database too, so there is nothing to guard. */
const operator: Occasion = {
  user: '',
  place: { kind: 'terminal' },
  may: { pin: true, moderate: true, manage: true },
  botMay: { read: false, pin: false },
  roles: [],
};

export async function runDeskCommand(
  { command: { name }, call, knowledge, json, stdin, yaml, reveal }: SlashInvocation,
  registry: Registry,
  io: Io,
): Promise<ExitCode> {
  if (stdin) throw new UsageError(`${name} reads nothing from standard input.`);
  const { databaseUrl, logLevel } = readConfig(readEnvironment());
  const strays = strayNames();
  if (strays !== undefined) await write(io.stderr, `${strays}\n`);
  const opened = await openKnowledge(knowledge, io);
  if (opened === undefined) return exit.failed;
  const logger = createLogger({
    level: logLevel,
    write: (line) => io.stderr.write(line),
    format: 'text',
  });
  const store = await openKeptStoreAt(databaseUrl, logger);
  try {
    const around = { store, discord: noDiscord };
    const app = await createApp(opened.casebook, opened.engine, around);
    const command = registry.get(call.command);
    if (yaml && command !== undefined && 'yaml' in command) {
      await write(io.stdout, (await command.yaml?.(app.desk, operator)) ?? '');
      return exit.fine;
    }
    const effect = await app.front.command(call, operator);
    if (effect.kind !== 'reply') throw new Error(`/${call.command} gave a ${effect.kind} here.`);
    const { card } = effect;
    const typed = await typingFor(card, registry, knowledge);
    const text = toText(card, { reveal, typed, ...textWidth(io) }) + typedHere(call, registry);
    const object = { schema: 1, command: call.command, title: card.title, ...card.data };
    await write(
      io.stdout,
      json
        ? `${JSON.stringify(card.data === undefined ? { ...object, text } : object, null, 2)}\n`
        : `${text}\n`,
    );
    return card.status === 'invalid' ? exit.misuse : exit.fine;
  } finally {
    await store.close();
  }
}
