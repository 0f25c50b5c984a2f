/** Work on the same thing, one after the other; on different things, at the same time. */

/** Does the work once all that was asked for before on the same thing is over, however it ended. */
export type Turns = <T>(thing: string, work: () => Promise<T>) => Promise<T>;

/** For work that is all on one thing. */
export function createTurn(): <T>(work: () => Promise<T>) => Promise<T> {
  const turns = createTurns();
  return (work) => turns('', work);
}

export function createTurns(): Turns {
  const last = new Map<string, Promise<unknown>>();
  return (thing, work) => {
    const mine = (last.get(thing) ?? Promise.resolve()).then(work);
    const over = mine
      .catch(() => undefined)
      .then(() => {
        if (last.get(thing) === over) last.delete(thing);
      });
    last.set(thing, over);
    return mine;
  };
}
