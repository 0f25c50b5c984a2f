/** Escape closes the menu that the focus is in, as in Discord, and the focus stays with it. */
export function bindMenus(article: HTMLElement): void {
  article.addEventListener('keydown', ({ key, target }) => {
    if (key !== 'Escape' || !(target instanceof Element)) return;
    const menu = target.closest<HTMLDetailsElement>('details[open]');
    if (menu !== null) closeMenu(menu);
  });
}

export function closeMenu(menu: HTMLDetailsElement): void {
  menu.open = false;
  menu.querySelector('summary')?.focus({ preventScroll: true });
}
