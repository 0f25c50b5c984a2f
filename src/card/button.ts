/**
 * Button ids that carry all a button needs, so that it works after a restart and for as long as the
 * message stands: `1|p|outcomes||2` is version 1, a page button, the call `outcomes`, page 2;
 * `1|!pin|outcomes||0` does the act `pin` on the first page of that answer.
 */
import type { Call } from '../answer/answer.js';

/**
 * `open`: shows another answer. `aside`: shows something to the one who pressed, alone.
 * `page`: shows a page of the same answer.
 */
export type ButtonKind = 'open' | 'aside' | 'page';

export type Button = {
  readonly call: Call;
  /** Counted from 0. */
  readonly page: number;
} & ({ readonly kind: ButtonKind } | { readonly kind: 'act'; readonly act: string });

/** Discord's limit on a custom id, in characters. */
export const maxCustomId = 100;

const version = '1';
const letters = { open: 'o', aside: 'a', page: 'p' } as const satisfies Record<ButtonKind, string>;
const actMark = '!';

/** The id, or undefined where it would be longer than Discord allows. */
export function customId(button: Button): string | undefined {
  const args = Object.entries(button.call.args)
    .map(([name, value]) => `${encodeURIComponent(name)}=${encodeValue(value)}`)
    .join('&');
  const does = button.kind === 'act' ? actMark + button.act : letters[button.kind];
  const id = [version, does, button.call.command, args, button.page].join('|');
  return id.length <= maxCustomId ? id : undefined;
}

/** The button behind an id; undefined where it is none of ours or of a version no longer known. */
export function readCustomId(id: string): Button | undefined {
  const parts = id.split('|');
  const [found, does, command, args, page] = parts;
  if (parts.length !== 5 || found !== version || does === undefined) return undefined;
  if (command === undefined || !/^[-_a-z0-9]{1,32}$/.test(command)) return undefined;
  if (page === undefined || !/^\d{1,4}$/.test(page)) return undefined;
  const what = readKind(does);
  if (what === undefined) return undefined;
  return {
    ...what,
    call: { command, args: Object.fromEntries(new URLSearchParams(args)) },
    page: Number(page),
  };
}

const kinds = ['open', 'aside', 'page'] as const satisfies readonly ButtonKind[];

function readKind(does: string) {
  if (/^![a-z-]{1,16}$/.test(does)) return { kind: 'act' as const, act: does.slice(1) };
  const kind = kinds.find((candidate) => letters[candidate] === does);
  return kind === undefined ? undefined : { kind };
}

/** Record ids keep their slash: encoded, it would cost two characters of the hundred. */
function encodeValue(value: string): string {
  return encodeURIComponent(value).replaceAll('%2F', '/').replaceAll('%20', '+');
}
