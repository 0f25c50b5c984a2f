/** Trouble with the configuration or the store, said in a sentence. */
import { ConfigError } from '../../config.js';
import { StoreError } from '../../store/error.js';
import { type ExitCode, exit, type Io, write } from './io.js';

/** Runs the work; a fault of the program's own is thrown on. */
export async function settled(io: Io, work: () => Promise<ExitCode>): Promise<ExitCode> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof ConfigError) {
      await write(io.stderr, `${error.message}\n`);
      return exit.misuse;
    }
    if (error instanceof StoreError && error.trouble !== 'other') {
      await write(io.stderr, `${error.message}\n`);
      return error.trouble === 'location' ? exit.misuse : exit.failed;
    }
    throw error;
  }
}
