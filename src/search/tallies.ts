/**
 * How many records of each group hold a term. A group has dozens of wordings, so that to go through
 * these costs a fraction of going through the records.
 */
import { Later } from './later.js';
import type { Numbers } from './numbers.js';
import { findAmong } from './postings.js';
import type { Reader } from './saved-reader.js';
import type { Writer } from './saved-writer.js';
import type { Store } from './store.js';

export interface Tally {
  /** Numbers of the groups that have a record alive with the term. */
  readonly groups: Numbers;
  /** How many each of them has. */
  readonly holders: Numbers;
}

interface Rows {
  /** By term: where its groups begin in the rows; one more than terms. */
  readonly starts: Numbers;
  readonly groups: Numbers;
  readonly holders: Numbers;
}

export class Tallies {
  readonly #store: Store;
  readonly #counted = new Map<number, Tally>();
  /** Undefined where nothing was saved, or the store has changed since. */
  #saved: Later<Rows> | undefined;
  /** By group, 0 between two counts. */
  #holders = new Uint32Array(0);

  constructor(store: Store) {
    this.#store = store;
  }

  /** To be called whenever the store has changed. */
  takeIn(): void {
    this.#counted.clear();
    this.#saved = undefined;
  }

  /** Are there so much fewer groups than records that tallies are worth their room? */
  get areFew(): boolean {
    const { roster, size } = this.#store;
    return roster.groups * recordsOfGroup <= size;
  }

  /** Counts what was not saved when it is first asked for. */
  of(term: number): Tally {
    const counted = this.#counted.get(term);
    if (counted !== undefined) return counted;
    const tally = this.#saved ? tallyIn(this.#saved.value, term) : this.#count(term);
    if (this.areFew) this.#counted.set(term, tally);
    return tally;
  }

  /** Does a record of the group hold the stem? */
  groupHolds(name: string, stem: string): boolean {
    const group = this.#store.roster.group(name);
    const term = this.#store.lexicon.term(stem);
    return term !== undefined && group !== undefined && this.holds(group, term);
  }

  /** Does a record of the group hold the term? Costs by the records of the group, however many hold it. */
  holds(group: number, term: number): boolean {
    if (this.areFew) return this.of(term).groups.includes(group);
    const members = Uint32Array.from(this.#store.roster.members(group)).sort();
    const found = new Uint32Array(members.length);
    return this.#store.postings(term).some((postings) => findAmong(postings, members, found) > 0);
  }

  save(writer: Writer): void {
    if (!this.areFew) return;
    const tallies = Array.from({ length: this.#store.lexicon.termCount }, (_, term) =>
      this.of(term),
    );
    const starts = new Uint32Array(tallies.length + 1);
    for (const [term, { groups }] of tallies.entries()) {
      starts[term + 1] = (starts[term] as number) + groups.length;
    }
    writer.add('tallies/starts', starts);
    writer.add('tallies/groups', joined(tallies.map(({ groups }) => groups)));
    writer.add('tallies/holders', joined(tallies.map(({ holders }) => holders)));
  }

  load(reader: Reader): void {
    if (!this.areFew) return;
    this.#saved = new Later(() => ({
      starts: reader.numbers('tallies/starts'),
      groups: reader.numbers('tallies/groups'),
      holders: reader.numbers('tallies/holders'),
    }));
  }

  #count(term: number): Tally {
    const { roster } = this.#store;
    if (this.#holders.length < roster.names) this.#holders = new Uint32Array(roster.names);
    const holders = this.#holders;
    const met: number[] = [];
    this.#store.eachHolder(term, (number) => {
      const group = roster.groupOf(number);
      const before = holders[group] as number;
      if (before === 0) met.push(group);
      holders[group] = before + 1;
    });
    const groups = Uint32Array.from(met);
    const tally = { groups, holders: groups.map((group) => holders[group] as number) };
    for (const group of met) holders[group] = 0;
    return tally;
  }
}

/** Records of a group, in the mean, from which on tallies are kept and saved. */
const recordsOfGroup = 4;

function tallyIn({ starts, groups, holders }: Rows, term: number): Tally {
  const from = starts[term] ?? 0;
  const to = starts[term + 1] ?? 0;
  return { groups: groups.subarray(from, to), holders: holders.subarray(from, to) };
}

function joined(rows: readonly Numbers[]): Uint32Array {
  const all = new Uint32Array(rows.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const row of rows) {
    all.set(row, at);
    at += row.length;
  }
  return all;
}
