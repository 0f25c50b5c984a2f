/** Ids of records begin with their kind: `silence/jail`. */

const recordKinds = ['question', 'fact', 'person', 'outcome', 'event', 'silence'] as const;
export type RecordKind = (typeof recordKinds)[number];

/** Lower-case words with hyphens, as every id is made of them. */
export const slug = '[a-z0-9]+(?:-[a-z0-9]+)*';

export const recordIdForm = new RegExp(`^(${recordKinds.join('|')})/${slug}$`);

/** Whether an id is of a record of this kind; there may be no such record. */
export function isOfKind(id: string, kind: RecordKind): boolean {
  return id.startsWith(`${kind}/`);
}
