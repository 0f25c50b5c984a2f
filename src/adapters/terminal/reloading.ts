/** Takes up changes of the knowledge folder while the program runs. */
import type { App } from '../../app.js';
import { diskFolder } from '../../knowledge/folder.js';
import { reportProblems } from '../../knowledge/report.js';
import { createWatcher } from '../../knowledge/watch.js';
import type { Logger } from '../../log.js';
import { fullTexts } from './open.js';

/** Milliseconds between two looks; a change is taken up after the second that sees it. */
const every = 1_000;

/** Gives what ends it. What is broken is told to the operator, and the old knowledge stays. */
export function reloadOnChange(app: App, directory: string, logger: Logger): () => void {
  const watcher = createWatcher(diskFolder(directory), app.casebook.version);
  const timer = setInterval(() => {
    const opened = watcher.look();
    if (opened === undefined) return;
    if (!opened.ok) {
      const problems = reportProblems(opened.problems, directory);
      logger.error('the knowledge changed and cannot be used; the old stays', { problems });
      return;
    }
    logger.info('the knowledge was reloaded', { version: opened.casebook.version });
    app
      .reload(
        opened.casebook,
        fullTexts(opened, (problems) => logger.warn('full texts are not shown', { problems })),
      )
      .catch((error: unknown) => logger.error('pins could not be made true', { error }));
  }, every);
  timer.unref();
  return () => clearInterval(timer);
}
