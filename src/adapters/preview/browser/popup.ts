/**
 * The list above the composer: commands, or suggestions for an option. It follows the ARIA
 * combobox pattern: the focus stays in the field, which names the active line.
 */
import { make } from './page.js';

export interface Item {
  readonly title: string;
  readonly detail?: string;
  readonly choose: () => void;
}

export interface Popup {
  readonly open: boolean;
  /** `active` is the line that Enter would choose at once; -1 for none. */
  show(field: HTMLElement, heading: string, items: readonly Item[], active: number): void;
  hide(): void;
  /** Moves the active line, round the ends. */
  move(step: 1 | -1): void;
  /** Chooses the active line, or the first with `orFirst`; false where there is none. */
  choose(orFirst: boolean): boolean;
}

export function createPopup(box: HTMLElement): Popup {
  const heading = make('div', 'popup-heading');
  const list = make('div', 'popup-list');
  list.id = 'popup-list';
  list.setAttribute('role', 'listbox');
  box.replaceChildren(heading, list);

  let field: HTMLElement | undefined;
  let items: readonly Item[] = [];
  let active = -1;

  function mark(): void {
    for (const [at, line] of [...list.children].entries()) {
      line.setAttribute('aria-selected', String(at === active));
      if (at === active) line.scrollIntoView({ block: 'nearest' });
    }
    if (active < 0) field?.removeAttribute('aria-activedescendant');
    else field?.setAttribute('aria-activedescendant', `popup-line-${active}`);
  }

  function lineOf(item: Item, at: number): HTMLElement {
    const line = make('div', 'popup-line');
    line.id = `popup-line-${at}`;
    line.setAttribute('role', 'option');
    line.append(make('span', 'popup-title', item.title));
    if (item.detail !== undefined) line.append(make('span', 'popup-detail', item.detail));
    // Not click: that would take the focus out of the field first.
    line.addEventListener('pointerdown', (event) => event.preventDefault());
    line.addEventListener('click', () => item.choose());
    return line;
  }

  return {
    get open() {
      return !box.hidden;
    },
    show(nextField, title, nextItems, nextActive) {
      if (nextItems.length === 0) {
        this.hide();
        return;
      }
      field = nextField;
      items = nextItems;
      active = nextActive;
      heading.textContent = title;
      list.setAttribute('aria-label', title);
      list.replaceChildren(...items.map(lineOf));
      box.hidden = false;
      field.setAttribute('aria-expanded', 'true');
      list.scrollTop = 0;
      mark();
    },
    hide() {
      box.hidden = true;
      items = [];
      active = -1;
      field?.setAttribute('aria-expanded', 'false');
      field?.removeAttribute('aria-activedescendant');
    },
    move(step) {
      if (items.length === 0) return;
      const from = active < 0 && step < 0 ? 0 : active;
      active = (from + step + items.length) % items.length;
      mark();
    },
    choose(orFirst) {
      const item = items[active < 0 && orFirst ? 0 : active];
      item?.choose();
      return item !== undefined;
    },
  };
}

/** Gives a text field the combobox role for the popup. */
export function makeCombobox(field: HTMLElement): void {
  field.setAttribute('role', 'combobox');
  field.setAttribute('aria-autocomplete', 'list');
  field.setAttribute('aria-haspopup', 'listbox');
  field.setAttribute('aria-expanded', 'false');
  field.setAttribute('aria-controls', 'popup-list');
}
