import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { messageOf } from '../../discord-server/interactions.js';
import { buttonsOf, textOf } from '../../discord-server/member.js';
import { isPrivate } from '../../discord-server/messages.js';
import { userOf } from '../../discord-server/world.js';
import { connect, type Together } from './together.js';

let together: Together;
beforeAll(async () => {
  together = await connect();
});
afterEach(() => {
  expect(together.server.violations).toEqual([]);
});
afterAll(() => together.stop());

describe('a slash command', () => {
  test('is answered for the whole channel, with what was typed', async () => {
    const { member } = together.server;
    const message = messageOf(await member.slash('echo', { words: 'hello', times: 3 }));
    expect(isPrivate(message)).toBe(false);
    expect(textOf(message)).toContain('"words":"hello","times":"3"');
  });

  test('is answered to the asker alone with private', async () => {
    const { member } = together.server;
    const message = messageOf(await member.slash('echo', { words: 'hello', private: true }));
    expect(isPrivate(message)).toBe(true);
    expect(textOf(message)).not.toContain('private');
  });

  test('that is refused is answered to the asker alone', async () => {
    expect(isPrivate(messageOf(await together.server.member.slash('refuse')))).toBe(true);
  });

  test('that is refused is public where the asker says so', async () => {
    const answered = await together.server.member.slash('refuse', { private: false });
    expect(isPrivate(messageOf(answered))).toBe(false);
  });

  test('works in a direct message too', async () => {
    const answered = await together.server.member.slash('echo', { words: 'hi' }, { direct: true });
    expect(textOf(messageOf(answered))).toContain('"words":"hi"');
  });

  test('with mentions in it pings nobody', async () => {
    const { member } = together.server;
    const words = '@everyone <@123456789012345678> <@&123456789012345678>';
    await member.slash('echo', { words });
    // The server takes no message whose allowed_mentions is not closed.
    expect(together.server.requests('callback').at(-1)?.body).toMatchObject({
      data: { allowed_mentions: { parse: [] } },
    });
  });

  test('that the bot no longer has gets a private sentence', async () => {
    const data = { id: together.server.world.newId(), name: 'gone', type: 1, options: [] };
    const message = messageOf(await together.server.member.send(2, data));
    expect(isPrivate(message)).toBe(true);
    expect(textOf(message)).toContain('Answer of gone');
  });
});

describe('autocomplete', () => {
  test('offers 25 choices that fit, from before the first keystroke', async () => {
    const choices = await together.server.member.type('echo', 'words', '');
    expect(choices).toHaveLength(25);
    expect(choices[0]?.value).toBe('fact/0');
    expect(choices[0]?.name).toMatch(/^0 long and .*…$/);
    expect(choices.every(({ name }) => name.length <= 100)).toBe(true);
  });

  test('passes on what is typed so far', async () => {
    const [first] = await together.server.member.type('echo', 'words', 'abc', { times: 2 });
    expect(first?.name).toMatch(/^abc0/);
  });
});

describe('a button', () => {
  test('that opens an answer posts it for everybody under a public message', async () => {
    const { member } = together.server;
    const on = messageOf(await member.slash('echo', { words: 'hello' }));
    const answered = await member.press(on, 'More');
    expect(answered.kind).toBe('message');
    expect(isPrivate(messageOf(answered))).toBe(false);
    expect(textOf(messageOf(answered))).toContain('fact/more');
  });

  test('that opens an answer keeps it private under a private message', async () => {
    const { member } = together.server;
    const on = messageOf(await member.slash('echo', { words: 'hello', private: true }));
    expect(isPrivate(messageOf(await member.press(on, 'More')))).toBe(true);
  });

  test('that shows something aside shows it to the one who pressed', async () => {
    const { member } = together.server;
    const on = messageOf(await member.slash('echo', { words: 'hello' }));
    const answered = await member.press(on, 'Context');
    expect(answered.kind).toBe('message');
    expect(isPrivate(messageOf(answered))).toBe(true);
  });

  test('that turns a page leaves a public message as it is, and turns its own private copy', async () => {
    const { member } = together.server;
    const on = messageOf(await member.slash('long'));
    expect(textOf(on)).toContain('Paragraph 0.');
    const copy = await member.press(on, 'Continue');
    expect(copy.kind).toBe('message');
    expect(isPrivate(messageOf(copy))).toBe(true);
    expect(textOf(messageOf(copy))).not.toContain('Paragraph 0.');
    const back = await member.press(messageOf(copy), 'Back');
    expect(back.kind).toBe('update');
    expect(textOf(messageOf(back))).toContain('Paragraph 0.');
    expect(messageOf(back).id).toBe(messageOf(copy).id);
    expect(textOf(together.server.messages.get(on.id) ?? on)).toBe(textOf(on));
  });

  test('past the last page shows the last', async () => {
    const { member } = together.server;
    const on = messageOf(await member.slash('long'));
    const message = messageOf(await member.pressId(on, '1|p|long||99'));
    expect([...buttonsOf(message).keys()]).toContain('Back');
    expect([...buttonsOf(message).keys()]).not.toContain('Continue');
  });

  test.each(['', 'pincite:old:17', '0|o|echo|words=x|0', '1|o|echo|words=x', '1|z|echo||0', '💥'])(
    'of an unknown id (%j) gets a private sentence that says what to do',
    async (id) => {
      const { member } = together.server;
      const on = messageOf(await member.slash('echo', { words: 'hello' }));
      const message = messageOf(await member.pressId(on, id));
      expect(isPrivate(message)).toBe(true);
      expect(textOf(message)).toMatch(/older version[\s\S]*use a command/);
    },
  );

  test('for a command that is gone gets a private sentence', async () => {
    const { member } = together.server;
    const on = messageOf(await member.slash('echo', { words: 'hello' }));
    const message = messageOf(await member.pressId(on, '1|o|gone|record=fact/x|0'));
    expect(isPrivate(message)).toBe(true);
    expect(textOf(message)).toContain('Answer of gone');
  });
});

describe('a menu', () => {
  test('answers with what was chosen', async () => {
    const { member } = together.server;
    const on = messageOf(await member.slash('refuse', { private: false }));
    const answered = await member.choose(on, '1|o|echo|words=chosen|0');
    expect(isPrivate(messageOf(answered))).toBe(false);
    expect(textOf(messageOf(answered))).toContain('chosen');
  });
});

describe('an interaction of a kind this bot has none of', () => {
  test('a context menu gets a private sentence', async () => {
    const { member, world } = together.server;
    const resolved = { users: { [world.memberId]: userOf(world.memberId, 'member') } };
    const target = { target_id: world.memberId, resolved };
    const data = { id: world.newId(), name: 'Old thing', type: 2, ...target };
    const message = messageOf(await member.send(2, data));
    expect(isPrivate(message)).toBe(true);
    expect(textOf(message)).toContain('does not know');
  });

  test('a modal gets a private sentence', async () => {
    const data = { custom_id: 'old', components: [] };
    const message = messageOf(await together.server.member.send(5, data));
    expect(textOf(message)).toContain('older version');
  });
});
