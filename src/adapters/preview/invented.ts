/** The preview's invented server: ids as Discord has them, of nobody and nowhere. */

export const previewUser = '100000000000000001';

/** The one server, and the channel that is seen. What is posted in another is shown there, too. */
export const previewPlace = {
  guild: '100000000000000002',
  channel: '100000000000000003',
} as const;

export interface Named {
  readonly id: string;
  readonly name: string;
}

/** What can be chosen in the panel of settings. */
export const previewRoles: readonly Named[] = [
  { id: '100000000000000011', name: '@Moderators' },
  { id: '100000000000000012', name: '@Editors' },
  { id: '100000000000000013', name: '@Helpers' },
];

export const previewChannels: readonly Named[] = [
  { id: previewPlace.channel, name: '#ask-the-case' },
  { id: '100000000000000021', name: '#corrections' },
  { id: '100000000000000022', name: '#moderators' },
];
