/** How often one member may ask. Kept in memory: a restart forgives everybody. */

interface Cooldowns {
  /**
   * Counts a question of somebody, where it does not come too early.
   * @param seconds until the next one; 0 is at once
   */
  ask(who: string, seconds: number): Early | undefined;
}

/** A question that came too early and does not count. */
export interface Early {
  /** When the next one counts. */
  readonly until: Date;
  /** They were told so already, for the same wait. */
  readonly told: boolean;
}

interface Wait {
  /** Milliseconds since 1970. */
  readonly until: number;
  readonly told: boolean;
}

/** People who wait at once, at most; beyond, who has waited longest is let off. About 2 MB. */
const most = 20_000;

export function createCooldowns(now: () => Date): Cooldowns {
  const waits = new Map<string, Wait>();

  /** Where it is full: who waits no more, and, if all do, those who came first. */
  function makeRoom(time: number): void {
    if (waits.size < most) return;
    for (const [who, { until }] of waits) if (until <= time) waits.delete(who);
    for (const who of waits.keys()) {
      if (waits.size < most) return;
      waits.delete(who);
    }
  }

  return {
    ask(who, seconds) {
      if (seconds <= 0) return undefined;
      const time = now().getTime();
      const wait = waits.get(who);
      // A longer wait than there is comes from a clock that went back, or from another setting.
      if (wait !== undefined && wait.until > time && wait.until <= time + seconds * 1000) {
        waits.set(who, { ...wait, told: true });
        return { until: new Date(wait.until), told: wait.told };
      }
      waits.delete(who);
      makeRoom(time);
      waits.set(who, { until: time + seconds * 1000, told: false });
      return undefined;
    },
  };
}
