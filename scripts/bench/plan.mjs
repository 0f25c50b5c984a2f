/** The jobs of a run, in the order in which they are run. */

/** Seconds that one number of records may take at most: who needs more is not for so many. */
const patience = 300;

/**
 * @param {Exclude<ReturnType<typeof import('./options.mjs').readOptions>, { problem: string }>} options
 */
export function planJobs({ sets, names, tasks, engines, sizes, sample, sampleOnly, seconds }) {
  const folder = sets === undefined ? {} : { folder: sets };
  return tasks.flatMap((task) =>
    engines.flatMap((engine) =>
      task === 'scale'
        ? sizes.map((size) => ({
            task,
            engine,
            options: { size, seconds: Math.min(seconds, patience) },
          }))
        : names.map((set) => ({
            task,
            engine,
            options: { ...folder, set, sample, sampleOnly, seconds },
          })),
    ),
  );
}
