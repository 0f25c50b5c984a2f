/** One task with one engine in a process of its own, so that time and memory are that engine's alone. */
import { loadEngine, tunedFor } from './engine.mjs';
import { tasks } from './tasks/index.mjs';

process.once('message', async ({ task, engine, options }) => {
  process.send(tasks[task](tunedFor(await loadEngine(engine), options.set), options));
  process.disconnect();
});
