/** The jobs of a run, in the order in which they are run. */

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
            options: { size, seconds: Math.min(seconds, 300) },
          }))
        : names.map((set) => ({
            task,
            engine,
            options: { ...folder, set, sample, sampleOnly, seconds },
          })),
    ),
  );
}
