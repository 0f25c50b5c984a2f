import { counted } from '../../../text/counted.js';
import { exit, UsageError, write } from '../io.js';
import type { Task } from '../task.js';

export const restoreTask: Task = {
  name: 'restore',
  usage: 'restore FILE',
  description: 'Copies a backup into the empty database of DATABASE_URL',
  flags: [],
  positionals: 1,
  async run({ io, positionals, config }) {
    const [file] = positionals;
    if (file === undefined) throw new UsageError('restore needs the file of a backup.');
    const [{ restore }, { parseLocation, showLocation }] = await Promise.all([
      import('../../../store/backup.js'),
      import('../../../store/location.js'),
    ]);
    const location = parseLocation(config.databaseUrl);
    const rows = await restore(file, location);
    await write(io.stdout, `${showLocation(location)}: ${counted(rows, 'row')} of ${file}.\n`);
    return exit.fine;
  },
};
