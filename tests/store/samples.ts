/** Things to keep, for the tests of the store. */
import type { CurrentRecord } from '../../src/store/corrections.js';
import type { NewPin } from '../../src/store/pins.js';

export const guild = '100000000000000001';
export const otherGuild = '100000000000000002';
export const channel = '200000000000000001';
export const otherChannel = '200000000000000002';
export const moderator = '300000000000000001';
export const member = '300000000000000002';

export function somePin(changes: Partial<NewPin> = {}): NewPin {
  return {
    guildId: guild,
    channelId: channel,
    messageId: '400000000000000001',
    recordId: 'fact/bridge-closed',
    call: { command: 'ask', args: { question: 'fact/bridge-closed' } },
    recordHash: 'hash-1',
    knowledge: 'knowledge-1',
    pinnedBy: moderator,
    ...changes,
  };
}

export function someRecord(
  id = 'fact/bridge-closed',
  hash = 'hash-1',
  changes: Partial<CurrentRecord> = {},
): CurrentRecord {
  return {
    id,
    hash,
    content: {
      title: 'The bridge',
      statement: `It was closed (${hash}).`,
      citations: [
        {
          quoteId: 'v5-closed',
          quote: 'The bridge was closed at “noon”.',
          source: 'valley-post',
          paragraph: 5,
          url: 'https://example.org/valley#p5',
        },
      ],
    },
    ...changes,
  };
}
