/** Who is there: the ids of the records, their numbers, and which of them are of one group. */
import { Row } from './row.js';
import type { Reader, Writer } from './saved.js';
import { Strings } from './strings.js';

/** Records are numbered as they come; a number is never given twice. */
export class Roster {
  /** Ids and names of groups. A record without a group is a group of its own, under its id. */
  #names = new Strings();
  /** By name: number + 1 of the record alive that has it as its id. */
  #numberOf = new Row();
  /** By name: number + 1 of the newest record alive in the group of that name, and how many are. */
  #newest = new Row();
  #alive = new Row();
  /** By record: the name that is its id, that of its group, and number + 1 of the next older there. */
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
    return this.#numberOf.values[this.#idOf.values[number] as number] === number + 1;
  }

  id(number: number): string {
    return this.#names.get(this.#idOf.values[number] as number);
  }

  /** Number of the record alive that has an id. */
  find(id: string): number | undefined {
    const name = this.#names.find(id);
    const found = name === undefined ? 0 : (this.#numberOf.values[name] as number);
    return found === 0 ? undefined : found - 1;
  }

  /** Number of a group; undefined where it is not known. */
  group(name: string): number | undefined {
    return this.#names.find(name);
  }

  groupOf(number: number): number {
    return this.#groupOf.values[number] as number;
  }

  groupName(group: number): string {
    return this.#names.get(group);
  }

  /** Records alive in the group of a name. */
  sizeOf(name: string): number {
    const group = this.#names.find(name);
    return group === undefined ? 0 : (this.#alive.values[group] as number);
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
    const name = this.#name(id);
    const group = groupName === id ? name : this.#name(groupName);
    this.#idOf.push(name);
    this.#groupOf.push(group);
    this.#older.push(this.#newest.values[group] as number);
    this.#numberOf.set(name, number + 1);
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

  save(writer: Writer): void {
    this.#names.save(writer, 'names');
    for (const [name, row] of this.#rows()) writer.add(`names/${name}`, row.taken());
  }

  static load(reader: Reader): Roster {
    const roster = new Roster();
    roster.#names = Strings.load(reader, 'names');
    const row = (name: string) => new Row(reader.u32(`names/${name}`));
    roster.#numberOf = row('number');
    roster.#newest = row('newest');
    roster.#alive = row('alive');
    roster.#idOf = row('id');
    roster.#groupOf = row('group');
    roster.#older = row('older');
    roster.#size = roster.#numberOf.values.reduce((sum, found) => sum + (found === 0 ? 0 : 1), 0);
    roster.#groups = roster.#alive.values.reduce((sum, alive) => sum + (alive === 0 ? 0 : 1), 0);
    return roster;
  }

  #rows(): [string, Row][] {
    return [
      ['number', this.#numberOf],
      ['newest', this.#newest],
      ['alive', this.#alive],
      ['id', this.#idOf],
      ['group', this.#groupOf],
      ['older', this.#older],
    ];
  }

  #name(text: string): number {
    const name = this.#names.add(text);
    if (name === this.#numberOf.length) {
      this.#numberOf.push(0);
      this.#newest.push(0);
      this.#alive.push(0);
    }
    return name;
  }
}
