/** The preview in the browser, from the start to the end. */
import { createApp } from '../../app.js';
import { type ExitCode, exit, write } from './io.js';
import type { Running } from './running.js';

export async function runPreview({ opened, config, io, logger }: Running): Promise<ExitCode> {
  const [{ startPreview, PreviewError }, { createHost }] = await Promise.all([
    import('../preview/server.js'),
    import('../preview/app-host.js'),
  ]);
  const app = await createApp(opened.casebook, opened.engine);
  try {
    const preview = await startPreview({
      host: createHost(app),
      port: config.port,
      onFault: (error) => logger.error('the preview could not answer', { error }),
    });
    await write(
      io.stdout,
      `Pincite answers at ${preview.url}\n` +
        'To bring it into Discord, put a bot token into .env as DISCORD_TOKEN=… and start again; the README says how to get one.\n' +
        'Ctrl+C stops it.\n',
    );
    await io.askedToEnd();
    await preview.close();
    return exit.fine;
  } catch (error) {
    if (!(error instanceof PreviewError)) throw error;
    await write(io.stderr, `${error.message}\n`);
    return exit.misuse;
  }
}
