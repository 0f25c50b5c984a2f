/** Which channels are threads that nobody has written in for long: Discord changes nothing in them. */
import { archivedThread, missingPermissions } from './api-error.js';
import type { JsonObject } from './json.js';
import type { World } from './world.js';

export interface Threads {
  /** `locked`: only who manages threads opens it again, which the bot does not. */
  archive(channel: string, how?: { readonly locked: boolean }): void;
  isArchived(channel: string): boolean;
  /** @throws {ApiError} where it is archived */
  enter(channel: string): void;
  /** Gives the thread as Discord shows it then. */
  open(channel: string): JsonObject;
}

export function createThreads(world: World): Threads {
  const archived = new Map<string, { readonly locked: boolean }>();
  return {
    archive: (channel, how = { locked: false }) => void archived.set(channel, how),
    isArchived: (channel) => archived.has(channel),
    enter(channel) {
      if (archived.has(channel)) throw archivedThread();
    },
    open(channel) {
      if (archived.get(channel)?.locked === true) throw missingPermissions();
      archived.delete(channel);
      return {
        id: channel,
        type: 11,
        guild_id: world.guildId,
        name: 'thread',
        flags: 0,
        owner_id: world.memberId,
        thread_metadata: {
          archived: false,
          archive_timestamp: '2024-01-01T00:00:00.000Z',
          auto_archive_duration: 60,
          locked: false,
        },
        message_count: 0,
        member_count: 1,
        total_message_sent: 0,
      };
    },
  };
}
