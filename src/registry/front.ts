/**
 * The front of the program: whatever somebody does, on whatever surface, comes in here and goes out
 * as an effect. Who sees an answer and what stands on it is decided here, once; the gate says who may do what.
 */
import type { Answer, Call } from '../answer/answer.js';
import { type ButtonKind, readCustomId } from '../card/button.js';
import type { Card } from '../card/card.js';
import { noticeCard } from '../card/notice.js';
import type { Act, Press } from './act.js';
import type { Acts } from './acts.js';
import { callOfWords } from './asking.js';
import { type CommandContext, isAnswering } from './command.js';
import type { Desk } from './desk.js';
import { type Effect, whisper } from './effect.js';
import { createGate } from './gate.js';
import { greeting } from './help.js';
import { guildOf, type Occasion } from './occasion.js';
import type { Wish } from './presenter.js';
import type { Registry } from './registry.js';

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

export function createFront({ registry, acts, context, desk }: FrontParts): Front {
  const gate = createGate(desk);

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
      const early = await gate.tooEarly('ask', occasion);
      if (early !== undefined) return whisper(early.card);
      return answered(await desk.answer(call), occasion, wish);
    }
    const bar = await gate.barred(found, occasion);
    if (bar !== undefined) return whisper(bar);
    const served = await registry.serve(context(), { desk, occasion, call });
    return 'kind' in served ? served : desk.show(served, occasion, wish);
  }

  async function ask(words: string, occasion: Occasion): Promise<Effect | undefined> {
    const early = await gate.tooEarly('ask', occasion);
    // Said once: whoever goes on would else have the bot fill the channel.
    if (early !== undefined) return early.told ? undefined : aloud(early.card);
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
    const early = wish.private === true ? undefined : await gate.tooEarly('ask', occasion);
    if (early !== undefined) return whisper(early.card);
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
    const { occasion } = press;
    const bar = await gate.barred(act, occasion);
    if (bar !== undefined) return whisper(bar);
    if (act.aloud !== true) return act.run(desk, press);
    const early = (await gate.tooEarly('post', occasion))?.card;
    const hindrance = early ?? gate.postedAlready(act, press);
    return hindrance === undefined ? act.run(desk, press) : whisper(hindrance);
  }
}

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

const privateHere = noticeCard({
  title: 'Answers are private here',
  statement: 'On this server they are for the asker alone. Type /ask and your question.',
});

const oldButton = noticeCard({
  title: 'This button is from an older version',
  statement: 'It does nothing any more. Please use a command instead: type / to see them.',
});
