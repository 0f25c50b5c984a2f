import { describe, expect, it } from 'vitest';
import { createHost, previewPlace } from '../../../src/adapters/preview/app-host.js';
import { createChannel } from '../../../src/adapters/preview/channel.js';
import { responseOf } from '../../../src/adapters/preview/messages.js';
import { customId } from '../../../src/card/button.js';
import { fixtureApp } from '../../support/fixture-app.js';

const host = createHost(
  await fixtureApp(),
  createChannel({ ...previewPlace, now: () => new Date() }),
);
const call = { command: 'outcomes', args: {} };

describe('the program in the preview', () => {
  it('answers in plain text where that is wished, and its buttons do so too', async () => {
    const asked = responseOf(await host.command(call, { plain: true }));
    expect(asked).toMatchObject({
      effect: 'post',
      message: {
        plain: true,
        html: expect.stringContaining('The sources differ.'),
        size: { rows: 2 },
      },
    });
    const on = { id: 'message-1', private: false, plain: true, customIds: [] };
    const page = customId({ kind: 'page', call, page: 0 }) ?? '';
    expect(responseOf(await host.press(page, on, {}))).toMatchObject({
      message: { plain: true, private: true },
    });
  });

  it('answers with a card else', async () => {
    expect(responseOf(await host.command(call, {}))).toMatchObject({
      message: { plain: false },
    });
  });

  it('shows a private card to all, as it stands, where its call is too long for a button', async () => {
    const words = 'five council workers were suspended over the bridge. ';
    const text = words + 'And then we all went home for tea. '.repeat(6);
    const asked = await host.command({ command: 'claims', args: { text } }, { private: true });
    if (asked.kind !== 'reply') throw new Error('A command is replied to.');
    const on = { id: asked.message.id, private: true, plain: false, customIds: [] };
    const shown = responseOf(await host.press('1|!publish|||0', on, {}));
    expect(shown).toMatchObject({ effect: 'post', message: { private: false } });
    const html = 'message' in shown ? shown.message.html : '';
    expect(html).toContain('five council workers');
    expect(html).toContain('Delete');
    expect(html).not.toContain('Make public');
  });

  it('sends every page of a card that no button can turn', async () => {
    const statements = Array.from(
      { length: 24 },
      (_, i) => `${i + 3} council workers were suspended. the council denies ignoring a warning. `,
    );
    const call = { command: 'claims', args: { text: statements.join('') } };
    const shown = responseOf(await host.command(call, {}));
    expect('along' in shown && shown.along.length).toBeGreaterThan(0);
  });

  it('offers to try what shows something at once, by each command that takes words', () => {
    const tried = host.examples.map(({ command, args }) => [command, Object.values(args).join()]);
    const commands = tried.map(([command]) => command);
    expect(commands).toEqual(expect.arrayContaining(['claims', 'context', 'source', 'who']));
    expect(commands).not.toContain('pins');
    expect(commands).not.toContain('corrections');
    const bare = tried.findIndex(([, words]) => words === '');
    expect(tried.slice(bare).every(([, words]) => words === '')).toBe(true);
  });

  it('does on a message what its menu offers', async () => {
    expect(host.messageCommands).toContain('Check against the sources');
    const asked = await host.command(call, {});
    if (asked.kind !== 'reply') throw new Error('A command is replied to.');
    const on = { id: asked.message.id, private: false, plain: false, customIds: [] };
    const shown = responseOf(await host.messageCommand('Check against the sources', on));
    expect(shown).toMatchObject({
      effect: 'post',
      message: { private: true, title: 'That is a message of this bot' },
    });
  });
});
