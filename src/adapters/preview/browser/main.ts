/** Puts the page together. */
import { fetchCase, press, run } from './api.js';
import { createComposer } from './composer.js';
import type { Entry } from './history.js';
import { createMessages } from './messages.js';
import { part } from './page.js';
import { bindScrolling } from './scrolling.js';
import { bindTheme } from './theme.js';
import { drawWelcome } from './welcome.js';

async function start(): Promise<void> {
  bindTheme(part('theme', HTMLButtonElement));
  bindScrolling(part('composer', HTMLElement), part('channel', HTMLElement));
  const wish = part('private', HTMLButtonElement);
  const messages = createMessages({
    onPress: async (customId, article, isPrivate) => {
      try {
        const answer = await press({ customId, private: isPrivate });
        if (answer.effect === 'update') messages.update(article, answer.message);
        else messages.post(answer.message, { kind: 'button', on: article });
      } catch (fault) {
        messages.notice(wordsOf(fault));
      }
    },
    onReuse: (entry) => composer.load(entry),
  });

  async function send(entry: Entry): Promise<void> {
    const args = Object.fromEntries(
      Object.entries(entry.args).map(([name, { value }]) => [name, value]),
    );
    const onlyMe = wish.getAttribute('aria-pressed') === 'true';
    const wished = onlyMe ? { private: true } : {};
    try {
      const { message } = await run({ command: entry.command, args, ...wished });
      messages.post(message, { kind: 'command', entry });
    } catch (fault) {
      messages.notice(wordsOf(fault));
      composer.load(entry);
    }
  }

  wish.addEventListener('click', () => {
    wish.setAttribute('aria-pressed', String(wish.getAttribute('aria-pressed') !== 'true'));
  });

  const info = await fetchCase().catch((fault: unknown) => {
    messages.notice(wordsOf(fault));
    throw fault;
  });
  const composer = createComposer(info, (entry) => void send(entry));
  drawWelcome(info, {
    onExample: (entry) => void send(entry),
    onCommand: (command) => composer.load({ command: command.name, args: {} }),
  });
  // A touch screen would raise its keyboard over the welcome.
  if (matchMedia('(hover: hover)').matches) composer.focus();
}

function wordsOf(fault: unknown): string {
  return fault instanceof Error ? fault.message : String(fault);
}

void start();
