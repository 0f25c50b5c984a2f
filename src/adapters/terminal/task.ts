/** Work of the terminal that is not a slash command: one file each in `tasks/`. */
import type { Config } from '../../config.js';
import type { ExitCode, Io } from './io.js';

interface TaskRun {
  readonly io: Io;
  /** Folder of the knowledge. */
  readonly knowledge: string;
  readonly positionals: readonly string[];
  readonly flags: Flags;
  readonly config: Config;
}

/** What was given after `--`; only those that a task declares. */
export interface Flags {
  readonly texts?: string;
  readonly frozen?: boolean;
  readonly wordings?: boolean;
  readonly clear?: boolean;
}

export interface Task {
  readonly name: string;
  /** `verify --texts DIR [--frozen]`. */
  readonly usage: string;
  readonly description: string;
  readonly flags: readonly (keyof Flags)[];
  /** How many words may follow the name. */
  readonly positionals: number;
  run(run: TaskRun): Promise<ExitCode>;
}
