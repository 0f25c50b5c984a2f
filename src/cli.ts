#!/usr/bin/env node
/** The `pincite` program: the only place that touches the process. */
import { main } from './adapters/terminal/main.js';

// A reader that closes early (`pincite outcomes | head -1`) is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exitCode = 0;
});

process.exitCode = await main(process.argv.slice(2), {
  stdout: process.stdout,
  stderr: process.stderr,
  stdin: process.stdin,
  askedToEnd: () =>
    new Promise((resolve) => {
      // Once each: a second signal ends the process at once, whatever it is doing.
      process.once('SIGINT', () => resolve());
      process.once('SIGTERM', () => resolve());
      // What a terminal sends that is closed.
      process.once('SIGHUP', () => resolve());
    }),
  onStrayRejection: (listener) => {
    process.on('unhandledRejection', listener);
  },
});

// discord.js cannot call off a reconnection that is half-way when the bot is stopped; it would keep
// the process alive. The timer itself keeps nothing alive.
setTimeout(() => process.exit(), 1_000).unref();
