/**
 * What is wrong with the store, told apart so that a caller can decide and an operator can act.
 * Every message says what is wrong, where, and what to do next; none holds a password.
 */
export type StoreTrouble =
  /** The address of the database makes no sense. */
  | 'location'
  /** There is no database, or it was moved or replaced while it was open. */
  | 'missing'
  /** The disk, or the quota, is full. Nothing of the failed change was written. */
  | 'full'
  /** The disk fails, or a limit of the system is in the way. Nothing of the failed change was kept. */
  | 'disk'
  | 'read-only'
  /** The file is no database, or is damaged. */
  | 'corrupt'
  /** The file is another program's. */
  | 'foreign'
  /** Another process held the database for too long. */
  | 'busy'
  /** The database server cannot be reached, or went away; the next call tries again. */
  | 'unreachable'
  /** The server refuses this user or password. */
  | 'refused'
  /** The database was written by a newer version of the program. */
  | 'newer'
  /** What is stored is not what this version can read. */
  | 'unreadable'
  /** A backup or restore would overwrite something, or leave something out. */
  | 'in the way'
  | 'other';

export class StoreError extends Error {
  override readonly name = 'StoreError';
  readonly trouble: StoreTrouble;

  constructor(trouble: StoreTrouble, message: string, cause?: unknown) {
    super(message, cause === undefined ? {} : { cause });
    this.trouble = trouble;
  }
}
