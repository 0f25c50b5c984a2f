/** Which version of the knowledge an answer was given with: its foot says so. */
import { faceOf } from '../../card/face.js';
import type { Bench } from '../bench.js';
import type { StandingMessage } from '../discord-port.js';

/**
 * The version of the answer that stands there: `now`, unless its foot names another, of which it has
 * the beginning. What Discord does not show counts as of now.
 */
export async function versionShown(
  { discord }: Pick<Bench, 'discord'>,
  { channel, message }: { readonly channel: string; readonly message: string },
  now: string,
): Promise<string> {
  const found = await discord.fetchMessage(channel, message);
  const version = found.outcome === 'done' ? versionAtFoot(found.value) : undefined;
  return version === undefined || now.startsWith(version) ? now : version;
}

/** The foot is the last that says so. */
function versionAtFoot(message: StandingMessage): string | undefined {
  const named = faceOf(message).flatMap((part) => [
    ...part.matchAll(/\bknowledge ([0-9a-f]{8})\b/g),
  ]);
  return named.at(-1)?.[1];
}
