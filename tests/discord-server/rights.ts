/** What the bot may do in the channels of the server: everything it needs, until it is taken away. */
export const rightBits = {
  ViewChannel: 1n << 10n,
  SendMessages: 1n << 11n,
  ManageMessages: 1n << 13n,
  ReadMessageHistory: 1n << 16n,
  PinMessages: 1n << 51n,
} as const;
export type RightName = keyof typeof rightBits;

export interface Rights {
  take(name: RightName): void;
  give(name: RightName): void;
  has(name: RightName): boolean;
  /** As Discord writes permissions. */
  bits(): string;
}

export function createRights(): Rights {
  let held =
    rightBits.ViewChannel |
    rightBits.SendMessages |
    rightBits.ReadMessageHistory |
    rightBits.PinMessages;
  return {
    take(name) {
      held &= ~rightBits[name];
    },
    give(name) {
      held |= rightBits[name];
    },
    has: (name) => (held & rightBits[name]) !== 0n,
    bits: () => String(held),
  };
}
