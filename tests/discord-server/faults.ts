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

export interface Faults {
  /** The next `times` requests on the route meet the fault. */
  inject(route: RouteName, fault: Fault, times?: number): void;
  take(route: RouteName): Fault | undefined;
  clear(): void;
}

export function createFaults(): Faults {
  const queues = new Map<RouteName, Fault[]>();
  return {
    inject(route, fault, times = 1) {
      const queue = queues.get(route) ?? [];
      for (let count = 0; count < times; count += 1) queue.push(fault);
      queues.set(route, queue);
    },
    take: (route) => queues.get(route)?.shift(),
    clear: () => queues.clear(),
  };
}
