/** What stands in the server's audit log beside a pin: Discord itself only says that a bot did it. */
import type { Pin } from '../store/pins.js';

export interface Moderator {
  readonly id: string;
  /** As Discord shows it; said in the audit log, never kept. */
  readonly name?: string;
}

/** Discord's limit on `X-Audit-Log-Reason`, in characters after URL encoding. */
const longest = 512;

export function auditReason(
  what: 'pinned' | 'unpinned',
  { recordId, pinnedBy }: Pick<Pin, 'recordId' | 'pinnedBy'>,
  by?: Moderator,
): string {
  const id = by?.id ?? (what === 'pinned' ? pinnedBy : null);
  const name = by?.name === undefined ? '' : ` ${by.name}`;
  const who = id === null ? 'by a moderator' : `by${name} (member ${id})`;
  const reason = `${recordId} ${what} ${who}`;
  // A name of many emoji can be longer once encoded; the id says the same.
  return encodeURIComponent(reason).length <= longest ? reason : `${recordId} ${what} by ${id}`;
}
