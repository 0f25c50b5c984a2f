import { menuId } from '../../../card/rows.js';
import { escapeHtml } from './escape.js';
import type { Menu } from './payload.js';
import { drawSelect } from './select.js';

/**
 * A string select as a list that opens in place. Its choices are buttons, so that it needs no script
 * of its own and works by key and touch; each carries its value where a button has its custom id,
 * because that is what the bot reads.
 */
export function drawMenu(menu: Menu): string {
  if (menu.customId !== menuId) return drawField(menu);
  const label = escapeHtml(menu.placeholder);
  if (menu.disabled) return `<button type="button" class="menu-closed" disabled>${label}</button>`;
  const choices = menu.options.map(({ label: name, value, description }) => {
    const detail =
      description === undefined
        ? ''
        : `<span class="menu-detail">${escapeHtml(description)}</span>`;
    return `<li><button type="button" class="menu-choice" data-custom-id="${escapeHtml(value)}">${escapeHtml(name)}${detail}</button></li>`;
  });
  return `<details class="menu"><summary>${label}</summary><ul>${choices.join('')}</ul></details>`;
}

/** A field of a panel: what is chosen is sent with the field's own id. */
function drawField({ placeholder, options, ...menu }: Menu): string {
  const choices = options.map(({ value, label, default: chosen }) => ({ value, label, chosen }));
  return drawSelect({ ...menu, label: placeholder, choices });
}
