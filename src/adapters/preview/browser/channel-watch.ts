/** Asks now and then what changed in the channel, while somebody looks at the page. */
import type { ChangesResponse } from '../protocol.js';

/** Milliseconds between two questions. */
const every = 1_000;

/**
 * Gives what asks at once, for after something was pressed. A question that fails is asked again:
 * the page says elsewhere that the preview does not answer.
 */
export function watchChannel(
  ask: (since: number | undefined) => Promise<ChangesResponse>,
  take: (changes: ChangesResponse) => void,
): () => Promise<void> {
  let revision: number | undefined;
  let asking: Promise<void> | undefined;

  function look(): Promise<void> {
    asking ??= ask(revision)
      .then((changes) => {
        revision = changes.revision;
        take(changes);
      })
      .catch(() => undefined)
      .finally(() => {
        asking = undefined;
      });
    return asking;
  }

  setInterval(() => {
    if (document.visibilityState === 'visible') void look();
  }, every);
  void look();
  return look;
}
