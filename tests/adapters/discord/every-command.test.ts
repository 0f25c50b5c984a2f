/** Every command of the program, over the case that ships, through the real client. */
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { toMessages } from '../../../src/card/discord.js';
import { isAnswering } from '../../../src/registry/command.js';
import { messageOf } from '../../discord-server/interactions.js';
import { type Arguments, buttonsOf, textOf } from '../../discord-server/member.js';
import { isPrivate } from '../../discord-server/messages.js';
import { shippedApp } from '../../support/shipped.js';
import { connect, type Together } from './together.js';

const app = await shippedApp();
// What serves moderators is private by nature, and is tested with what it serves.
const answering = app.registry.list.filter(isAnswering);
const names = answering.map(({ name }) => name);
const textOptions = answering.flatMap(({ name, options }) =>
  Object.entries(options).flatMap(([option, { type }]) =>
    type === 'text' ? [[name, option]] : [],
  ),
);
/** Those that offer something; a message is written, not chosen. */
const offering = answering.flatMap(({ name, options }) =>
  Object.entries(options).flatMap(([option, declared]) =>
    declared.type === 'text' && declared.message !== true ? [[name, option]] : [],
  ),
);

let together: Together;
beforeAll(async () => {
  together = await connect({
    app: {
      commands: app.registry.list,
      acts: app.acts.list,
      front: app.front,
      suggest: (command, option, typed) => app.suggestGivingWay({ command, option, typed }),
    },
  });
});
afterEach(() => {
  expect(together.server.violations).toEqual([]);
  expect(together.log.filter(({ level }) => level === 'error')).toEqual([]);
});
afterAll(() => together.stop());

/**
 * What a member picks who takes the first thing offered for every text that is needed; of a message,
 * the first example.
 */
async function firstOffered(name: string): Promise<Arguments> {
  const command = app.registry.get(name);
  const args: Record<string, string> = {};
  for (const [option, declared] of Object.entries(command?.options ?? {})) {
    if (declared.type !== 'text' || declared.required !== true) continue;
    if (declared.message === true) {
      args[option] = command?.examples(app.engine)[0] ?? '';
      continue;
    }
    const [choice] = await together.server.member.type(name, option, '');
    if (choice === undefined) throw new Error(`/${name} ${option} offers nothing to begin with.`);
    args[option] = choice.value;
  }
  return args;
}

describe.each(names)('/%s', (name) => {
  test('answers in public with what it offers first, unless it is for the asker', async () => {
    const message = messageOf(await together.server.member.slash(name, await firstOffered(name)));
    expect(isPrivate(message)).toBe(isForTheAsker(name));
    expect(textOf(message).length).toBeGreaterThan(40);
  });

  test('answers to the asker alone with private', async () => {
    const args = { ...(await firstOffered(name)), private: true };
    const message = messageOf(await together.server.member.slash(name, args));
    expect(isPrivate(message)).toBe(true);
  });

  test('has buttons that all work', async () => {
    const { member } = together.server;
    const message = messageOf(await member.slash(name, await firstOffered(name)));
    for (const label of buttonsOf(message).keys()) {
      expect(textOf(messageOf(await member.press(message, label)))).not.toBe('');
    }
  });

  test('gets no command wrong that lacks what it needs', async () => {
    const message = messageOf(await together.server.member.slash(name));
    expect(textOf(message)).not.toBe('');
  });
});

describe.each(offering)('/%s %s', (name, option) => {
  test('offers something before the first keystroke, and takes what it offers', async () => {
    const { member } = together.server;
    const choices = await member.type(name, option, '');
    expect(choices.length).toBeGreaterThan(0);
    for (const { value } of choices) {
      const args = { ...(await firstOffered(name)), [option]: value };
      const message = messageOf(await member.slash(name, args));
      expect(isPrivate(message), `${name} ${option}: ${value}`).toBe(isForTheAsker(name));
    }
  });

  test.each(['a', 'zzzzzz', '  ', '@everyone', '\u202e\u200b', '\ud800', '"*_`', 'x'.repeat(6000)])(
    'offers only what fits while %j is typed',
    async (typed) => {
      await together.server.member.type(name, option, typed);
    },
  );
});

describe.each(textOptions)('/%s %s', (name, option) => {
  test.each<[string, string]>([
    ['blank', '   '],
    ['nothing that can be seen', '\u200b\u202e\u0000'],
    ['a lone surrogate', '\ud83d'],
    ['punctuation', '???'],
    ['6000 characters', 'x '.repeat(3000)],
    ['an unknown id', 'fact/there-is-no-such-record'],
    ['words of no language', 'xqzv wkjp'],
  ])('answers %s in private with a sentence', async (_what, typed) => {
    const message = messageOf(await together.server.member.slash(name, { [option]: typed }));
    expect(isPrivate(message)).toBe(true);
    expect(textOf(message).length).toBeGreaterThan(20);
  });

  test.each([
    '@everyone and <@123456789012345678>',
    '# heading\n> quote',
    '[x](https://example.com)',
    '||spoiler|| **bold**',
  ])('answers %j without becoming it', async (typed) => {
    const message = messageOf(await together.server.member.slash(name, { [option]: typed }));
    expect(textOf(message)).not.toContain(typed);
  });
});

describe('a card whose call is too long for a button', () => {
  test('comes with all its pages, each as private as the first', async () => {
    const { server } = together;
    const text = app.casebook.outcomes.map(({ claims }) => claims[0]?.statement ?? '').join(' ');
    const pages = toMessages(app.card(app.run({ command: 'claims', args: { text } }))).length;
    expect(pages).toBeGreaterThan(1);
    const before = server.requests('follow-up').length;
    await server.member.slash('claims', { text, private: true });
    // The member has the first page before the others are sent.
    await expect
      .poll(() => server.requests('follow-up').length - before)
      .toBeGreaterThanOrEqual(pages - 1);
    const sent = server.requests('follow-up').slice(before);
    for (const { body } of sent) expect(body).toMatchObject({ flags: (1 << 15) | (1 << 6) });
  });
});

describe('a card of more pages than Discord lets follow', () => {
  test('says how many it leaves out, where only the member has installed the bot', async () => {
    const { server } = together;
    // What is said twice is checked once.
    const text = Array.from(
      { length: 60 },
      (_, i) => `${i + 3} Charing Cross officers were dismissed for gross misconduct.`,
    )
      .join(' ')
      .slice(0, 4000);
    const pages = toMessages(app.card(app.run({ command: 'claims', args: { text } }))).length;
    expect(pages).toBeGreaterThan(6);
    const before = server.requests('follow-up').length;
    await server.member.slash('claims', { text }, { userInstalled: true });
    await expect.poll(() => server.requests('follow-up').length - before).toBe(5);
    const last = server.requests('follow-up').at(-1)?.body;
    expect(last).toMatchObject({ content: expect.stringMatching(/^\d+ more pages are not shown/) });
  });
});

describe('a button whose record was removed since', () => {
  test('gets a private sentence', async () => {
    const { member } = together.server;
    const on = messageOf(await member.slash('about'));
    for (const id of ['1|o|ask|question=fact/removed-since|0', '1|a|source|id=removed-since|0']) {
      const message = messageOf(await member.pressId(on, id));
      expect(isPrivate(message)).toBe(true);
      expect(textOf(message).length).toBeGreaterThan(20);
    }
  });
});

describe('the deadline', () => {
  test('is far away: a question is answered in well under a second', async () => {
    const begun = performance.now();
    for (let count = 0; count < 20; count += 1) {
      await together.server.member.slash('ask', { question: 'how many were dismissed and why' });
    }
    expect((performance.now() - begun) / 20).toBeLessThan(300);
  });
});

/** Whole paragraphs are shown to the one who asks; everything else to all. */
function isForTheAsker(command: string): boolean {
  return command === 'context';
}
