/** Runs a job in a child process, and ends it where it takes too long. */
import { fork } from 'node:child_process';

/** The largest heap a job may have; a million records in some engines need more than the usual. */
const heapMegabytes = 8192;
/** Given beyond the job's own limit: it ends itself between questions, but not within one or a build. */
const graceSeconds = 30;

/**
 * @param {{ task: string, engine: string, options: { seconds: number } }} job
 * @returns {Promise<object>} what the task returns, or `{ failed }` with the reason
 */
export function runJob(job) {
  const child = fork(new URL('./child.mjs', import.meta.url), {
    execArgv: ['--expose-gc', `--max-old-space-size=${heapMegabytes}`],
    // Engines' chatter, such as a collector's last words, is no part of the tables.
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
  const seconds = job.options.seconds + graceSeconds;
  return new Promise((resolve) => {
    const timer = setTimeout(() => {
      resolve({ failed: `gave up after ${seconds} s` });
      child.kill('SIGKILL');
    }, seconds * 1000);
    let complaint = '';
    child.stderr.on('data', (data) => {
      complaint = (complaint + data).slice(-4000);
    });
    child.once('message', resolve);
    child.once('exit', (code) => {
      clearTimeout(timer);
      const outOfMemory = /heap out of memory|allocation failed/i.test(complaint);
      resolve({
        failed: outOfMemory
          ? `out of memory at ${heapMegabytes} MB`
          : (complaint.match(/^\w*Error: .*/m)?.[0] ?? `ended with code ${code}`),
      });
    });
    child.send(job);
  });
}
