/** Puts the page together. */
import type { EffectResponse, FormInfo, PressRequest } from '../protocol.js';
import { changes, fetchCase, messageCommand, press, run } from './api.js';
import { watchChannel } from './channel-watch.js';
import { createComposer } from './composer.js';
import { type HalfFilled, openForm } from './form-dialog.js';
import { type Entry, valuesOf } from './history.js';
import { bindKnowledge } from './knowledge.js';
import { createMessages, messageOf } from './messages.js';
import type { Origin } from './origin.js';
import { part } from './page.js';
import { createPins } from './pins.js';
import { bindScrolling } from './scrolling.js';
import { bindTheme } from './theme.js';
import { thinking } from './thinking.js';
import { drawWelcome } from './welcome.js';

async function start(): Promise<void> {
  bindTheme(part('theme', HTMLButtonElement));
  bindScrolling(part('composer', HTMLElement), part('channel', HTMLElement));
  const onlyMe = toggle('private');
  const plain = toggle('plain');
  let offered: readonly string[] = [];
  const halfFilled: HalfFilled = new Map();
  const messages = createMessages({
    onPress: async (pressed, article) => {
      try {
        await pressOn(article, pressed);
      } catch (fault) {
        messages.notice(wordsOf(fault));
      }
    },
    onReuse: (entry) => composer.load(entry),
    apps: () => offered,
    onApp: async (name, article) => {
      try {
        const on = standing(article);
        await answer(messageCommand({ name, on }), { kind: 'button', on: article });
      } catch (fault) {
        messages.notice(wordsOf(fault));
      }
    },
  });

  const tellOfKnowledge = bindKnowledge(part('knowledge', HTMLElement));
  const pins = createPins(messages.find);
  const look = watchChannel(
    (since) => changes(since === undefined ? {} : { since }),
    ({ messages: changed, gone, pinned, unusable }) => {
      tellOfKnowledge(unusable);
      for (const message of changed) {
        messages.change(message);
        pins.note(message);
      }
      for (const id of gone) {
        const article = messages.find(id);
        if (article !== undefined) messages.remove(article);
        pins.forget(id);
      }
      for (const id of pins.only(pinned)) messages.unpin(id);
    },
  );

  async function pressOn(article: HTMLElement, pressed: Filled): Promise<void> {
    const on = standing(article);
    // The button shows that it waits, as in Discord: nobody knows whether a message will come.
    const end = thinking();
    try {
      take(await press({ ...pressed, on }), { kind: 'button', on: article });
    } finally {
      end();
    }
    void look();
  }

  async function answer(asked: Promise<EffectResponse>, origin: Origin): Promise<void> {
    const end = messages.await(origin);
    try {
      take(await asked, origin);
    } finally {
      end();
    }
  }

  function take(response: EffectResponse, origin: Origin): void {
    switch (response.effect) {
      case 'post':
        for (const message of [response.message, ...response.along]) {
          messages.post(message, origin);
        }
        break;
      case 'update':
        if (origin.kind === 'button') messages.update(origin.on, response.message);
        break;
      case 'delete':
        if (origin.kind === 'button') messages.remove(origin.on);
        break;
      case 'form':
        if (origin.kind === 'button') openFormOn(response.form, origin.on);
    }
  }

  function openFormOn(form: FormInfo, article: HTMLElement): void {
    const { customId } = form;
    // It waits until the form is there.
    const pressed = article.querySelector<HTMLElement>('.button.waiting');
    const opener = () => (pressed?.isConnected === true ? pressed : article);
    openForm(form, opener, (fields) => pressOn(article, { customId, fields }), halfFilled);
  }

  async function send(entry: Entry): Promise<void> {
    const wished = {
      ...(onlyMe() ? { private: true } : {}),
      ...(plain() ? { plain: true } : {}),
    };
    try {
      const asked = run({ command: entry.command, args: valuesOf(entry.args), ...wished });
      await answer(asked, { kind: 'command', entry });
    } catch (fault) {
      messages.notice(wordsOf(fault));
      composer.load(entry, 'ifBlank');
    }
  }

  const info = await fetchCase().catch((fault: unknown) => {
    messages.notice(wordsOf(fault));
    throw fault;
  });
  offered = info.messageCommands;
  const composer = createComposer(info, (entry) => void send(entry));
  drawWelcome(info, {
    onExample: (entry) => void send(entry),
    onCommand: (command) => composer.load({ command: command.name, args: {} }),
  });
  // A touch screen would raise its keyboard over the welcome.
  if (matchMedia('(hover: hover)').matches) composer.focus();
}

/** A button that stays pressed; gives whether it is. */
function toggle(id: string): () => boolean {
  const button = part(id, HTMLButtonElement);
  const pressed = () => button.getAttribute('aria-pressed') === 'true';
  button.addEventListener('click', () => {
    button.setAttribute('aria-pressed', String(!pressed()));
  });
  return pressed;
}

type Filled = Omit<PressRequest, 'on'>;

/** What the bot is told of the message that something is pressed on. */
function standing(article: HTMLElement): PressRequest['on'] {
  return {
    id: messageOf(article),
    private: article.classList.contains('private'),
    plain: article.dataset.plain === 'true',
    customIds: customIdsOn(article),
  };
}

/** The ids of a message's buttons, by which the bot knows what it shows. */
function customIdsOn(article: HTMLElement): string[] {
  return [...article.querySelectorAll<HTMLElement>('[data-custom-id]')].flatMap(({ dataset }) =>
    dataset.customId === undefined ? [] : [dataset.customId],
  );
}

function wordsOf(fault: unknown): string {
  return fault instanceof Error ? fault.message : String(fault);
}

void start();
