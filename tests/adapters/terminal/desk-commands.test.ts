import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { parseAllDocuments } from 'yaml';
import { openStore } from '../../../src/store/open.js';
import { newId } from '../../store/engines.js';
import { fixtureFolder } from '../../support/fixture.js';
import { freshFolder } from '../../support/fresh-folder.js';
import { pincite } from '../../support/terminal.js';

let folder: string;

beforeEach(async () => {
  folder = freshFolder();
  vi.stubEnv('DATABASE_URL', `file:${join(folder, 'live.sqlite')}`);
  await (await opened()).close();
});
afterEach(async () => {
  vi.unstubAllEnvs();
});

const run = (...words: string[]) => pincite([...words, '--knowledge', fixtureFolder]);

function opened() {
  return openStore({
    location: { engine: 'sqlite', path: join(folder, 'live.sqlite') },
    now: () => new Date('2026-03-01T12:00:00Z'),
    newId,
  });
}

async function someGaps(): Promise<void> {
  const store = await opened();
  for (const guildId of ['1', '2']) {
    await store.gaps.record({ key: 'a', guildId, wording: 'what about the elephant' });
  }
  await store.gaps.record({ key: 'withheld', guildId: '1', wording: null });
  await store.feedback.count('outcome/suspended', 'no');
  await store.close();
}

describe('pincite in the terminal', () => {
  test.each(['gaps', 'stats', 'reports', 'pins', 'corrections'])(
    'makes no database for %s: there is nothing to look into, and the address may be wrong',
    async (command) => {
      const path = join(folder, 'mistyped', 'live.sqlite');
      vi.stubEnv('DATABASE_URL', `file:${path}`);
      const { code, stderr } = await run(command);
      expect(code).toBe(1);
      expect(stderr).toContain(`There is no database at ${path}`);
      expect(stderr).toContain('DATABASE_URL');
      expect(await readdir(folder)).not.toContain('mistyped');
    },
  );

  test('explains a command where there is no database yet', async () => {
    vi.stubEnv('DATABASE_URL', `file:${join(folder, 'none.sqlite')}`);
    const asked = await run('gaps', '--help');
    expect(asked).toMatchObject({ code: 0, stderr: '' });
    expect(asked.stdout).toContain('In the terminal: npx pincite gaps');
    expect(await readdir(folder)).not.toContain('none.sqlite');
  });

  test('lists the gaps of all servers together', async () => {
    await someGaps();
    const { code, stdout } = await run('gaps');
    expect(code).toBe(0);
    expect(stdout).toContain('3 refused questions, 2 groups');
    expect(stdout).toContain('“what about the elephant”: 2 times on 1 day, last on 1 Mar 2026');
  });

  test('gives gaps as one JSON object, and as YAML to fill in', async () => {
    await someGaps();
    const { gaps, ...frame } = JSON.parse((await run('gaps', '--json')).stdout);
    expect(frame).toMatchObject({ schema: 1, command: 'gaps' });
    expect(gaps[0]).toMatchObject({ wording: 'what about the elephant', count: 2 });
    const [questions, silences] = parseAllDocuments((await run('gaps', '--yaml')).stdout);
    expect(questions?.toJS()).toMatchObject([{ id: 'question/elephant' }]);
    expect(silences?.toJS()).toMatchObject([{ id: 'silence/elephant' }]);
  });

  test('counts what readers said of answers', async () => {
    await someGaps();
    const { stdout } = await run('stats', '--json');
    expect(JSON.parse(stdout)).toMatchObject({
      feedback: [{ record: 'outcome/suspended', yes: 0, no: 1 }],
      gaps: { groups: 2, asked: 3 },
      pins: 0,
    });
  });

  test.each(['gaps', 'reports', 'stats', 'corrections', 'pins', 'privacy', 'settings'])(
    '%s says what it has to say, as text and as one JSON object',
    async (command) => {
      const text = await run(command);
      expect(text).toMatchObject({ code: 0, stderr: '' });
      expect(text.stdout.length).toBeGreaterThan(10);
      const json = await run(command, '--json');
      expect(JSON.parse(json.stdout)).toMatchObject({ schema: 1, command });
    },
  );

  test('lists the reports of a state, and says which states there are', async () => {
    expect((await run('reports', 'dismissed')).stdout).toContain('No dismissed reports');
    expect((await run('reports', 'maybe')).stdout).toContain('open, resolved, dismissed or all');
  });

  test.each(['reports maybe', 'pins foo', 'pins --where nowhere'])(
    'exits with 2 where a word cannot be used: %s',
    async (words) => {
      expect(await run(...words.split(' '))).toMatchObject({
        code: 2,
        stdout: expect.stringMatching(/^Please try again\nThere is no such (state|choice)\n/),
      });
    },
  );

  test('says in a sentence that a database cannot be used', async () => {
    // Not over the database that is there: libsql has that open, with its log, until it is collected.
    const damaged = join(folder, 'damaged.sqlite');
    await writeFile(damaged, 'not a database '.repeat(300));
    vi.stubEnv('DATABASE_URL', `file:${damaged}`);
    const { code, stderr } = await run('gaps');
    expect(code).toBe(1);
    expect(stderr).toMatch(/^The file \S+ is no database, or is damaged\. .*\n$/);
  });

  test('takes --yaml where there is something to fill in, and nowhere else', async () => {
    expect((await run('reports', '--yaml')).code).toBe(2);
  });
});
