import { appendFile, cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fixtureFolder } from '../../support/fixture.js';
import { freshFolder } from '../../support/fresh-folder.js';
import { pincite } from '../../support/terminal.js';

const texts = fileURLToPath(new URL('../../fixtures/texts/', import.meta.url));
const fixture = ['--knowledge', fixtureFolder];

beforeEach(() => {
  // Whoever runs the tests may have full texts of their own.
  vi.stubEnv('PINCITE_TEXTS_DIR', '');
});

async function copyOfFixture(): Promise<string> {
  const folder = freshFolder();
  await cp(fixtureFolder, folder, { recursive: true });
  return folder;
}

describe('a slash command in the terminal', () => {
  test('needs no quotation marks', async () => {
    const { code, stdout, stderr } = await pincite([
      'ask',
      'why',
      'was',
      'it',
      'closed',
      ...fixture,
    ]);
    expect(code).toBe(0);
    expect(stderr).toBe('');
    expect(stdout).toContain('Why was the bridge closed?');
  });

  test('takes a last number as the paragraph', async () => {
    const { stdout } = await pincite(['source', 'valley', 'post', '5', ...fixture]);
    expect(stdout).toMatch(/^Valley Post, ¶5\n/);
  });

  test('takes its options by name as well', async () => {
    const named = await pincite(['source', '--id', 'valley', '--paragraph', '5', ...fixture]);
    const placed = await pincite([...fixture, 'source', 'valley', '5']);
    expect(named).toEqual(placed);
  });

  test('gives one JSON object, of the form that others build on', async () => {
    const { stdout } = await pincite([
      'ask',
      '--json',
      'how many workers were suspended',
      ...fixture,
    ]);
    const answer: unknown = JSON.parse(stdout);
    expect(answer).toMatchObject({
      schema: 1,
      command: 'ask',
      query: 'how many workers were suspended',
      status: 'disputed',
      id: 'outcome/suspended',
      knowledge: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
    expect(answer).toHaveProperty('citations.0', {
      quote: expect.any(String),
      source: 'chronicle-2019-05-14',
      paragraph: 8,
      speaker: null,
      url: expect.stringMatching(/^https:\/\/.*#:~:text=/),
      quoteId: 'c8-two-suspended',
    });
  });

  test('gives one JSON line for each line of input, in order, an empty one included', async () => {
    const input = 'why was the bridge closed\n\nwho won the world cup\r\nABA \u2028 authority';
    const { code, stdout } = await pincite(['ask', '--json', '--stdin', ...fixture], input);
    const lines = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as { status: string });
    expect(code).toBe(0);
    expect(lines.map(({ status }) => status).slice(0, 3)).toEqual([
      'answered',
      'invalid',
      'not_found',
    ]);
    expect(lines).toHaveLength(4);
  });

  test('leads to what can be asked once, in the words of the refusal', async () => {
    const { stdout } = await pincite(['ask', 'who won the world cup', ...fixture]);
    expect(stdout).toMatch(/:\n\n- .+ {2}\(npx pincite ask /);
    expect(stdout).not.toContain('You can ask');
  });

  test('hides what stands behind a content note until it is asked for', async () => {
    const hidden = await pincite(['ask', 'fact/threatening-note', ...fixture]);
    expect(hidden.stdout).toMatch(/Content note: Threats\./);
    expect(hidden.stdout).toContain('(hidden; add --reveal to read it)');
    const shown = await pincite(['ask', 'fact/threatening-note', '--reveal', ...fixture]);
    expect(shown.stdout).toMatch(/drown in that river/);
    // Not even in the address, which names the words that it opens.
    expect(hidden.stdout).not.toMatch(/drown/);
  });

  test('exits with 0 on a refusal, which is a result, and with 2 on words it cannot use', async () => {
    expect((await pincite(['ask', 'who won the world cup', ...fixture])).code).toBe(0);
    expect((await pincite(['ask', '???', ...fixture])).code).toBe(2);
  });
});

describe('wrong use', () => {
  test.each([
    [['nonsense'], /There is no command "nonsense"\. There are: about, ask/],
    [
      ['--json', 'ask', 'x'],
      /"--json" stands where the command should: npx pincite COMMAND … --json/,
    ],
    [['--knowledge'], /"--knowledge" stands where the command should/],
    [['ask', '--jsn', 'x'], /pincite ask: Unknown option '--jsn'.*go after "--"/s],
    [['verify', '--text', 'x'], /Unknown option '--text'. Usage: npx pincite verify --texts DIR/],
    [['check', 'this'], /"this" is one word too many\. Usage: npx pincite check/],
    [['outcomes', '--knowledge'], /^pincite outcomes: --knowledge needs a value after it\./],
    [['verify', '--texts', '--frozen'], /^pincite verify: --texts needs a value after it\./],
    [['ask', '--stdin', 'hello', ...fixture], /each question from standard input, but got "hello"/],
    [['gaps', '--yaml', '--json', ...fixture], /YAML or JSON: leave out --yaml or --json/],
    [['verify', ...fixture], /verify needs the folder of full texts/],
    [['sources', 'all', ...fixture], /"sources" takes no words after it, but got "all"/],
  ])('%j exits with 2 and says what is wrong', async (words, message) => {
    const { code, stdout, stderr } = await pincite(words);
    expect(code).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toMatch(message);
    expect(stderr).not.toMatch(/\n\s+at /);
  });

  test('without a command shows how it is used', async () => {
    const { code, stderr } = await pincite([]);
    expect(code).toBe(2);
    expect(stderr).toMatch(/^Usage: npx pincite COMMAND/);
  });

  test('a command explains itself, as /help does', async () => {
    const asked = await pincite(['ask', '--help', ...fixture]);
    expect(asked).toEqual(await pincite(['help', 'ask', ...fixture]));
    expect(asked.stdout).toContain('/ask question');
  });

  test('a task explains itself, and needs no knowledge for it', async () => {
    const asked = await pincite(['help', 'verify']);
    expect(asked).toEqual(await pincite(['verify', '--help']));
    expect(asked.code).toBe(0);
    expect(asked.stdout).toContain(
      'Usage: npx pincite verify --texts DIR [--frozen]\n\nChecks every',
    );
    expect(asked.stdout).not.toContain('backup');
    const { code, stderr } = await pincite(['help', 'nonsense']);
    expect(code).toBe(2);
    expect(stderr).toMatch(/There is no command "nonsense"\. There are: about/);
  });

  test('help is no wrong use', async () => {
    const { code, stdout } = await pincite(['help']);
    expect(code).toBe(0);
    expect(stdout).toMatch(/verify --texts DIR/);
  });

  test('words that begin with a dash go after two', async () => {
    const { code } = await pincite(['ask', ...fixture, '--', '-why was the bridge closed']);
    expect(code).toBe(0);
  });
});

describe('a knowledge folder of which nothing is saved', () => {
  const says = 'reading the knowledge, once after a change';
  const question = 'why was the bridge closed';

  async function unsaved(): Promise<string> {
    const folder = await copyOfFixture();
    await rm(join(folder, '.cache'), { recursive: true, force: true });
    return folder;
  }

  test('is said to be read, once, to a person who waits for it', async () => {
    const words = ['ask', '--json', question, '--knowledge', await unsaved()];
    const first = await pincite(words, '', { isWatched: true });
    expect(first.stderr).toMatch(new RegExp(`^.*${says}.*\n$`));
    expect(JSON.parse(first.stdout)).toMatchObject({ status: 'answered' });
    expect(await pincite(words, '', { isWatched: true })).toEqual({ ...first, stderr: '' });
  });

  test('is read in silence where no person reads along', async () => {
    const { stderr } = await pincite(['ask', question, '--knowledge', await unsaved()]);
    expect(stderr).toBe('');
  });

  test('is said to be read in the log of what is started, watched or not', async () => {
    vi.stubEnv('PORT', '0');
    const words = ['start', '--knowledge', await unsaved()];
    expect((await pincite(words)).stderr).toMatch(new RegExp(`"event":"${says}`));
    expect((await pincite(words)).stderr).not.toContain(says);
  });
});

test('a folder that has none of the full texts is told of, where an answer needs one', async () => {
  const other = freshFolder();
  const context = () => pincite(['context', 'fact/sign-removed', ...fixture]);
  vi.stubEnv('PINCITE_TEXTS_DIR', other);
  const { code, stderr } = await context();
  expect(code).toBe(0);
  expect(stderr).toContain(`${other} has none of the full texts (`);
  expect(stderr).toContain('correct PINCITE_TEXTS_DIR');
  await cp(texts, other, { recursive: true });
  expect((await context()).stderr).toBe('');
  vi.stubEnv('PINCITE_TEXTS_DIR', '');
});

test('a configuration that is wrong is said in a sentence, where an answer needs it', async () => {
  vi.stubEnv('PORT', 'abc');
  const { code, stderr } = await pincite(['context', 'fact/sign-removed', ...fixture]);
  vi.unstubAllEnvs();
  expect(code).toBe(2);
  expect(stderr).toContain('PORT must be a port number');
  expect(stderr).not.toContain('    at ');
});

describe('a knowledge folder that cannot be used', () => {
  test.each(['ask', 'check', 'eval', 'start'])(
    'fails %s with the place and the reason',
    async (command) => {
      const folder = await copyOfFixture();
      await writeFile(join(folder, 'facts.yaml'), '- id: fact/a\n  id: fact/b\n');
      const words = command === 'ask' ? ['ask', 'hello'] : [command];
      const { code, stdout, stderr } = await pincite([...words, '--knowledge', folder]);
      expect(code).toBe(1);
      expect(stdout + stderr).toMatch(/facts\.yaml:2:\d+ {2}error .*(unique|duplicate)/i);
    },
  );

  test('that is not there is named, with what to do', async () => {
    const { code, stderr } = await pincite(['ask', 'hello', '--knowledge', '/nowhere/at/all']);
    expect(code).toBe(1);
    expect(stderr).toContain('/nowhere/at/all');
    expect(stderr).toContain('--knowledge');
  });
});

describe('verify', () => {
  test('proves every quote and leaves the same lock, to the byte', async () => {
    const folder = await copyOfFixture();
    const lock = join(folder, 'pincite.lock');
    const before = await readFile(lock, 'utf8');
    await rm(lock);
    const { code, stdout } = await pincite(['verify', '--texts', texts, '--knowledge', folder]);
    expect(stdout).toMatch(/quotes stand in the text, word for word/);
    expect(code).toBe(0);
    expect(await readFile(lock, 'utf8')).toBe(before);
  });

  test('says which full text is another than before, though every quote stands in it', async () => {
    const folder = await copyOfFixture();
    const other = freshFolder();
    await cp(texts, other, { recursive: true });
    const [name = ''] = await readdir(other);
    await appendFile(join(other, name), ' ');
    const same = await pincite(['verify', '--texts', other, '--knowledge', folder]);
    expect(same.stdout).not.toContain('another');
    await appendFile(join(other, name), 'And more.');
    const { code, stdout } = await pincite(['verify', '--texts', other, '--knowledge', folder]);
    expect(code).toBe(0);
    expect(stdout.match(/another than the one verified before/g)).toHaveLength(1);
  });

  test('frozen writes nothing and fails where the lock would change', async () => {
    const folder = await copyOfFixture();
    const lock = join(folder, 'pincite.lock');
    await writeFile(lock, (await readFile(lock, 'utf8')).replace(/"offset": 0/, '"offset": 1'));
    const changed = await readFile(lock, 'utf8');
    const words = ['verify', '--texts', texts, '--frozen', '--knowledge', folder];
    const { code, stdout } = await pincite(words);
    expect(code).toBe(1);
    expect(stdout).toMatch(/differs from pincite\.lock in offset/);
    expect(await readFile(lock, 'utf8')).toBe(changed);
  });

  test('says that the lock cannot be written, and leaves nothing beside it', async () => {
    const folder = await copyOfFixture();
    const lock = join(folder, 'pincite.lock');
    await rm(lock);
    await mkdir(lock);
    const before = await readdir(folder);
    const { code, stdout, stderr } = await pincite([
      ...['verify', '--texts', texts, '--knowledge', folder],
    ]);
    expect(stderr).toBe('');
    expect(stdout).toMatch(/pincite\.lock:1:1 {2}error .*cannot be written \(EISDIR\)/);
    expect(code).toBe(1);
    expect(await readdir(folder)).toEqual(before);
  });

  test('a quote with one character changed fails check and verify, with file and line', async () => {
    const folder = await copyOfFixture();
    const source = join(folder, 'sources/valley-post-2019-05-16.yaml');
    const yaml = await readFile(source, 'utf8');
    await writeFile(source, yaml.replace(/(text: .*)e/, '$1a'));
    const line = yaml.split('\n').findIndex((text) => /text: .*e/.test(text)) + 1;
    const place = new RegExp(`valley-post-2019-05-16\\.yaml:${line}:\\d+ {2}error`);
    const checked = await pincite(['check', '--knowledge', folder]);
    expect(checked).toMatchObject({ code: 1, stdout: expect.stringMatching(place) });
    const verified = await pincite(['verify', '--texts', texts, '--knowledge', folder]);
    expect(verified).toMatchObject({ code: 1, stdout: expect.stringMatching(place) });
    expect(verified.stdout).toMatch(/nearest passage/);
  });
});

describe('eval', () => {
  test('passes where every golden question is answered as it must be', async () => {
    const { code, stdout } = await pincite(['eval', ...fixture]);
    expect(stdout).toMatch(/^(\d+) of \1 as they must be\.$/m);
    expect(code).toBe(0);
  });

  test('prints a miss with what came instead', async () => {
    const folder = freshFolder();
    const file = join(folder, 'golden.yaml');
    await writeFile(file, '- ask: why was the bridge closed\n  status: silent\n');
    const { code, stdout } = await pincite(['eval', file, ...fixture]);
    expect(code).toBe(1);
    expect(stdout).toMatch(/MISS {2}why was the bridge closed\n {6}status is answered, not silent/);
  });

  test('says that no answer has the id of a question, where a file of its own names one', async () => {
    const folder = freshFolder();
    const file = join(folder, 'golden.yaml');
    const golden =
      '- ask: why was the bridge closed\n  status: answered\n  id: question/why-closed\n';
    await writeFile(file, golden);
    const { stdout } = await pincite(['eval', file, ...fixture]);
    expect(stdout).toContain(
      'answered by fact/bridge-closed, not by question/why-closed: an answer has the id of the record that answers, never of the question that led to it',
    );
  });

  test('says of a refusal what was nearest, how sure it was and what it lacks', async () => {
    const folder = freshFolder();
    const file = join(folder, 'golden.yaml');
    await writeFile(file, '- ask: how many workers died\n  status: answered\n');
    const { stdout } = await pincite(['eval', file, ...fixture]);
    expect(stdout).toMatch(/got not_found: Not in the sources\n/);
    expect(stdout).toMatch(
      /considered question\/how-many-suspended: \d+% sure; it has nothing for died\n/,
    );
  });

  test('asks every wording, and tells which lead elsewhere', async () => {
    expect(await pincite(['eval', '--wordings', ...fixture])).toMatchObject({
      code: 0,
      stdout: 'Wordings that do not lead to the record they stand in: 0.\n',
    });
    const folder = await copyOfFixture();
    const silences = join(folder, 'silences.yaml');
    const yaml = await readFile(silences, 'utf8');
    await writeFile(silences, yaml.replace('  ask:\n', '  ask:\n    - hello\n'));
    const strayed = await pincite(['eval', '--wordings', '--knowledge', folder]);
    expect(strayed.code).toBe(1);
    expect(strayed.stdout).toMatch(/^silence\/caretaker-name {2}hello\n {6}got not_found: /m);
  });

  test.each([
    ['- ask: x\n  status: maybe\n', /golden\.yaml:2:\d+ {2}error/],
    ['- ask: [\n', /golden\.yaml:\d+:\d+ {2}error {2}not valid YAML/],
  ])('names the place of what is wrong in a file of its own', async (yaml, message) => {
    const folder = freshFolder();
    const file = join(folder, 'golden.yaml');
    await writeFile(file, yaml);
    const { code, stderr } = await pincite(['eval', file, ...fixture]);
    expect(code).toBe(1);
    expect(stderr).toMatch(message);
  });
});
