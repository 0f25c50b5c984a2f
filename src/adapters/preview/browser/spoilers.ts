/** Opens the spoilers of a message when they are pressed, by pointer or key. */

export function bindSpoilers(article: HTMLElement): void {
  article.addEventListener('click', (event) => open(event.target));
  article.addEventListener('keydown', (event) => {
    if ((event.key === 'Enter' || event.key === ' ') && open(event.target)) event.preventDefault();
  });
}

/** Whether there was a covered spoiler to open. As in Discord, it stays open. */
function open(target: EventTarget | null): boolean {
  const spoiler = target instanceof Element ? target.closest<HTMLElement>('.spoiler') : null;
  if (spoiler === null || spoiler.classList.contains('open')) return false;
  spoiler.classList.add('open');
  spoiler.removeAttribute('role');
  spoiler.removeAttribute('aria-label');
  // Keeps the focus where it is, so that a screen reader goes on from here.
  spoiler.tabIndex = -1;
  spoiler.querySelector('.spoiler-inside')?.removeAttribute('inert');
  return true;
}
