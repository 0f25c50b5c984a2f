/** Faults to inject: what the next request on a route meets instead of, or after, its answer. */
import type { RouteName } from './routes.js';

export type Fault =
  /** 429, to be tried again after so many seconds. */
  | { readonly kind: 'rate-limit'; readonly seconds: number }
  /** An error answer; `code` is Discord's own number for it. */
  | { readonly kind: 'status'; readonly status: number; readonly code?: number }
  /** No answer, ever. */
  | { readonly kind: 'hang' }
  /** TCP reset before the request is handled. */
  | { readonly kind: 'reset' }
  /** The connection closes before the request is handled. */
  | { readonly kind: 'close' }
  /** The request is handled, then the connection closes without an answer. */
  | { readonly kind: 'close-after' };

/** Cuts in at the so-manieth request of a bot at work; that request gets no answer. */
export interface Interruption {
  /** Counted from 1, from when this was asked for. */
  readonly nth: number;
  /** Before the request has any effect, or after. */
  readonly when: 'before' | 'after';
  interrupt(): void;
}

/** What a bot does by itself as it connects is not what it is interrupted in. */
const connecting: readonly RouteName[] = ['gateway', 'application', 'user'];

export interface Faults {
  /** Replaces whatever was asked for before; happens once. */
  interruptAt(interruption: Interruption | undefined): void;
  /** Whether this request is to be interrupted now; to be asked before and after it is handled. */
  interrupts(route: RouteName, when: Interruption['when']): boolean;
  /** The next `times` requests on the route meet the fault. */
  inject(route: RouteName, fault: Fault, times?: number): void;
  /** The next request on the route is answered, before those that meet a fault. */
  pass(route: RouteName): void;
  take(route: RouteName): Fault | undefined;
  clear(): void;
}

export function createFaults(): Faults {
  const queues = new Map<RouteName, (Fault | undefined)[]>();
  let interruption: Interruption | undefined;
  let counted = 0;
  return {
    interruptAt(next) {
      interruption = next;
      counted = 0;
    },
    interrupts(route, when) {
      if (interruption === undefined || connecting.includes(route)) return false;
      if (when === 'before') counted += 1;
      if (counted !== interruption.nth || when !== interruption.when) return false;
      interruption.interrupt();
      interruption = undefined;
      return true;
    },
    inject(route, fault, times = 1) {
      const queue = queues.get(route) ?? [];
      for (let count = 0; count < times; count += 1) queue.push(fault);
      queues.set(route, queue);
    },
    pass(route) {
      queues.set(route, [...(queues.get(route) ?? []), undefined]);
    },
    take: (route) => queues.get(route)?.shift(),
    clear: () => queues.clear(),
  };
}
