import { createApp } from '../../../app.js';
import { ConfigError } from '../../../config.js';
import { exit, write } from '../io.js';
import { openKnowledge } from '../open.js';
import type { Task } from '../task.js';

export const register: Task = {
  name: 'register',
  usage: 'register',
  description: 'Registers the slash commands with Discord, only where they changed',
  flags: [],
  positionals: 0,
  async run({ io, knowledge, config }) {
    const { token, applicationId, guildId, apiUrl } = config.discord;
    if (token === undefined) {
      throw new ConfigError(
        'register needs DISCORD_TOKEN. Set it in .env or in the environment; the README says where to get one.',
      );
    }
    const opened = await openKnowledge(knowledge, io);
    if (opened === undefined) return exit.failed;
    const { registry, acts } = await createApp(opened.casebook, opened.engine);
    const [{ createRest }, { registerCommands }, { DiscordSetupError, toSetupError }] =
      await Promise.all([
        import('../../discord/client.js'),
        import('../../discord/register.js'),
        import('../../discord/setup-error.js'),
      ]);
    try {
      const rest = createRest(token, { apiUrl });
      const done = await registerCommands({
        rest,
        commands: registry.list,
        acts: acts.list,
        applicationId,
        guildId,
      });
      const where = done.scope === 'guild' ? `on the server ${guildId}` : 'for every server';
      const what = done.changed ? 'registered' : 'were registered already; nothing was sent';
      await write(io.stdout, `${done.count} commands ${where}: ${what}.\n`);
      return exit.fine;
    } catch (error) {
      const reason = toSetupError(error, apiUrl);
      if (!(reason instanceof DiscordSetupError)) throw error;
      await write(io.stderr, `${reason.message}\n`);
      return reason.kind === 'configuration' ? exit.misuse : exit.failed;
    }
  },
};
