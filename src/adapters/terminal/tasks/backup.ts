import { counted } from '../../../text/counted.js';
import { exit, UsageError, write } from '../io.js';
import type { Task } from '../task.js';

export const backup: Task = {
  name: 'backup',
  usage: 'backup FILE',
  description: 'Copies everything that is kept into one new file, while the bot runs',
  flags: [],
  positionals: 1,
  async run({ io, positionals, config }) {
    const [file] = positionals;
    if (file === undefined) throw new UsageError('backup needs the name of a new file.');
    const [{ backUp }, { parseLocation, showLocation }] = await Promise.all([
      import('../../../store/backup.js'),
      import('../../../store/location.js'),
    ]);
    const location = parseLocation(config.databaseUrl);
    const rows = await backUp(location, file);
    await write(io.stdout, `${file}: ${counted(rows, 'row')} of ${showLocation(location)}.\n`);
    return exit.fine;
  },
};
