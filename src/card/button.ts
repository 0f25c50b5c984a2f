/**
 * Button ids that carry all a button needs, so that it works after a restart and for as long as the
 * message stands: `1|p|outcomes||2` is version 1, a page button, the call `outcomes`, page 2;
 * `1|!pin|outcomes||0` does the act `pin` on the first page of that answer. A
 * last part, where there is one, is who asked, in base 36. `1|!delete|||0` names no call: the message
 * that the button stands on is all that is known.
 */
import type { Call } from '../answer/answer.js';

/**
 * `open`: shows another answer. `aside`: shows something to the one who pressed, alone.
 * `page`: shows a page of the same answer.
 */
export type ButtonKind = 'open' | 'aside' | 'page';

export type Button = {
  /** Counted from 0. */
  readonly page: number;
} & (
  | { readonly kind: ButtonKind; readonly call: Call }
  | {
      readonly kind: 'act';
      readonly act: string;
      /** Left out, the act goes by the message alone. */
      readonly call?: Call;
      /**
       * Id of the one who asked. Discord tells it of the answer to a command, but not of a reply to a
       * message: what comes with a press lacks the message that was replied to.
       */
      readonly asker?: string;
    }
);

/** Discord's limit on a custom id, in characters. */
export const maxCustomId = 100;

const version = '1';
const letters = { open: 'o', aside: 'a', page: 'p' } as const satisfies Record<ButtonKind, string>;
const actMark = '!';

/** The id, or undefined where it would be longer than Discord allows. */
export function customId(button: Button): string | undefined {
  const { command, args: given } = button.call ?? noCall;
  const args = Object.entries(given)
    .map(([name, value]) => `${encodeURIComponent(name)}=${encodeValue(value)}`)
    .join('&');
  const does = button.kind === 'act' ? actMark + button.act : letters[button.kind];
  const asker = button.kind === 'act' && button.asker ? [BigInt(button.asker).toString(36)] : [];
  const id = [version, does, command, args, button.page, ...asker].join('|');
  return id.length <= maxCustomId ? id : undefined;
}

/** The button behind an id; undefined where it is none of ours or of a version no longer known. */
export function readCustomId(id: string): Button | undefined {
  const parts = id.split('|');
  const [found, does, command, args, page, asker] = parts;
  if (parts.length < 5 || parts.length > 6 || found !== version || does === undefined)
    return undefined;
  if (command === undefined || !/^[-_a-z0-9]{0,32}$/.test(command)) return undefined;
  if (page === undefined || !/^\d{1,4}$/.test(page)) return undefined;
  const what = readKind(does);
  if (what === undefined) return undefined;
  const by = asker === undefined ? undefined : readAsker(asker);
  if (asker !== undefined && (by === undefined || what.kind !== 'act')) return undefined;
  const call = { command, args: Object.fromEntries(new URLSearchParams(args)) };
  if (what.kind !== 'act') {
    return command === '' ? undefined : { kind: what.kind, call, page: Number(page) };
  }
  return {
    kind: 'act',
    act: what.act,
    ...(by === undefined ? {} : { asker: by }),
    ...(command === '' ? {} : { call }),
    page: Number(page),
  };
}

/** What stands in an id for a call that is not told. */
const noCall: Call = { command: '', args: {} };

const kinds = ['open', 'aside', 'page'] as const satisfies readonly ButtonKind[];

function readKind(does: string) {
  if (/^![a-z-]{1,16}$/.test(does)) return { kind: 'act' as const, act: does.slice(1) };
  const kind = kinds.find((candidate) => letters[candidate] === does);
  return kind === undefined ? undefined : { kind };
}

/** A snowflake: at most 20 digits. */
function readAsker(base36: string): string | undefined {
  if (!/^[0-9a-z]{1,13}$/.test(base36)) return undefined;
  return [...base36].reduce((sum, digit) => sum * 36n + BigInt(parseInt(digit, 36)), 0n).toString();
}

/** Record ids keep their slash: encoded, it would cost two characters of the hundred. */
function encodeValue(value: string): string {
  return encodeURIComponent(value).replaceAll('%2F', '/').replaceAll('%20', '+');
}
