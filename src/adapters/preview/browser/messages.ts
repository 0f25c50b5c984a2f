/** The messages of the channel, and what can be done on one: press, open, dismiss, see its payload. */
import type { Message } from '../protocol.js';
import { bindApps } from './apps.js';
import type { Entry } from './history.js';
import { bindMenus } from './menus.js';
import { drawOrigin, type Origin } from './origin.js';
import { announce, make, part } from './page.js';
import { bindPayload } from './payload-view.js';
import { type Chosen, chosenBy } from './selects.js';
import { bindSpoilers } from './spoilers.js';
import { drawThinking, thinking } from './thinking.js';

export interface Messages {
  /**
   * Shows, where it takes a while, that an answer is on its way; it comes in that place when it is
   * posted with the same origin. The function that is given back ends it.
   */
  await(origin: Origin): () => void;
  /** Adds a message at the end. */
  post(message: Message, origin: Origin): void;
  /** Draws a message anew where it stands. */
  update(article: HTMLElement, message: Message): void;
  /** Takes a message away. */
  remove(article: HTMLElement): void;
  /** Takes away the mark that it is pinned. */
  unpin(id: string): void;
  /** The message of that id, if the page shows it. */
  find(id: string): HTMLElement | undefined;
  /** Takes up what changed behind the page's back. */
  change(message: Message): void;
  /** Says in the channel that something failed. */
  notice(words: string): void;
}

/** A button, or a menu with what was chosen in it. */
type Pressed = Pick<Chosen, 'customId'> & Partial<Chosen>;

interface Handlers {
  readonly onPress: (pressed: Pressed, article: HTMLElement) => Promise<void>;
  readonly onReuse: (entry: Entry) => void;
  /** What the menu of a message offers. */
  readonly apps: () => readonly string[];
  readonly onApp: (name: string, article: HTMLElement) => Promise<void>;
}

export function createMessages({ onPress, onReuse, apps, onApp }: Handlers): Messages {
  const list = part('messages', HTMLElement);
  const template = part('message', HTMLTemplateElement);
  // What is drawn already is not drawn again: that would close what a reader opened.
  const shown = new Map<string, string>();
  const awaited = new Map<Origin, HTMLElement>();

  function headed(origin: Origin): HTMLElement {
    const article = template.content.firstElementChild?.cloneNode(true);
    if (!(article instanceof HTMLElement)) throw new Error('index.html: #message is empty');
    const time = find(article, '.sent');
    const now = new Date();
    time.textContent = now.toLocaleTimeString([], { hour: '2-digit', minute: '2-digit' });
    time.setAttribute('datetime', now.toISOString());
    drawOrigin(find(article, '.origin'), origin, onReuse);
    return article;
  }

  function build(message: Message, origin: Origin): HTMLElement {
    const article = headed(origin);
    article.id = idOf(message.id);
    find(article, '.dismiss').addEventListener('click', () => {
      remove(article, 'Message dismissed.');
    });
    bindSpoilers(article);
    bindMenus(article);
    fill(article, message);
    bindPayload(article);
    bindApps(article, apps, (name) => onApp(name, article));
    article.addEventListener('click', (event) => {
      const button = event.target instanceof Element ? event.target.closest('button') : null;
      if (button === null) return;
      const own = button.dataset.customId;
      const pressed = own === undefined ? chosenBy(button) : { customId: own };
      if (pressed === undefined) return;
      button.disabled = true;
      button.classList.add('waiting');
      void onPress(pressed, article).finally(() => {
        button.disabled = false;
        button.classList.remove('waiting');
        button.closest('details')?.removeAttribute('open');
        // Disabling took the focus away; a page that was turned has a new button in its place.
        if (document.activeElement === document.body) focusAgain(article, button);
      });
    });
    return article;
  }

  function mark(article: HTMLElement, message: Message): void {
    find(article, '.pinned').hidden = !message.pinned;
    find(article, '.edited').hidden = !message.edited || message.private;
  }

  function found(id: string): HTMLElement | undefined {
    return list.querySelector<HTMLElement>(`#${idOf(id)}`) ?? undefined;
  }

  function fill(article: HTMLElement, message: Message): void {
    article.classList.toggle('private', message.private);
    article.dataset.plain = String(message.plain);
    article.setAttribute('aria-label', `Pincite: ${message.title}`);
    find(article, '.only-you').hidden = !message.private;
    mark(article, message);
    shown.set(message.id, message.html);
    const { activeElement: focused } = document;
    // Escaped by the server, which drew it; the CSP runs no script in it either way.
    find(article, '.components').innerHTML = message.html;
    // What had the focus has another element in its place.
    if (focused instanceof HTMLElement && !focused.isConnected) focusAgain(article, focused);
    find(article, '.payload-json').innerHTML = message.payloadHtml;
    find(article, '.payload-size').textContent = sizeWords(message);
  }

  function remove(article: HTMLElement, said: string): void {
    const next = article.previousElementSibling ?? article.nextElementSibling;
    const { activeElement: focused, body } = document;
    // A button that is pressed gives its focus up. Whoever writes meanwhile is left alone.
    const held = focused === body || article.contains(focused);
    article.remove();
    shown.delete(messageOf(article));
    announce(said);
    if (!held || !(next instanceof HTMLElement) || next.tabIndex !== -1) return;
    next.focus({ preventScroll: true });
  }

  return {
    await(origin) {
      const end = thinking(() => {
        const article = headed(origin);
        drawThinking(article);
        awaited.set(origin, article);
        list.append(article);
        show(article);
        return article;
      });
      return () => {
        end();
        awaited.delete(origin);
      };
    },
    unpin(id) {
      const article = found(id);
      if (article !== undefined) find(article, '.pinned').hidden = true;
    },
    find: (id) => found(id),
    change(message) {
      const article = found(message.id);
      if (article === undefined) this.post(message, { kind: 'bot' });
      else if (shown.get(message.id) === message.html) mark(article, message);
      else fill(article, message);
    },
    post(message, origin) {
      // What changed in the channel may have been asked for faster than the answer came.
      found(message.id)?.remove();
      const article = build(message, origin);
      const place = awaited.get(origin);
      const held = place?.contains(document.activeElement);
      if (place?.isConnected) place.replaceWith(article);
      else list.append(article);
      if (held) article.focus({ preventScroll: true });
      show(article);
      announce(words('Pincite answered', message));
    },
    update(article, message) {
      fill(article, message);
      show(article);
      announce(words('Message changed', message));
    },
    remove: (article) => remove(article, 'Message deleted.'),
    notice(text) {
      const last = list.lastElementChild;
      // Said anew, not once more: it would else pile up while the preview does not answer.
      if (last?.matches('.notice') === true && last.textContent === text) last.remove();
      const line = make('p', 'notice', text);
      line.setAttribute('role', 'alert');
      list.append(line);
      show(line);
    },
  };
}

/** The id of the element of a message. */
function idOf(message: string): string {
  return `message-${message}`;
}

/** The message that an element shows. */
export function messageOf(article: HTMLElement): string {
  return article.id.replace('message-', '');
}

function words(what: string, message: Message): string {
  return `${what}${message.private ? ', for you alone' : ''}: ${message.title}`;
}

function sizeWords({ size, plain }: Message): string {
  const characters = size.characters.toLocaleString('en');
  return plain
    ? `${size.rows} of 5 rows, ${characters} of 2,000 characters`
    : `${size.components} of 40 components, ${characters} of 4,000 characters`;
}

/** Shows the whole of it, or its beginning where it is taller than the channel. */
function show(element: HTMLElement): void {
  const room = element.parentElement?.closest('.channel')?.clientHeight ?? 0;
  element.scrollIntoView({ block: element.offsetHeight > room ? 'start' : 'end' });
}

/** On what was focused, or what is in its place: in a menu the menu, else what says the same. */
function focusAgain(article: HTMLElement, focused: HTMLElement): void {
  const summary = menuOf(focused, article)?.querySelector('summary');
  const drawn = [...article.querySelectorAll<HTMLElement>('.components :is(a, button)')];
  const same = drawn.find(({ textContent }) => textContent === focused.textContent);
  const last = drawn.findLast(({ dataset }) => dataset.customId !== undefined);
  const again = summary ?? (focused.isConnected ? focused : (same ?? last ?? article));
  again.focus({ preventScroll: true });
}

/** The menu that an element stands or stood in, as the message has it now. */
function menuOf(element: HTMLElement, article: HTMLElement): HTMLElement | undefined {
  const menu = element.closest('details');
  if (menu === null || menu.isConnected) return menu ?? undefined;
  const menus = [...article.querySelectorAll<HTMLElement>('details.menu')];
  return menus.find(({ dataset }) => dataset.customId === menu.dataset.customId);
}

function find(root: Element, selector: string): HTMLElement {
  const element = root.querySelector<HTMLElement>(selector);
  if (element === null) throw new Error(`index.html: #message lacks ${selector}`);
  return element;
}
