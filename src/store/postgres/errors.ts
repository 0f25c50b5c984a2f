/** What PostgreSQL and the way to it say, in words for an operator. */
import { StoreError } from '../error.js';

/** Reasons why a server is not reached, of the operating system (https://man7.org/linux/man-pages/man3/errno.3.html). */
const network = /^(ECONN|ENOTFOUND|EAI_|ETIMEDOUT|EHOST|ENET|EPIPE|ENOENT)/;

/** What the pool and the client of `pg` say without a code where the connection is gone. */
const gone =
  /connection terminated|timeout exceeded when trying to connect|not queryable|client was closed/i;

/**
 * The error of a failed call as a StoreError; what is neither PostgreSQL's nor the network's comes
 * back as it is. Codes: https://www.postgresql.org/docs/current/errcodes-appendix.html
 * @param where server and database, without a password
 */
export function fromPostgres(error: unknown, where: string): unknown {
  if (error instanceof StoreError || !(error instanceof Error)) return error;
  const code = 'code' in error && typeof error.code === 'string' ? error.code : undefined;
  if (code === undefined ? gone.test(error.message) : isUnreachable(code)) {
    return new StoreError(
      'unreachable',
      `${where} does not answer. Whatever was not confirmed was not kept; the next call tries again by itself. See that the server runs and that DATABASE_URL names it.`,
      error,
    );
  }
  if (code === undefined || !/^[0-9A-Z]{5}$/.test(code)) return error;
  return explain(code, where, error);
}

/** Class 08 are connections, 57P0x a server that shuts down or starts, 53300 one with no room for more. */
function isUnreachable(code: string): boolean {
  return network.test(code) || /^(08...|57P0[1-5]|53300)$/.test(code);
}

function explain(code: string, where: string, error: Error): StoreError {
  if (code === '53100') {
    return new StoreError(
      'full',
      `The disk of ${where} is full. Nothing of this change was written and nothing was lost. Free some space; a bot that runs goes on by itself.`,
      error,
    );
  }
  if (code === '25006') {
    return new StoreError(
      'read-only',
      `${where} takes no writes: it is a standby, or set to read only. Point DATABASE_URL at the primary server.`,
      error,
    );
  }
  if (/^28/.test(code) || code === '3D000' || code === '42501') {
    return new StoreError(
      'refused',
      `${where} refuses: ${error.message}. Correct the user, password or database in DATABASE_URL, or grant the user the right to create tables.`,
      error,
    );
  }
  if (code === '55P03' || code === '57014' || code === '40P01') {
    return new StoreError(
      'busy',
      `${where} was held by somebody else for too long. Nothing was changed; try again.`,
      error,
    );
  }
  if (/^XX00[12]$/.test(code)) {
    return new StoreError(
      'corrupt',
      `${where} says that its data is damaged: ${error.message}. Restore a backup with "npx pincite restore FILE" into a new database.`,
      error,
    );
  }
  return new StoreError('other', `${where} failed: ${error.message}`, error);
}
