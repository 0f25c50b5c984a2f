/**
 * Opens a case and saves it, so that whatever is started next begins at once. `npm ci` runs it at its
 * end, and must not fail where it does not work: then one line says why, and the first start does it.
 *
 *   npm run save [-- --knowledge DIR]
 */
import { parseArgs } from 'node:util';

try {
  const { values } = parseArgs({
    options: { knowledge: { type: 'string', default: 'knowledge' } },
  });
  tell(await save(values.knowledge));
} catch (error) {
  tell(`The case is not saved (${reasonOf(error)}); the first start takes some seconds longer.`);
}

/** Gives what to tell. */
async function save(directory) {
  const [{ openCase }, { programPrint }, { diskShelf }, { diskFolder }, { warmUp }] =
    await Promise.all([
      import('../dist/opening/open-case.js'),
      import('../dist/opening/program-print.js'),
      import('../dist/opening/shelf.js'),
      import('../dist/knowledge/folder.js'),
      import('../dist/answer/warm-up.js'),
    ]);
  const shelf = diskShelf(directory);
  let writes = 0;
  let failed;
  const opened = await openCase(diskFolder(directory), {
    print: programPrint(),
    shelf: {
      read: shelf.read,
      write(name, bytes) {
        try {
          shelf.write(name, bytes);
          writes++;
        } catch (error) {
          failed = error;
        }
      },
    },
  });
  if (!opened.ok) throw new Error(`${directory} has problems: run "npx pincite check"`);
  await warmUp(opened.engine);
  if (failed !== undefined) throw failed;
  const { name } = opened.casebook.info;
  return writes > 0
    ? `${name}: opened and saved in ${directory}/.cache.`
    : `${name}: already saved in ${directory}/.cache.`;
}

/** The first line of what went wrong. */
function reasonOf(error) {
  return String(error instanceof Error ? error.message : error).split('\n', 1)[0];
}

function tell(line) {
  process.stdout.write(`${line}\n`);
}
