/** Trouble with the configuration or the store, said in a sentence. */
import { ConfigError } from '../../config.js';
import { StoreError } from '../../store/error.js';
import { type ExitCode, exit, type Io, write } from './io.js';

/** Gives the exit code; undefined, and says nothing, where it is a fault of the program's own. */
export async function tellTrouble(error: unknown, io: Io): Promise<ExitCode | undefined> {
  if (error instanceof ConfigError) {
    await write(io.stderr, `${error.message}\n`);
    return exit.misuse;
  }
  if (error instanceof StoreError && error.trouble !== 'other') {
    await write(io.stderr, `${error.message}\n`);
    return error.trouble === 'location' ? exit.misuse : exit.failed;
  }
  return undefined;
}
