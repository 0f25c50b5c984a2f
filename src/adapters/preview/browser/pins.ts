/** The panel of pins, and links that lead to a message of this channel. */
import type { Message } from '../protocol.js';
import { announce, make, part } from './page.js';

export interface Pins {
  /** Takes up whether a message is pinned. */
  note(message: Message): void;
  forget(id: string): void;
  /** Forgets those that are not among these, as pins of a preview that was stopped, and gives them. */
  only(ids: readonly string[]): readonly string[];
}

/** `find` gives the element of a message that the page shows. */
export function createPins(find: (id: string) => HTMLElement | undefined): Pins {
  const button = part('pins', HTMLButtonElement);
  const panel = part('pins-panel', HTMLElement);
  const list = part('pins-list', HTMLElement);
  const pinned = new Map<string, string>();

  function goTo(id: string): void {
    const article = find(id);
    if (article === undefined) {
      announce('That message is not here any more.');
      return;
    }
    article.scrollIntoView({ block: 'center' });
    article.focus({ preventScroll: true });
  }

  function draw(): void {
    part('pins-count', HTMLElement).textContent = pinned.size === 0 ? '' : String(pinned.size);
    button.setAttribute('aria-label', `Pinned messages: ${pinned.size}`);
    part('pins-none', HTMLElement).hidden = pinned.size > 0;
    list.replaceChildren(
      ...[...pinned].toReversed().map(([id, title]) => {
        const line = make('button', 'pin-line', title);
        line.type = 'button';
        line.addEventListener('click', () => {
          open(false);
          goTo(id);
        });
        const item = make('li');
        item.append(line);
        return item;
      }),
    );
  }

  function open(wanted: boolean): void {
    panel.hidden = !wanted;
    button.setAttribute('aria-expanded', String(wanted));
  }

  button.addEventListener('click', () => open(panel.hidden !== false));
  document.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || panel.hidden) return;
    open(false);
    button.focus();
  });
  document.addEventListener('pointerdown', ({ target }) => {
    const inside = target instanceof Node && (panel.contains(target) || button.contains(target));
    if (!inside) open(false);
  });
  part('messages', HTMLElement).addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    const id = /^https:\/\/discord\.com\/channels\/\d+\/\d+\/(\d+)$/.exec(link?.href ?? '')?.[1];
    if (id === undefined) return;
    event.preventDefault();
    goTo(id);
  });
  draw();
  return {
    note({ id, title, pinned: isPinned }) {
      const was = pinned.get(id);
      if (isPinned ? was === title : was === undefined) return;
      if (isPinned) pinned.set(id, title);
      else pinned.delete(id);
      draw();
    },
    forget(id) {
      if (pinned.delete(id)) draw();
    },
    only(ids) {
      const others = [...pinned.keys()].filter((id) => !ids.includes(id));
      for (const id of others) this.forget(id);
      return others;
    },
  };
}
