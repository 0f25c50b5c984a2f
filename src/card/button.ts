/**
 * Button ids that carry all a button needs, so that it works after a restart and for as long as the
 * message stands: `1|p|outcomes||2` is version 1, a page button, the call `outcomes`, page 2.
 */
import type { Call } from '../answer/answer.js';

/**
 * `open`: shows another answer. `aside`: shows something to the one who pressed, alone.
 * `page`: shows a page of the same answer.
 */
export type ButtonKind = 'open' | 'aside' | 'page';

export interface Button {
  readonly kind: ButtonKind;
  readonly call: Call;
  /** Counted from 0. */
  readonly page: number;
}

/** Discord's limit on a custom id, in characters. */
export const maxCustomId = 100;

const version = '1';
const letters = { open: 'o', aside: 'a', page: 'p' } as const satisfies Record<ButtonKind, string>;

/** The id, or undefined where it would be longer than Discord allows. */
export function customId(button: Button): string | undefined {
  const args = Object.entries(button.call.args)
    .map(([name, value]) => `${encodeURIComponent(name)}=${encodeValue(value)}`)
    .join('&');
  const id = [version, letters[button.kind], button.call.command, args, button.page].join('|');
  return id.length <= maxCustomId ? id : undefined;
}

/** The button behind an id; undefined where it is none of ours or of a version no longer known. */
export function readCustomId(id: string): Button | undefined {
  const parts = id.split('|');
  const [found, letter, command, args, page] = parts;
  if (parts.length !== 5 || found !== version) return undefined;
  const kind = kinds.find((candidate) => letters[candidate] === letter);
  if (kind === undefined || command === undefined || !/^[-_a-z0-9]{1,32}$/.test(command)) {
    return undefined;
  }
  if (page === undefined || !/^\d{1,4}$/.test(page)) return undefined;
  return {
    kind,
    call: { command, args: Object.fromEntries(new URLSearchParams(args)) },
    page: Number(page),
  };
}

const kinds = ['open', 'aside', 'page'] as const satisfies readonly ButtonKind[];

/** Record ids keep their slash: encoded, it would cost two characters of the hundred. */
function encodeValue(value: string): string {
  return encodeURIComponent(value).replaceAll('%2F', '/').replaceAll('%20', '+');
}
