/**
 * The front of the program: whatever somebody does, on whatever surface, comes in here and goes out
 * as an effect. Who sees an answer, what stands on it and who may do what is decided here, once.
 */
import type { Answer, Call } from '../answer/answer.js';
import { type ButtonKind, readCustomId } from '../card/button.js';
import type { Card } from '../card/card.js';
import { noticeCard } from '../card/notice.js';
import { createCooldowns, type Early } from '../moderation/cooldown.js';
import type { Act, Press } from './act.js';
import type { Acts } from './acts.js';
import { callOfWords } from './asking.js';
import { type CommandContext, isAnswering } from './command.js';
import type { Desk } from './desk.js';
import { type Effect, whisper } from './effect.js';
import { greeting } from './help.js';
import { guildOf, isOnServer, type Occasion, type Rights } from './occasion.js';
import type { Wish } from './presenter.js';
import type { Registry } from './registry.js';
import { isModerator } from './rights.js';
import { allows } from './server-wide.js';

export interface Front {
  /**
   * What somebody wrote to the bot, answered where all can read it; nothing where they only called it
   * too often.
   */
  ask(words: string, occasion: Occasion): Promise<Effect | undefined>;
  command(call: Call, occasion: Occasion, wish?: Wish): Promise<Effect>;
  /** A button, a choice in a menu, or a form, by its custom id. */
  press(customId: string, occasion: Occasion, input?: Input): Promise<Effect>;
  messageCommand(name: string, occasion: Occasion): Promise<Effect>;
}

interface Input {
  readonly values?: readonly string[];
  readonly fields?: Readonly<Record<string, string>>;
}

interface FrontParts {
  readonly registry: Registry;
  readonly acts: Acts;
  readonly context: () => CommandContext;
  readonly desk: Desk;
}

/** What a member waits to do again, each apart. */
type Cooled = 'ask' | 'post';

export function createFront({ registry, acts, context, desk }: FrontParts): Front {
  const cooldowns = createCooldowns(desk.now);

  return {
    ask: async (words, occasion) => {
      const effect = await ask(words, occasion);
      return effect === undefined ? undefined : finished(effect, occasion);
    },
    command: async (call, occasion, wish) =>
      finished(await command(call, occasion, wish), occasion, wish),
    press: async (id, occasion, input) => finished(await press(id, occasion, input), occasion),
    messageCommand: async (name, occasion) =>
      finished(await messageCommand(name, occasion), occasion),
  };

  /**
   * What leaves its form open has the one that is wished for, else that of the message it belongs to,
   * else the server's; what is posted again gets the tools of a public message.
   */
  async function finished(effect: Effect, occasion: Occasion, wish: Wish = {}): Promise<Effect> {
    if (effect.kind === 'repost') {
      const tools = acts.toolsOfAny({ occasion, private: false });
      return { ...effect, view: { tools, asker: occasion.user } };
    }
    if (effect.kind !== 'reply' && effect.kind !== 'update') return effect;
    if (effect.plain !== undefined) return effect;
    const plain =
      wish.plain ??
      occasion.message?.plain ??
      (await desk.settings.of(guildOf(occasion))).plainText;
    return { ...effect, plain };
  }

  async function command(call: Call, occasion: Occasion, wish: Wish = {}): Promise<Effect> {
    const found = registry.get(call.command);
    if (found === undefined || isAnswering(found)) {
      const early = await tooEarly(occasion);
      if (early !== undefined) return whisper(waitCard(early));
      return answered(await desk.answer(call), occasion, wish);
    }
    return guarded(found.needs, occasion, async () => {
      const served = await registry.serve(context(), { desk, occasion, call });
      return 'kind' in served ? served : desk.show(served, occasion, wish);
    });
  }

  async function ask(words: string, occasion: Occasion): Promise<Effect | undefined> {
    const early = await tooEarly(occasion);
    // Said once: whoever goes on would else have the bot fill the channel.
    if (early !== undefined) return early.told ? undefined : aloud(waitCard(early));
    const settings = await desk.settings.of(guildOf(occasion));
    const hidden = settings.answers === 'private' && occasion.place.kind === 'server';
    if (hidden) return aloud(privateHere);
    const answer =
      words === '' ? greeting(desk.engine, occasion.place) : await desk.answer(callOfWords(words));
    return answered(answer, occasion, { private: false, inReply: true });
  }

  /** Shows an answer to who asked in words; a refused question is kept afterwards. */
  async function answered(answer: Answer, occasion: Occasion, wish: Wish): Promise<Effect> {
    const shown = await desk.show(answer, occasion, wish);
    const afterwards = desk.refused?.(answer, occasion);
    return afterwards === undefined ? shown : { ...shown, afterwards };
  }

  /**
   * Where one asks too often on a server, or posts; moderators never do. Each has a wait of its own:
   * whoever makes an answer public has only just asked for it.
   */
  async function tooEarly(occasion: Occasion, what: Cooled = 'ask'): Promise<Early | undefined> {
    const guild = guildOf(occasion);
    if (guild === undefined) return undefined;
    const settings = await desk.settings.of(guild);
    if (isModerator(occasion, settings)) return undefined;
    return cooldowns.ask(`${guild} ${occasion.user} ${what}`, settings.cooldown);
  }

  async function press(id: string, occasion: Occasion, input: Input = {}): Promise<Effect> {
    const button = readCustomId(id);
    if (button === undefined) return whisper(oldButton);
    const { page } = button;
    if (button.kind === 'act') {
      const { values = [], fields = {} } = input;
      const about = button.call === undefined ? {} : { call: button.call };
      return perform(acts.get(button.act), { occasion, ...about, page, values, fields });
    }
    const { call } = button;
    const found = registry.get(call.command);
    const onPrivate = occasion.message?.private === true;
    if (found !== undefined && !isAnswering(found)) {
      return turned(await command(call, occasion), button.kind, page, onPrivate);
    }
    // As public as the message it stands on; but nobody turns a page under another reader, so a
    // page and an aside are for the one who pressed. A private message turns its own pages.
    const wish = button.kind !== 'open' || onPrivate ? { private: true } : {};
    // Only what opens another answer for all is one more question.
    const early = wish.private === true ? undefined : await tooEarly(occasion);
    if (early !== undefined) return whisper(waitCard(early));
    const reply = await desk.show(await desk.answer(call), occasion, { ...wish, page });
    return turned(reply, button.kind, page, onPrivate);
  }

  async function messageCommand(name: string, occasion: Occasion): Promise<Effect> {
    const shows = occasion.message?.shows;
    return perform(acts.ofMessageCommand(name), {
      occasion,
      page: shows?.page ?? 0,
      values: [],
      fields: {},
      ...(shows === undefined ? {} : { call: shows.call }),
    });
  }

  async function perform(act: Act | undefined, press: Press): Promise<Effect> {
    if (act === undefined) return whisper(oldButton);
    if (act.only === 'server' && !isOnServer(press.occasion)) return whisper(onlyOnServer);
    return guarded(act.needs, press.occasion, async () => {
      if (act.aloud !== true) return act.run(desk, press);
      const early = await tooEarly(press.occasion, 'post');
      if (early !== undefined) return whisper(waitCard(early, 'post'));
      return justPosted(act, press) ? whisper(postedCard) : act.run(desk, press);
    });
  }

  /** A button that is pressed several times at once posts once. */
  function justPosted({ name }: Act, { occasion, call, page }: Press): boolean {
    const { message } = occasion;
    if (message === undefined) return false;
    const what = JSON.stringify([message.id, name, call, page]);
    return cooldowns.ask(what, pressedAgain) !== undefined;
  }

  async function guarded(
    needs: keyof Rights | undefined,
    occasion: Occasion,
    run: () => Promise<Effect>,
  ): Promise<Effect> {
    if (needs === undefined) return run();
    const elsewhere = occasion.place.kind !== 'terminal' && !isOnServer(occasion);
    if (elsewhere) return whisper(onlyOnServer);
    return (await allows(needs, desk, occasion)) ? run() : whisper(notAllowed(needs));
  }
}

/** Seconds in which a second press on the same message is no wish for a second post. */
const pressedAgain = 10;

/** A page of a private message is turned in place. */
function turned(effect: Effect, kind: ButtonKind, page: number, onPrivate: boolean): Effect {
  if (effect.kind !== 'reply') return effect;
  const there = { ...effect, page };
  return kind === 'page' && onPrivate ? { ...there, kind: 'update' } : there;
}

/** A message for all in the place of an answer. */
function aloud(card: Card): Effect {
  return { kind: 'reply', private: false, card, page: 0, view: {} };
}

function waitCard({ until }: Early, what: Cooled = 'ask'): Card {
  return noticeCard({
    title: 'A moment, please',
    blocks: [{ type: 'moment', text: `You can ${what} again`, at: until }],
  });
}

const postedCard = noticeCard({
  title: 'You have pressed that already',
  statement: 'It is posted once. If it does not appear, press again in a few seconds.',
});

const privateHere = noticeCard({
  title: 'Answers are private here',
  statement: 'On this server they are for the asker alone. Type /ask and your question.',
});

const onlyOnServer = noticeCard({
  title: 'Not here',
  statement: 'That is done on a server that the bot itself was added to.',
});

const oldButton = noticeCard({
  title: 'This button is from an older version',
  statement: 'It does nothing any more. Please use a command instead: type / to see them.',
});

const rightNames = {
  pin: 'Pin Messages',
  moderate: 'Manage Messages',
  manage: 'Manage Server',
} as const satisfies Record<keyof Rights, string>;

function notAllowed(needs: keyof Rights) {
  const byRole = needs === 'manage' ? '' : ', or a role that this server’s settings name';
  const where = needs === 'moderate' ? 'on the whole server' : 'in this channel';
  return noticeCard({
    title: 'You may not do that here',
    statement: `It takes the permission “${rightNames[needs]}” ${where}${byRole}.`,
  });
}
