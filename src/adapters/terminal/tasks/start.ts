import { warmUp } from '../../../answer/warm-up.js';
import type { Config } from '../../../config.js';
import { createLogger, type Logger } from '../../../log.js';
import { exit, type Io } from '../io.js';
import { openKnowledge } from '../open.js';
import { runBot } from '../run-bot.js';
import { runPreview } from '../run-preview.js';
import type { Task } from '../task.js';

export const start: Task = {
  name: 'start',
  usage: 'start',
  description: 'With DISCORD_TOKEN the Discord bot, without it a preview in the browser',
  flags: [],
  positionals: 0,
  async run({ io, knowledge, config }) {
    const logger = loggerFor(config, io);
    const opened = await openKnowledge(knowledge, io, logger);
    if (opened === undefined) return exit.failed;
    // Before anybody can ask: what was not saved is made here, and takes seconds.
    await warmUp(opened.engine);
    const running = { opened, directory: knowledge, config, io, logger };
    const { token } = config.discord;
    return token === undefined ? runPreview(running) : runBot(running, token);
  },
};

/** Lines for a person who watches, JSON for a machine that collects. */
function loggerFor(config: Config, io: Io): Logger {
  return createLogger({
    level: config.logLevel,
    write: (line) => io.stderr.write(line),
    format: io.stderr.isTTY === true ? 'text' : 'json',
  });
}
