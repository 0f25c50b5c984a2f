import { createApp } from '../../../app.js';
import { ConfigError } from '../../../config.js';
import type { Registration, Scope } from '../../discord/register.js';
import { type ExitCode, exit, type Io, write } from '../io.js';
import { openKnowledge } from '../open.js';
import type { Task } from '../task.js';

export const register: Task = {
  name: 'register',
  usage: 'register [--clear]',
  description:
    'Registers the slash commands with Discord, only where they changed; --clear takes them away',
  flags: ['clear'],
  positionals: 0,
  async run({ io, knowledge, config, flags }) {
    const { token, applicationId, guildId, apiUrl } = config.discord;
    if (token === undefined) {
      throw new ConfigError(
        'register needs DISCORD_TOKEN. Set it in .env or in the environment; the README says where to get one.',
      );
    }
    const { createRest } = await import('../../discord/client.js');
    const scope = { rest: createRest(token, { apiUrl }), applicationId, guildId };
    if (flags.clear === true) return atDiscord(io, apiUrl, () => clear(io, scope));
    const opened = await openKnowledge(knowledge, io);
    if (opened === undefined) return exit.failed;
    const { registry, acts } = await createApp(opened.casebook, opened.engine);
    const registration = { ...scope, commands: registry.list, acts: acts.list };
    return atDiscord(io, apiUrl, () => registerAll(io, registration));
  },
};

async function registerAll(io: Io, registration: Registration): Promise<void> {
  const { registerCommands, shownTwice } = await import('../../discord/register.js');
  const done = await registerCommands(registration);
  const what = done.changed ? 'registered' : 'were registered already; nothing was sent';
  await write(io.stdout, `${done.count} commands ${placeOf(registration)}: ${what}.\n`);
  if (done.twice) await write(io.stderr, `${shownTwice}\n`);
}

async function clear(io: Io, scope: Scope): Promise<void> {
  const { clearCommands } = await import('../../discord/register.js');
  const count = await clearCommands(scope);
  await write(io.stdout, `${count} commands ${placeOf(scope)}: taken away.\n`);
}

function placeOf({ guildId }: Scope): string {
  return guildId === undefined ? 'for every server' : `on the server ${guildId}`;
}

async function atDiscord(
  io: Io,
  apiUrl: string | undefined,
  work: () => Promise<void>,
): Promise<ExitCode> {
  try {
    await work();
    return exit.fine;
  } catch (error) {
    const { toSetupError } = await import('../../discord/setup-error.js');
    const reason = toSetupError(error, apiUrl);
    await write(io.stderr, `${reason.message}\n`);
    return reason.kind === 'configuration' ? exit.misuse : exit.failed;
  }
}
