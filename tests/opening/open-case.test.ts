import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { warmUp } from '../../src/answer/warm-up.js';
import type { Folder } from '../../src/knowledge/folder.js';
import { openCasebook } from '../../src/knowledge/open.js';
import { openCase } from '../../src/opening/open-case.js';
import { diskShelf, type SavedName, type Shelf } from '../../src/opening/shelf.js';
import { inMemory } from '../../src/search/stored.js';
import { asFolder, type Files, fixtureFiles, fixtureWith } from '../support/fixture.js';
import { freshFolder } from '../support/fresh-folder.js';

/** A shelf in memory, and what was noted while it was used. */
function bench(print = 'this program') {
  const lying = new Map<SavedName, Uint8Array>();
  let writes = 0;
  const notes: string[] = [];
  const shelf: Shelf = {
    read: (name) => lying.get(name),
    write(name, given) {
      lying.set(name, given);
      writes++;
    },
  };
  return {
    notes,
    writes: () => writes,
    lying,
    bytes: () => lying.get('case') ?? new Uint8Array(),
    lay: (given: Uint8Array) => lying.set('case', given),
    open: (files: Files, by = print) =>
      openCase(asFolder(files), { shelf, print: by, note: (what) => notes.push(what) }),
    openFolder: (folder: Folder) => openCase(folder, { shelf, print }),
  };
}

async function opened(opening: ReturnType<typeof openCase>) {
  const result = await opening;
  if (!result.ok) throw new Error('the folder does not open');
  return result;
}

describe('a case opened a second time', () => {
  test('is the case of the folder, read from what was saved', async () => {
    const { open, writes, notes } = bench();
    const first = await opened(open(fixtureFiles()));
    const second = await opened(open(fixtureFiles()));
    expect([writes(), notes]).toEqual([1, []]);
    expect(second.knowledge).toEqual(first.knowledge);
    expect(second.lock).toEqual(first.lock);
    expect(second.casebook.version).toBe(first.casebook.version);
    expect(second.casebook.quote('c5-inspect')).toEqual(first.casebook.quote('c5-inspect'));
    for (const question of ['why was the bridge closed', 'who is calder', 'brige closd', '']) {
      expect(second.engine.search.ask(question)).toEqual(first.engine.search.ask(question));
    }
    expect(second.engine.search.person('calder')).toEqual(first.engine.search.person('calder'));
    const complete = { limit: 25 };
    expect(second.engine.search.complete('w', complete)).toEqual(
      first.engine.search.complete('w', complete),
    );
  });

  test('does not look at the YAML, which is what takes the time', async () => {
    const { open, openFolder } = bench();
    await open(fixtureFiles());
    const reads: string[] = [];
    const folder = asFolder(fixtureFiles());
    const watched = (path: string) => {
      reads.push(path);
      return folder.read(path);
    };
    expect((await openFolder({ ...folder, read: watched })).ok).toBe(true);
    expect(new Set(reads).size).toBe(reads.length); // once each, for the version; parsing reads again
  });
});

describe('what was saved is not used', () => {
  test('when a byte of the knowledge has changed', async () => {
    const { open, writes, notes } = bench();
    await open(fixtureFiles());
    const changed = fixtureFiles();
    changed.set('case.yaml', `${changed.get('case.yaml')}\n# a remark\n`);
    const { casebook } = await opened(open(changed));
    const anew = openCasebook(asFolder(changed));
    expect(anew.ok && anew.casebook.version).toBe(casebook.version);
    expect([writes(), notes]).toEqual([2, [expect.stringMatching(/another by now/)]]);
  });

  test('when the knowledge has become wrong: then all that is wrong is said', async () => {
    const { open } = bench();
    await open(fixtureFiles());
    const wrong = fixtureWith('golden.yaml', '#8', '#88');
    expect(await open(wrong)).toMatchObject({
      ok: false,
      problems: [{ code: 'no-such-paragraph' }],
    });
  });

  test('when a file of another name has come, for `check` warns of it', async () => {
    const { open } = bench();
    await open(fixtureFiles());
    const { warnings } = await opened(open(fixtureFiles().set('notes.yaml', 'x')));
    expect(warnings).toMatchObject([{ code: 'unknown-file' }]);
  });

  test('when the program is another', async () => {
    const { open, writes } = bench();
    await open(fixtureFiles());
    await open(fixtureFiles(), 'the next program');
    expect(writes()).toBe(2);
  });

  test.each<[string, (bytes: Uint8Array) => Uint8Array, RegExp]>([
    ['is empty', () => new Uint8Array(), /none of ours/],
    ['is something else', () => new TextEncoder().encode('PK\u0003\u0004'), /none of ours/],
    ['is of an older format', (bytes) => replaced(bytes, 'case 4', 'case 3'), /none of ours/],
    ['has no header', (bytes) => bytes.slice(0, 15), /header is damaged/],
    ['has a header that is no JSON', (bytes) => replaced(bytes, '{"key"', '["key"'), /header/],
    ['is cut short', (bytes) => bytes.slice(0, -100), /check sum/],
    ['has another letter in it', (bytes) => replaced(bytes, 'bridge', 'fridge'), /check sum/],
  ])('when the file %s; then it is written anew', async (_what, broken, note) => {
    const { open, lay, bytes, writes, notes } = bench();
    const first = await opened(open(fixtureFiles()));
    const sound = bytes();
    lay(broken(sound));
    const second = await opened(open(fixtureFiles()));
    expect(second.knowledge).toEqual(first.knowledge);
    expect([writes(), notes]).toEqual([2, [expect.stringMatching(note)]]);
    expect(Buffer.from(bytes()).equals(sound)).toBe(true);
  });
});

describe('what an answer does not look at', () => {
  const question = 'why was the bridge closed';

  /** A shelf with a sound case, of which every look is counted, or which is gone. */
  async function shelved() {
    const { open, bytes } = bench();
    const { engine } = await opened(open(fixtureFiles()));
    const stored = inMemory(bytes());
    let read = 0;
    let isGone = false;
    const piece = (from: number, length: number) => {
      if (isGone) return new Uint8Array();
      const found = stored.piece(from, length);
      read += found.length;
      return found;
    };
    const shelf: Shelf = {
      read: () => undefined,
      open: (name) => (name === 'case' ? { ...stored, piece } : undefined),
      write: () => undefined,
    };
    const notes: string[] = [];
    const note = (what: string) => notes.push(what);
    const second = await opened(
      openCase(asFolder(fixtureFiles()), { shelf, print: 'this program', note }),
    );
    return {
      answers: engine.search.ask(question),
      second,
      notes,
      share: () => read / stored.length,
      letGo: () => {
        isGone = true;
      },
    };
  }

  test('is not read for it', async () => {
    const { second, answers, share, notes } = await shelved();
    expect(second.engine.search.ask(question)).toEqual(answers);
    expect(share()).toBeLessThan(0.8);
    expect(notes).toEqual([]);
  });

  test('is read before members are served, who then need no disk', async () => {
    const { second, answers, notes, letGo } = await shelved();
    await warmUp(second.engine);
    letGo();
    expect(second.engine.search.ask(question)).toEqual(answers);
    expect(second.engine.search.person('calder').length).toBeGreaterThan(0);
    expect(notes).toEqual([]);
  });

  test('is made anew where the disk has lost it meanwhile', async () => {
    const { second, answers, notes, letGo } = await shelved();
    letGo();
    expect(second.engine.search.ask(question)).toEqual(answers);
    // The index of people too, when all is saved again.
    const unused = expect.stringMatching(/part of the saved case is not used/);
    expect(notes).toEqual([unused, unused]);
  });
});

describe('a byte that is another in what is searched', () => {
  test.each([0.02, 0.1, 0.3, 0.5, 0.7, 0.9, 0.97, 1])('is noticed at %d of it', async (share) => {
    const { open, lay, bytes, notes } = bench();
    const first = await opened(open(fixtureFiles()));
    const sound = bytes();
    // The indexes come last.
    const begin = Buffer.from(sound).indexOf('PINCITE\n');
    const place = Math.min(sound.length - 1, Math.floor(begin + share * (sound.length - begin)));
    lay(sound.map((byte, i) => (i === place ? byte ^ 1 : byte)));
    const second = await opened(open(fixtureFiles()));
    await warmUp(second.engine);
    for (const question of ['why was the bridge closed', 'who is calder', 'brige closd']) {
      expect(second.engine.search.ask(question)).toEqual(first.engine.search.ask(question));
      expect(second.engine.search.person(question)).toEqual(first.engine.search.person(question));
    }
    expect(notes).toEqual([expect.stringMatching(/part of the saved case is not used/)]);
    expect(Buffer.from(bytes()).equals(sound)).toBe(true);
  });
});

describe('what only the checking of messages needs', () => {
  const statement = 'The bridge was closed, and workers were suspended.';

  test('is indexed when it is first asked, and then lies there too', async () => {
    const { open, lying, writes, notes } = bench();
    const first = await opened(open(fixtureFiles()));
    expect([...lying.keys()]).toEqual(['case']);
    const bearing = first.engine.search.bearing(statement);
    expect(bearing.length).toBeGreaterThan(0);
    expect([...lying.keys()]).toEqual(['case', 'statements']);
    const second = await opened(open(fixtureFiles()));
    expect(second.engine.search.bearing(statement)).toEqual(bearing);
    expect([writes(), notes]).toEqual([2, []]);
  });

  test('is not used when the knowledge is another, or a byte of it', async () => {
    const { open, lying, writes, notes } = bench();
    const first = await opened(open(fixtureFiles()));
    const bearing = first.engine.search.bearing(statement);
    const sound = lying.get('statements') ?? new Uint8Array();
    const damaged = Uint8Array.from(sound, (byte, i) => (i === sound.length - 9 ? byte ^ 1 : byte));
    lying.set('statements', damaged);
    const second = await opened(open(fixtureFiles()));
    expect(second.engine.search.bearing(statement)).toEqual(bearing);
    const changed = fixtureFiles();
    changed.set('case.yaml', `${changed.get('case.yaml')}\n# a remark\n`);
    const third = await opened(open(changed));
    expect(third.engine.search.bearing(statement)).toEqual(bearing);
    expect(writes()).toBe(5);
    expect(notes).toEqual([
      expect.stringMatching(/statements.*check sum/),
      expect.stringMatching(/case.*another by now/),
      expect.stringMatching(/statements.*another by now/),
    ]);
  });
});

describe('what wordings taught', () => {
  const statement = 'The bridge was closed, and workers were suspended.';

  /** Opens the fixture, then what it has become; gives what lies there and what was read to make it. */
  async function afterEdit(now: Files, then = 'this program') {
    const { lying, open } = bench(then);
    (await opened(open(fixtureFiles()))).engine.search.bearing(statement);
    const before = new Map(lying);
    let looked = 0;
    const shelf: Shelf = {
      read: (name) => lying.get(name),
      open(name) {
        const bytes = lying.get(name);
        const stored = bytes && inMemory(bytes);
        return stored && { ...stored, piece: counted };

        function counted(from: number, length: number): Uint8Array {
          // Of what is saved now, none is read here.
          if (bytes === before.get(name)) looked += length;
          return inMemory(bytes as Uint8Array).piece(from, length);
        }
      },
      write: (name, bytes) => lying.set(name, bytes),
    };
    const options = { shelf, print: 'this program' };
    (await opened(openCase(asFolder(now), options))).engine.search.bearing(statement);
    return { lying, looked };
  }

  async function fresh(files: Files) {
    const { lying, open } = bench();
    (await opened(open(files))).engine.search.bearing(statement);
    return lying;
  }

  const edits: [string, Files][] = [
    ['a remark', fixtureFiles().set('notes.yaml', '# a remark')],
    ['a statement', fixtureWith('facts.yaml', 'to 40 people were', 'to 40 quixotic people were')],
    ['a wording', fixtureWith('questions.yaml', 'what was wrong with', 'what had gone wrong with')],
  ];
  test.each(edits)('is saved as by a fresh start after an edit: %s', async (_what, files) => {
    const { lying } = await afterEdit(files);
    expect(lying).toEqual(await fresh(files));
  });

  test('is learned again after an edit only where wordings or the program are others', async () => {
    const [remark, told, asked] = edits.map(([, files]) => files) as [Files, Files, Files];
    const learned = (await afterEdit(told)).looked;
    expect((await afterEdit(remark)).looked).toBe(learned);
    expect((await afterEdit(asked)).looked).toBeLessThan(learned / 2);
    expect((await afterEdit(told, 'another program')).looked).toBeLessThan(learned / 4);
  });
});

describe('the shelf on disk', () => {
  test('lies in a hidden folder, whole, with nothing beside it', () => {
    const knowledge = freshFolder();
    const shelf = diskShelf(knowledge);
    expect(shelf.read('case')).toBeUndefined();
    shelf.write('case', Uint8Array.of(1));
    shelf.write('case', Uint8Array.of(1, 2));
    expect([...(shelf.read('case') ?? [])]).toEqual([1, 2]);
    expect(shelf.read('statements')).toBeUndefined();
    expect(readdirSync(knowledge)).toEqual(['.cache']);
    expect(readdirSync(join(knowledge, '.cache'))).toEqual(['case']);
  });

  test('that cannot be written to keeps nobody from an answer', async () => {
    const file = join(freshFolder(), 'file');
    writeFileSync(file, '');
    const nowhere = diskShelf(file);
    const notes: string[] = [];
    const options = { shelf: nowhere, print: '', note: (what: string) => notes.push(what) };
    const { engine } = await opened(openCase(asFolder(fixtureFiles()), options));
    expect(notes).toEqual([expect.stringMatching(/cannot be saved/)]);
    expect(engine.search.bearing('the bridge was closed').length).toBeGreaterThan(0);
    expect(notes).toEqual([notes[0], expect.stringMatching(/statements cannot be saved/)]);
  });

  test('is no part of the repository', () => {
    const ignored = readFileSync(new URL('../../.gitignore', import.meta.url), 'utf8');
    expect(ignored.split('\n')).toContain('.cache/');
  });
});

function replaced(bytes: Uint8Array, from: string, to: string): Uint8Array {
  const at = Buffer.from(bytes).indexOf(from);
  if (at < 0) throw new Error(`there is no ${from}`);
  const changed = Uint8Array.from(bytes);
  changed.set(new TextEncoder().encode(to), at);
  return changed;
}
