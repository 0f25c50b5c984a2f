/** Who is there: the ids of the records, their numbers, and which of them are of one group. */
import type { Numbers } from './numbers.js';
import { Recent } from './recent.js';
import { Row } from './row.js';
import type { Reader } from './saved-reader.js';
import type { Writer } from './saved-writer.js';
import { Strings } from './strings.js';

/** Records are numbered as they come; a number is never given twice. */
export class Roster {
  /** Apart, for what is asked needs the names of some groups and no id. */
  #ids = new Strings();
  /** A record without a group is a group of its own, under its id. */
  #names = new Strings();
  readonly #recentNames = new Recent((group: number) => this.#names.get(group));
  /** By id: number + 1 of the record alive that has it. */
  #numberOf = new Row();
  /** By group: number + 1 of the newest record alive in it, and how many are. */
  #newest = new Row();
  #alive = new Row();
  /** By record: its id, its group, and number + 1 of the next older there. */
  #idOf = new Row();
  #groupOf = new Row();
  #older = new Row();
  #size = 0;
  #groups = 0;

  /** Records alive. */
  get size(): number {
    return this.#size;
  }

  /** One more than the highest number in use. */
  get numbers(): number {
    return this.#idOf.length;
  }

  /** Groups with a record alive. */
  get groups(): number {
    return this.#groups;
  }

  /** One more than the highest number of a group. */
  get names(): number {
    return this.#alive.length;
  }

  isAlive(number: number): boolean {
    return (
      (this.#size === this.numbers && number < this.numbers) ||
      this.#numberOf.values[this.#idOf.values[number] as number] === number + 1
    );
  }

  id(number: number): string {
    return this.#ids.get(this.#idOf.values[number] as number);
  }

  /** Number of the record alive that has an id. */
  find(id: string): number | undefined {
    const known = this.#ids.find(id);
    const found = known === undefined ? 0 : (this.#numberOf.values[known] as number);
    return found === 0 ? undefined : found - 1;
  }

  /** Number of a group; undefined where it is not known. */
  group(name: string): number | undefined {
    return this.#names.find(name);
  }

  groupOf(number: number): number {
    return this.#groupOf.values[number] as number;
  }

  /** Group of each record, for those who go through many. */
  get groupRow(): Numbers {
    return this.#groupOf.values;
  }

  groupName(group: number): string {
    return this.#recentNames.of(group);
  }

  /** Records alive in a group. */
  sizeOf(group: number): number {
    return this.#alive.values[group] as number;
  }

  /** The records alive in a group, newest first. */
  *members(group: number): Generator<number> {
    let next = this.#newest.values[group] as number;
    while (next !== 0) {
      yield next - 1;
      next = this.#older.values[next - 1] as number;
    }
  }

  /** Takes in the next record; its id must not be alive. */
  add(id: string, groupName: string): void {
    const number = this.numbers;
    const own = this.#ids.add(id);
    if (own === this.#numberOf.length) this.#numberOf.push(0);
    const group = this.#names.add(groupName);
    if (group === this.#alive.length) {
      this.#newest.push(0);
      this.#alive.push(0);
    }
    this.#idOf.push(own);
    this.#groupOf.push(group);
    this.#older.push(this.#newest.values[group] as number);
    this.#numberOf.set(own, number + 1);
    this.#newest.set(group, number + 1);
    if (this.#alive.values[group] === 0) this.#groups++;
    this.#alive.add(group, 1);
    this.#size++;
  }

  /** Lets a record go that is alive. */
  remove(number: number): void {
    const group = this.groupOf(number);
    this.#numberOf.set(this.#idOf.values[number] as number, 0);
    this.#alive.add(group, -1);
    if (this.#alive.values[group] === 0) this.#groups--;
    this.#size--;
    const older = this.#older.values[number] as number;
    if (this.#newest.values[group] === number + 1) {
      this.#newest.set(group, older);
      return;
    }
    for (const member of this.members(group)) {
      if (this.#older.values[member] !== number + 1) continue;
      this.#older.set(member, older);
      return;
    }
  }

  save(writer: Writer): RosterFacts {
    this.#ids.save(writer, 'ids');
    this.#names.save(writer, 'groups');
    for (const [name, row] of this.#rows()) writer.add(name, row.taken());
    return { size: this.#size, groups: this.#groups };
  }

  static load(reader: Reader, { size, groups }: RosterFacts): Roster {
    const roster = new Roster();
    roster.#ids = Strings.load(reader, 'ids');
    roster.#names = Strings.load(reader, 'groups');
    const row = (name: string) => new Row(reader.later(name));
    roster.#numberOf = row('ids/number');
    roster.#newest = row('groups/newest');
    roster.#alive = row('groups/alive');
    roster.#idOf = row('records/id');
    roster.#groupOf = row('records/group');
    roster.#older = row('records/older');
    roster.#size = size;
    roster.#groups = groups;
    return roster;
  }

  #rows(): [string, Row][] {
    return [
      ['ids/number', this.#numberOf],
      ['groups/newest', this.#newest],
      ['groups/alive', this.#alive],
      ['records/id', this.#idOf],
      ['records/group', this.#groupOf],
      ['records/older', this.#older],
    ];
  }
}

/** What a saved roster says beside its rows. */
export interface RosterFacts {
  /** Records alive, and groups with one. */
  readonly size: number;
  readonly groups: number;
}
