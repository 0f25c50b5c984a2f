/**
 * Loaded before the program in tests that kill it (`node --import`): kills the process at a commit of
 * its store, and sets its clock ahead. The program knows nothing of either.
 */
import Libsql from 'libsql/promise';

const ahead = Number(process.env.TEST_CLOCK_AHEAD ?? 0);
const realNow = Date.now.bind(Date);
const RealDate = Date;
globalThis.Date = class extends RealDate {
  constructor(...given) {
    super(...(given.length === 0 ? [realNow() + ahead] : given));
  }
  static now() {
    return realNow() + ahead;
  }
};

/** Asked for by the parent: to die at the so-manieth commit from now. */
let plan;
let commits = 0;
process.on('message', (message) => {
  if (message.kill === undefined) return;
  plan = message.kill;
  commits = 0;
  process.send?.({ armed: true });
});
process.channel?.unref();

const exec = Libsql.prototype.exec;
Libsql.prototype.exec = async function (sql) {
  if (sql !== 'COMMIT') return exec.call(this, sql);
  commits += 1;
  const here = plan?.commit === commits;
  if (here && plan.when === 'before') process.kill(process.pid, 'SIGKILL');
  const result = await exec.call(this, sql);
  if (here && plan.when === 'after') process.kill(process.pid, 'SIGKILL');
  return result;
};
