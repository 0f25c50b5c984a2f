/** A program with a few commands, small enough to know what each must answer. */

import type { BotApp } from '../../../src/adapters/discord/bot-app.js';
import type { Answer, Call } from '../../../src/answer/answer.js';
import type { Block, Card } from '../../../src/card/card.js';
import { type SettingsKeeper, usualSettings } from '../../../src/moderation/settings.js';
import { createActs } from '../../../src/registry/acts.js';
import { type Command, defineCommand } from '../../../src/registry/command.js';
import { createFront } from '../../../src/registry/front.js';
import { createPresenter } from '../../../src/registry/presenter.js';
import { createRegistry } from '../../../src/registry/registry.js';

const echo = defineCommand({
  name: 'echo',
  description: 'Says what it was told',
  options: {
    words: {
      type: 'text',
      description: 'What to say',
      required: true,
      suggest: () => [],
    },
    times: { type: 'integer', description: 'How often', min: 1, max: 9 },
  },
  examples: () => ['hello'],
  run: (_context, { words, times }) =>
    answer({ command: 'echo', args: { words, times: `${times}` } }),
});

const simple = (name: string, description: string) =>
  defineCommand({
    name,
    description,
    options: {},
    examples: () => [''],
    run: () => answer({ command: name, args: {} }),
  });

const commands: readonly Command[] = [
  echo,
  simple('long', 'Fills several pages'),
  simple('refuse', 'Refuses'),
  simple('broken', 'Fails'),
];

const settings: SettingsKeeper = {
  of: async () => usualSettings,
  forGood: async () => usualSettings,
  change: async () => usualSettings,
};
const acts = createActs([]);

const front = createFront({
  registry: createRegistry(commands),
  acts,
  context: () => neverAsked(),
  desk: {
    get engine() {
      return neverAsked();
    },
    answer: async (call) => answer(call),
    show: createPresenter({ acts, settings, card: cardOf }),
    settings,
    now: () => new Date(),
  },
});

function neverAsked(): never {
  throw new Error('The small program has no casebook.');
}

export const smallApp: BotApp = {
  commands,
  acts: acts.list,
  front,
  suggest: async (command, option, typed) =>
    command === 'echo' && option === 'words'
      ? Array.from({ length: 30 }, (_, index) => ({
          id: `fact/${index}`,
          title: `${typed}${index} ${'long and '.repeat(20)}`,
        }))
      : [],
};

/** The small program with some of it replaced. */
export function smallAppWith(changes: Partial<BotApp>): BotApp {
  return { ...smallApp, ...changes };
}

function answer(call: Call): Answer {
  if (call.command === 'broken') throw new Error('secret detail of the failure');
  const known = commands.some(({ name }) => name === call.command);
  return {
    command: call.command,
    query: '',
    status: call.command === 'refuse' || !known ? 'not_found' : 'answered',
    id: null,
    title: `Answer of ${call.command}`,
    statement: JSON.stringify(call.args),
    sections: [],
    suggestions: [],
    why: [],
    call,
    knowledge: 'k'.repeat(64),
  };
}

function cardOf({ status, title, statement, command, call }: Answer): Card {
  const paragraph = (index: number): Block => ({
    type: 'text',
    text: `Paragraph ${index}. ${'word '.repeat(150)}`,
  });
  return {
    status,
    kicker: '',
    title,
    blocks: [
      { type: 'text', text: statement },
      ...(command === 'long' ? Array.from({ length: 12 }, (_, index) => paragraph(index)) : []),
    ],
    actions: [
      { label: 'More', kind: 'open', call: { command: 'echo', args: { words: 'fact/more' } } },
      {
        label: 'Context',
        kind: 'aside',
        call: { command: 'echo', args: { words: 'fact/context' } },
      },
    ],
    ...(command === 'refuse'
      ? {
          menu: {
            prompt: 'What it can answer',
            choices: [
              { label: 'Echo', kind: 'open', call: { command: 'echo', args: { words: 'chosen' } } },
            ],
          },
        }
      : {}),
    footer: 'small',
    call,
    quiet: status !== 'answered',
  };
}
