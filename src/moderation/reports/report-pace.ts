/**
 * How many reports one member makes within an hour, whatever becomes of them: who has their id deleted
 * from a report could else make another, and another. Kept in memory: a restart forgives everybody.
 */
export interface ReportPace {
  /** Counts a report of somebody; false where it is one too many, which does not count. */
  take(who: string): boolean;
}

/** Within an hour, and of as many members at most as are remembered. */
const most = 10;
const hour = 60 * 60_000;
const mostMembers = 20_000;

export function createReportPace(now: () => Date): ReportPace {
  const taken = new Map<string, readonly number[]>();

  /** Where it is full: who reported last the longest ago is let off. */
  function makeRoom(): void {
    for (const who of taken.keys()) {
      if (taken.size < mostMembers) return;
      taken.delete(who);
    }
  }

  return {
    take(who) {
      const time = now().getTime();
      const recent = (taken.get(who) ?? []).filter((at) => at <= time && time - at < hour);
      if (recent.length >= most) return false;
      taken.delete(who);
      makeRoom();
      taken.set(who, [...recent, time]);
      return true;
    },
  };
}
