/**
 * Prints the milliseconds from opening a knowledge folder to a card in text, in this process, its code
 * having been loaded but not run: `node own-work.mjs KNOWLEDGE QUESTION`.
 */
import { createAnswering } from '../../dist/answering.js';
import { toText } from '../../dist/card/terminal.js';
import { diskFolder } from '../../dist/knowledge/folder.js';
import { openCase } from '../../dist/opening/open-case.js';
import { programPrint } from '../../dist/opening/program-print.js';
import { diskShelf } from '../../dist/opening/shelf.js';
import { loadCommands } from '../../dist/registry/registry.js';

const [knowledge, question] = process.argv.slice(2);
const registry = await loadCommands(new URL('../../dist/commands/', import.meta.url), 'ask');

const start = performance.now();
const shelf = diskShelf(knowledge);
const opened = await openCase(diskFolder(knowledge), { shelf, print: programPrint() });
if (!opened.ok) throw new Error(`${knowledge} does not open: run "npx pincite check"`);
const answering = createAnswering(opened.engine, registry);
const text = toText(answering.card(answering.run({ command: 'ask', args: { question } })), {});
const time = performance.now() - start;
if (text === '') throw new Error('there was no answer to wait for');
process.stdout.write(`${time}\n`);
