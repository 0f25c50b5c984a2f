import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, test } from 'vitest';
import { type Command, isAnswering } from '../../src/registry/command.js';
import { CommandFileError, createRegistry, loadCommands } from '../../src/registry/registry.js';
import { mostInOneTurn } from '../support/crowding.js';
import { fixtureApp } from '../support/fixture-app.js';
import { freshFolder } from '../support/fresh-folder.js';

const app = await fixtureApp();

describe('the registry', () => {
  test('finds every command in its folder', () => {
    expect(app.registry.list.map(({ name }) => name)).toEqual([
      'about',
      'ask',
      'claims',
      'context',
      'corrections',
      'gaps',
      'help',
      'outcomes',
      'pins',
      'privacy',
      'reports',
      'settings',
      'source',
      'sources',
      'stats',
      'timeline',
      'who',
    ]);
  });

  test('holds one command alone for who runs no other, and all where there is none of that name', async () => {
    const folder = new URL('../../src/commands/', import.meta.url);
    const namesOf = async (only: string) =>
      (await loadCommands(folder, only)).list.map(({ name }) => name);
    expect(await namesOf('who')).toEqual(['who']);
    expect(await namesOf('whoever')).toContain('help');
    expect(await namesOf('../commands/who')).toContain('help');
  });

  test('runs every example of every command to an answer', () => {
    const context = { engine: app.engine, commands: app.registry.list, messageCommands: [] };
    for (const command of app.registry.list.filter(isAnswering)) {
      const [option] = Object.keys(command.options);
      const examples = command.examples(app.engine);
      expect(examples.length, command.name).toBeGreaterThan(0);
      for (const words of examples) {
        const args = option === undefined || words === '' ? {} : { [option]: words };
        const answer = app.registry.run(context, { command: command.name, args });
        expect(['answered', 'disputed'], `/${command.name} ${words}`).toContain(answer.status);
      }
    }
  });

  test('gives the same answer where others are served in between', async () => {
    for (const [command, args] of [
      ['claims', { text: 'five council workers have been suspended. my cat is ill. '.repeat(20) }],
      ['claims', {}],
      ['ask', { question: 'why was the bridge closed?' }],
      ['ask', { question: 'wyh was teh brigde closd and hwo maany were dismised '.repeat(4) }],
      ['outcomes', { outcome: 'dismisals' }],
      ['timeline', { event: 'the brigde closes' }],
      ['nonsense', {}],
    ] as const) {
      const call = { command, args };
      expect(await app.runGivingWay(call)).toEqual(app.run(call));
    }
  });

  test.each([
    ['broken.js', 'export default { name: "broken" };', /broken\.js exports no sound command/],
    ['empty.js', 'export const nothing = 1;', /empty\.js exports no sound command/],
    [
      'other.js',
      'export default { name: "another", description: "x", options: {}, examples: () => [], run: () => {} };',
      /declares "\/another"; a command's file has its name/,
    ],
    [
      'order.js',
      `export default { name: "order", description: "x", examples: () => [], run: () => {}, options: {
        a: { type: "text", description: "x" }, b: { type: "text", description: "x", required: true } } };`,
      /required options come before optional ones/,
    ],
    [
      'long.js',
      `export default { name: "long", description: "${'x'.repeat(101)}", options: {}, examples: () => [], run: () => {} };`,
      /description: must be at most 100 characters/,
    ],
  ])('does not start with %s, and says what is wrong', async (file, code, message) => {
    const folder = freshFolder();
    await writeFile(join(folder, file), code);
    const loading = loadCommands(pathToFileURL(`${folder}/`));
    await expect(loading).rejects.toThrow(CommandFileError);
    await expect(loading).rejects.toThrow(message);
  });
});

describe('what somebody types', () => {
  const run = (command: string, args: Record<string, string>) => app.run({ command, args });

  test.each([
    ['nothing', ''],
    ['spaces', '   \t '],
    ['control characters', '\u0000\u0007\u001b'],
    ['zero-width characters', '\u200b\u200d\ufeff'],
    ['direction overrides', '\u202e\u2066\u2069'],
    ['a lone surrogate', '\ud800'],
  ])('of %s only is refused with an example of what to ask', (_name, question) => {
    const answer = run('ask', { question });
    expect(answer.status).toBe('invalid');
    expect(answer.statement).toMatch(/For example: \/ask \S/);
  });

  test('of signs only is refused', () => {
    expect(run('ask', { question: '??? !!! 🙃' })).toMatchObject({
      status: 'invalid',
      title: 'There are no words in that',
    });
  });

  test('of six thousand characters is refused with the limit', () => {
    const answer = run('ask', { question: 'why '.repeat(1500) });
    expect(answer.status).toBe('invalid');
    expect(answer.statement).toMatch(/has 5999 characters; 1000 is the most/);
  });

  test('is answered in spite of what cannot be seen in it', () => {
    const question = '\u202ewhy was\u200b the bri\u00addge closed\ud83d?\u0000';
    expect(run('ask', { question }).id).toBe('fact/bridge-closed');
  });

  test.each([['@everyone'], ['<@123456789012345678>'], ['**bold** # heading'], ['```js\nx```']])(
    '%j is refused as any words are that the sources know nothing of',
    (question) => {
      expect(['not_found', 'invalid']).toContain(run('ask', { question }).status);
    },
  );

  test('as a number must be one', () => {
    const answer = run('source', { id: 'valley', paragraph: 'eleven' });
    expect(answer.status).toBe('invalid');
    expect(answer.statement).toMatch(/paragraph must be a whole number from 1 to/);
  });

  test('as an unknown command is answered with those there are', () => {
    expect(run('nonsense', {}).statement).toMatch(/There are: \/about, \/ask/);
  });

  test('under the name of something that every object has is not taken for an option', () => {
    const args = JSON.parse('{"__proto__": "x", "constructor": "y"}') as Record<string, string>;
    expect(run('ask', args).status).toBe('invalid');
  });
});

describe('autocomplete', () => {
  const options = app.registry.list.filter(isAnswering).flatMap((command) =>
    Object.entries(command.options)
      // A message is written, not chosen.
      .filter(([, option]) => option.type === 'text' && option.message !== true)
      .map(([option]) => ({ command: command.name, option })),
  );

  test.each(options)('/$command $option offers something before anything is typed', (at) => {
    const offered = app.suggest({ ...at, typed: '' });
    expect(offered.length).toBeGreaterThan(0);
    expect(offered.length).toBeLessThanOrEqual(25);
  });

  test.each(options)('/$command $option takes what it offers', ({ command, option }) => {
    for (const { id } of app.suggest({ command, option, typed: '' })) {
      const answer = app.run({ command, args: { ...needed(command), [option]: id } });
      expect(['answered', 'disputed', 'silent'], id).toContain(answer.status);
    }
  });

  test('offers the same where others are served in between', async () => {
    for (const at of options) {
      for (const typed of ['', 'b', 'wyh was teh brigde', 'nothing of the kind']) {
        const offered = await app.suggestGivingWay({ ...at, typed });
        expect(offered, `/${at.command} ${at.option}: ${typed}`).toEqual(
          app.suggest({ ...at, typed }),
        );
      }
    }
    expect(await app.suggestGivingWay({ command: 'none', option: 'x', typed: '' })).toEqual([]);
  });

  test.each([
    ['ask', 'question'],
    ['outcomes', 'outcome'],
    ['timeline', 'event'],
  ])('/%s lets others go on while it looks for what was mistyped', async (command, option) => {
    // Not what makes its indexes: that is done once.
    const typed = 'wyh was teh brigde closd on teh day it was';
    await app.suggestGivingWay({ command, option, typed });
    const happened: string[] = [];
    const suggesting = app
      .suggestGivingWay({ command, option, typed })
      .then(() => happened.push('offered'));
    const running = app
      .runGivingWay({ command, args: { [option]: typed } })
      .then(() => happened.push('answered'));
    setImmediate(() => happened.push('something else'));
    await Promise.all([suggesting, running]);
    expect(happened[0]).toBe('something else');
  });

  test('is looked for by one in each turn of the event loop, where many type at once', async () => {
    const most = await mostInOneTurn((looks) => {
      const suggest = () => {
        looks();
        return [{ id: 'fact/one', title: 'One' }];
      };
      const option = { type: 'text', description: 'Words', suggest } as const;
      const echo: Command = {
        name: 'echo',
        description: 'Says it again',
        options: { words: option },
        examples: () => [],
        run: () => app.run({ command: 'about', args: {} }),
      };
      const { suggestGivingWay } = createRegistry([echo]);
      const context = { engine: app.engine, commands: [], messageCommands: [] };
      const at = { command: 'echo', option: 'words', typed: 'w' };
      return Promise.all(Array.from({ length: 5 }, () => suggestGivingWay(context, at)));
    });
    expect(most).toBe(1);
  });

  test('works from the first keystroke', () => {
    const offered = app.suggest({ command: 'who', option: 'name', typed: 'c' });
    expect(offered.map(({ id }) => id)).toContain('person/ines-calder');
  });
});

/** The first that is offered for every text that a command needs. */
function needed(command: string): Record<string, string> {
  const options = Object.entries(app.registry.get(command)?.options ?? {});
  return Object.fromEntries(
    options
      .filter(([, { type, required }]) => type === 'text' && required === true)
      .map(([option]) => [option, app.suggest({ command, option, typed: '' })[0]?.id ?? '']),
  );
}
