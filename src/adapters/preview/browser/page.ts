/** The parts of the page that index.html promises. */

/** The element with this id. Throws where index.html lacks it or has another kind there. */
export function part<T extends HTMLElement>(id: string, kind: new () => T): T {
  const element = document.getElementById(id);
  if (!(element instanceof kind)) throw new Error(`index.html has no ${kind.name} #${id}`);
  return element;
}

/** Makes an element with a class and text; text is never read as HTML. */
export function make<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  className = '',
  text = '',
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  if (className !== '') element.className = className;
  if (text !== '') element.textContent = text;
  return element;
}

/** Takes back what was announced, where nothing was announced since. */
export function hush(words: string): void {
  const region = part('announcer', HTMLElement);
  if (region.textContent === words) region.textContent = '';
}

/** Says something to screen readers without moving the focus. */
export function announce(words: string): void {
  const region = part('announcer', HTMLElement);
  // Emptied first, so that the same words are said again.
  region.textContent = '';
  requestAnimationFrame(() => {
    region.textContent = words;
  });
}
