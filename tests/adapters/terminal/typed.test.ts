import { spawnSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { parseInvocation } from '../../../src/adapters/terminal/invocation.js';
import { signature, typed, typingFor } from '../../../src/adapters/terminal/typed.js';
import type { Call } from '../../../src/answer/answer.js';
import type { App } from '../../../src/app.js';
import { toText } from '../../../src/card/terminal.js';
import { fixtureFolder } from '../../support/fixture.js';
import { fixtureApp } from '../../support/fixture-app.js';
import { shippedApp } from '../../support/shipped.js';
import { pincite } from '../../support/terminal.js';

const [shipped, invented] = [await shippedApp(), await fixtureApp()];
const { registry } = invented;

/** The words of lines as a shell takes them apart. */
function wordsOf(lines: readonly string[]): string[][] {
  const says = `npx() { shift; for word; do printf '%s\\0' "$word"; done; printf '\\n\\0'; }`;
  const { stdout, stderr } = spawnSync('sh', [], {
    input: [says, ...lines].join('\n'),
    encoding: 'utf8',
  });
  expect(stderr).toBe('');
  const all = stdout.split('\n\0').slice(0, -1);
  expect(all).toHaveLength(lines.length);
  return all.map((words) => words.split('\0').slice(0, -1));
}

function understood(line: string, words: readonly string[], folder: string): Call {
  const invocation = parseInvocation(words, registry);
  if (invocation.kind !== 'slash') throw new Error(`${line} is no slash command.`);
  expect(invocation.knowledge, line).toBe(folder);
  return invocation.call;
}

/** Calls that lead on to others, with and without a day. */
function callsIn({ casebook }: App): Call[] {
  const days = casebook.sources.map(({ published }) => published);
  const onDays = (command: string, args: Record<string, string>) => [
    { command, args },
    ...days.map((day) => ({ command, args: { ...args, as_of: day } })),
  ];
  return [
    ...casebook.records.flatMap(({ id }) => [
      ...onDays('ask', { question: id }),
      { command: 'context', args: { quote: id } },
    ]),
    ...casebook.questions
      .slice(0, 20)
      .map(({ title }) => ({ command: 'ask', args: { question: title } })),
    ...onDays('outcomes', {}),
    ...casebook.outcomes.flatMap(({ id }) => onDays('outcomes', { outcome: id })),
    ...casebook.sources.flatMap(({ id }) => [
      { command: 'source', args: { id } },
      { command: 'source', args: { id, paragraph: '2' } },
    ]),
    ...onDays('ask', { question: 'who won the world cup' }),
    ...['timeline', 'sources', 'about', 'help'].map((command) => ({ command, args: {} })),
  ];
}

describe.skipIf(process.platform === 'win32').each([
  ['shipped', shipped, 'knowledge'],
  ['invented', invented, "it's a folder"],
] as const)('what the terminal says can be typed, of the %s case', (_case, app, folder) => {
  test('is understood as what it stands for', async () => {
    const printed: string[] = [];
    const meant: Call[] = [];
    for (const call of callsIn(app)) {
      const card = app.card(app.run(call));
      const text = toText(card, { typed: await typingFor(card, registry, folder) });
      printed.push(
        ...[...text.matchAll(/ {2}\((npx pincite .*)\)$/gm)].map(([, line = '']) => line),
      );
      const choices = [...(card.menu?.choices ?? card.actions), ...(card.ways ?? [])];
      meant.push(...choices.flatMap((choice) => choice.call ?? []));
    }
    expect(printed).toHaveLength(meant.length);
    for (const part of ['--as_of ', 'npx pincite context ', 'npx pincite source ']) {
      expect(
        printed.some((line) => line.includes(part)),
        part,
      ).toBe(true);
    }
    const words = wordsOf(printed);
    expect(printed.map((line, at) => understood(line, words[at] ?? [], folder))).toEqual(meant);
  });
});

describe.skipIf(process.platform === 'win32')('a call as it is typed', () => {
  test.each<[string, Record<string, string>]>([
    ['ask', { question: 'what is the sergeant’s "name"', as_of: '2019' }],
    ['ask', { question: "it's $HOME, `ls` \\ & more; #1 (or 2)!" }],
    ['ask', { question: '-why was it closed', as_of: '-1' }],
    ['context', { quote: 'how many 5', number: '2' }],
    ['context', { quote: '-5', number: '2' }],
    ['reports', { report: 'ab12' }],
    ['pins', { where: 'server' }],
    ['about', {}],
  ])('%s %j is understood, whatever it holds', (command, args) => {
    const line = typed({ command, args }, registry.get(command), 'knowledge');
    const [words = []] = wordsOf([line]);
    expect(understood(line, words, 'knowledge')).toEqual({ command, args });
  });

  test('names only the options that have no place', () => {
    const line = (command: string, args: Record<string, string>) =>
      typed({ command, args }, registry.get(command), 'knowledge');
    expect(line('ask', { question: 'outcome/hurt', as_of: '2019-05-15' })).toBe(
      'npx pincite ask outcome/hurt --as_of 2019-05-15',
    );
    expect(line('context', { quote: 'outcome/hurt', number: '2' })).toBe(
      'npx pincite context outcome/hurt 2',
    );
  });
});

describe('how a command is used', () => {
  test('names every option as it must be typed', () => {
    const used = registry.list.map(signature);
    expect(used).toContain('ask QUESTION [--as_of AS_OF]');
    expect(used).toContain('source ID [PARAGRAPH]');
    expect(used).toContain('reports [STATE] [--report REPORT]');
  });

  test('is said in the usage and in the help of the command', async () => {
    const use = 'ask QUESTION [--as_of AS_OF]';
    expect((await pincite(['--help'])).stdout).toContain(`  ${use}  `);
    const { stdout } = await pincite(['ask', '--help', '--knowledge', fixtureFolder]);
    expect(stdout).toContain(`In the terminal: npx pincite ${use}\n`);
  });
});

test('a follow-up that is printed can be typed, its command loaded or not', async () => {
  const { stdout } = await pincite(['ask', 'outcome/suspended', '--knowledge', fixtureFolder]);
  expect(stdout).toContain('(npx pincite context outcome/suspended --knowledge ');
});
