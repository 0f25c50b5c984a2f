/** Waits for work no longer than it is worth. */

/** True where the work finished within so many milliseconds; no timer is left behind. */
export async function finishesWithin(limit: number, work: Promise<unknown>): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<boolean>((resolve) => {
    timer = setTimeout(() => resolve(false), limit);
  });
  return Promise.race([work.then(() => true), late]).finally(() => clearTimeout(timer));
}
