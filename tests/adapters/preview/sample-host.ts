import { createChannel } from '../../../src/adapters/preview/channel.js';
import type { Face, Host } from '../../../src/adapters/preview/host.js';
import type { Call } from '../../../src/answer/answer.js';
import { customId, readCustomId } from '../../../src/card/button.js';

/** Where its messages stand; tests pin and edit them from here. */
export const channel = createChannel({
  guild: '100000000000000002',
  channel: '100000000000000003',
  now: () => new Date(),
});

let wrong: readonly string[] = [];
/** What is wrong with the knowledge from now on. */
export function nowWrong(errors: readonly string[]): void {
  wrong = errors;
}

/** A program of three answers: enough to see what the preview does with any. */
export const sampleHost: Host = {
  caseName: 'The Harbour Fire',
  summary: 'Who let the old pier burn.',
  commands: [
    {
      name: 'ask',
      description: 'Ask a question',
      options: [
        {
          name: 'question',
          description: 'Your question',
          type: 'text',
          required: true,
          suggests: true,
        },
      ],
    },
    {
      name: 'source',
      description: 'What one source says',
      options: [
        { name: 'id', description: 'Which source', type: 'text', required: true, suggests: true },
        {
          name: 'paragraph',
          description: 'One paragraph',
          type: 'integer',
          required: false,
          suggests: false,
        },
      ],
    },
    { name: 'about', description: 'What this is', options: [] },
  ],
  examples: [{ command: 'ask', args: { question: 'Who saw the smoke?' } }],
  plain: { command: 'ask', option: 'question' },
  suggest: async (command, option, typed) =>
    command === 'ask' && option === 'question'
      ? ['Who saw the smoke?', 'When did it burn?']
          .filter((name) => name.toLowerCase().includes(typed.toLowerCase()))
          .map((name) => ({ name, value: `question/${name.slice(0, 3).toLowerCase()}` }))
      : [],
  command: async (call, wish) => {
    const isPrivate = wish.private ?? call.args.question?.includes('nobody knows') ?? false;
    return { kind: 'reply', message: channel.post(sampleFace(call, 0), isPrivate) };
  },
  messageCommands: ['Look into it'],
  messageCommand: async (name, on) => ({
    kind: 'reply',
    message: channel.post(
      sampleFace({ command: name.toLowerCase(), args: { question: on.id } }, 0),
      true,
    ),
  }),
  async press(id, on) {
    const button = readCustomId(id);
    if (button === undefined || button.kind === 'act') {
      channel.remove(on.id);
      return { kind: 'delete' };
    }
    const face = sampleFace(button.call, button.page);
    const edited = button.kind === 'page' && on.private ? channel.edit(on.id, face) : undefined;
    return edited === undefined
      ? { kind: 'reply', message: channel.post(face, button.kind !== 'open' || on.private) }
      : { kind: 'update', message: edited };
  },
  changes: (since) => channel.changes(since),
  get unusable() {
    return wrong;
  },
};

/** What the sample program shows for a call. */
export function sampleFace(call: Call, page: number): Face {
  const asked = call.args.question ?? '';
  const id = (kind: 'open' | 'aside' | 'page', to: number) =>
    customId({ kind, call, page: to }) ?? '';
  return {
    title: `${call.command} ${asked}`.trim(),
    payload: {
      flags: 1 << 15,
      allowed_mentions: { parse: [] },
      components: [
        {
          type: 17,
          accent_color: 0x3b826e,
          components: [
            { type: 10, content: `## ${call.command}\nPage ${page + 1}` },
            { type: 10, content: '> The smoke was ||black||.\n-# The Gull, 3 May 1987, ¶4' },
            {
              type: 1,
              components: [
                { type: 2, style: 2, label: 'More', custom_id: id('open', 0) },
                { type: 2, style: 2, label: 'Context', custom_id: id('aside', 0) },
                { type: 2, style: 2, label: 'Continue', custom_id: id('page', page + 1) },
              ],
            },
          ],
        },
      ],
    },
  };
}
