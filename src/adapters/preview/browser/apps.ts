/** The menu of a message: what can be done on it, as Discord shows it under Apps. */
import { closeMenu } from './menus.js';
import { make } from './page.js';

/** `names` is asked when the menu opens: messages may stand before the page knows them. */
export function bindApps(
  article: HTMLElement,
  names: () => readonly string[],
  onChoose: (name: string) => Promise<void>,
): void {
  const menu = article.querySelector<HTMLDetailsElement>('.apps');
  const list = article.querySelector<HTMLElement>('.apps-list');
  const summary = menu?.querySelector('summary') ?? null;
  if (menu === null || list === null || summary === null) {
    throw new Error('index.html: #message lacks its menu');
  }
  // Not at `toggle`, which comes after the menu has opened: it would take away an entry that quick
  // keys have reached. Enter and Space on a summary are clicks too.
  summary.addEventListener('click', () => {
    if (menu.open) return;
    list.replaceChildren(
      ...names().map((name) => {
        const button = make('button', 'apps-entry', name);
        button.type = 'button';
        button.addEventListener('click', () => {
          closeMenu(menu);
          void onChoose(name);
        });
        return button;
      }),
    );
  });
  menu.addEventListener('focusout', ({ relatedTarget }) => {
    if (relatedTarget instanceof Node && !menu.contains(relatedTarget)) menu.open = false;
  });
}
