/** Takes up changes of the knowledge folder while the program runs. */
import { join } from 'node:path';
import type { App } from '../../app.js';
import { diskFolder } from '../../knowledge/folder.js';
import { hasErrors, inOrder, type Problem } from '../../knowledge/problem.js';
import { createWatcher, type Seen, type Watcher } from '../../knowledge/watch.js';
import type { Logger } from '../../log.js';
import { openBeside } from '../../opening/open-beside.js';
import { programPrint } from '../../opening/program-print.js';
import { fullTexts } from './open.js';

interface ReloadOptions {
  /** Milliseconds between two looks; a change is taken up after the second that sees it. */
  readonly every?: number;
  /** What looks at the folder, where it is not this one on disk. */
  readonly watcher?: Watcher;
  /** Told why the knowledge as it now is cannot be used, an error a line; of none when it is used again. */
  readonly onUnusable?: (errors: readonly string[]) => void;
}

/**
 * Gives what ends it. A change is opened beside the event loop, and the old knowledge answers until all
 * of the new is ready; what changes meanwhile is taken up afterwards. What is broken is told to the
 * operator, and the old stays.
 */
export function reloadOnChange(
  app: Pick<App, 'casebook' | 'reload'>,
  directory: string,
  logger: Logger,
  {
    every = 1_000,
    watcher = createWatcher(diskFolder(directory), app.casebook.version),
    onUnusable = () => undefined,
  }: ReloadOptions = {},
): () => Promise<void> {
  const ending = new AbortController();
  let underWay: Promise<void> | undefined;
  let isBlind = false;
  const timer = setInterval(() => {
    if (underWay !== undefined) return;
    underWay = lookAndTakeUp().finally(() => {
      underWay = undefined;
    });
  }, every);
  timer.unref();
  return async () => {
    clearInterval(timer);
    ending.abort();
    await underWay;
  };

  async function lookAndTakeUp(): Promise<void> {
    const seen = await look();
    if (seen !== undefined && !ending.signal.aborted) await takeUp(seen);
  }

  /** What throws here, in a timer, would end the program; it is told once until a look succeeds again. */
  async function look(): Promise<Seen | undefined> {
    try {
      const seen = await watcher.look();
      isBlind = false;
      return seen;
    } catch (error) {
      if (!isBlind) logger.error('the knowledge could not be looked at; the old stays', { error });
      isBlind = true;
      return undefined;
    }
  }

  async function takeUp(seen: Seen): Promise<void> {
    logger.info('the knowledge changed; the old answers until the new is ready');
    const opened = await open(seen);
    if (opened === undefined) return;
    logger.info('the knowledge was reloaded', { version: opened.casebook.version });
    onUnusable([]);
    // Not waited for: to make pins true takes as long as Discord does, and is upkeep's to end.
    app
      .reload(opened.engine)
      .catch((error: unknown) => logger.error('pins could not be made true', { error }));
  }

  async function open(seen: Seen) {
    try {
      const opened = await openBeside(seen, {
        directory,
        print: programPrint(),
        note: logger.debug,
        textsOf: (opened) =>
          fullTexts(opened, (problems) => logger.warn('full texts are not shown', { problems })),
        signal: ending.signal,
      });
      if (opened.ok) return opened;
      tellOfErrors(opened.problems);
    } catch (error) {
      if (ending.signal.aborted) return undefined;
      logger.error('the knowledge changed and could not be opened; the old stays', { error });
      onUnusable(['It could not be opened. The terminal says why.']);
    }
    return undefined;
  }

  /** Each on a line of its own. Warnings, which most folders have, are counted: they would hide them. */
  function tellOfErrors(problems: readonly Problem[]): void {
    const errors = inOrder(problems.filter((problem) => hasErrors([problem])));
    logger.error('the knowledge changed and cannot be used; the old stays', {
      errors: errors.length,
      warnings: problems.length - errors.length,
    });
    for (const { file, line, column, what, fix } of errors) {
      logger.error('an error in the knowledge', {
        at: `${join(directory, file)}:${line}:${column}`,
        what,
        fix,
      });
    }
    onUnusable(errors.map(({ file, line, what }) => `${file}:${line}  ${what}`));
  }
}
