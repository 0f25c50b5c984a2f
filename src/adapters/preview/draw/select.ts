import { escapeHtml } from './escape.js';

export interface Select {
  readonly customId: string;
  /** What it is for; shown before anything is chosen, and, as in Discord, no longer then. */
  readonly label: string;
  readonly least: number;
  readonly most: number;
  readonly disabled: boolean;
  readonly choices: readonly {
    readonly value: string;
    readonly label: string;
    readonly chosen: boolean;
  }[];
}

/**
 * A menu whose choice is sent with the menu's own id. It opens in place; its choices are buttons that
 * say whether they are pressed. Where several can be chosen, one more button sends them.
 */
export function drawSelect({ customId, label, least, most, disabled, choices }: Select): string {
  const chosen = choices.filter((choice) => choice.chosen).map((choice) => choice.label);
  const name = escapeHtml(label);
  const value = escapeHtml(chosen.join(', '));
  const words =
    chosen.length === 0
      ? name
      : `<span class="unseen">${name}: </span><span class="menu-chosen">${value}</span>`;
  if (disabled) return `<button type="button" class="menu-closed" disabled>${words}</button>`;
  const lines = choices.map(
    (choice) =>
      `<li><button type="button" class="menu-choice" data-value="${escapeHtml(choice.value)}" aria-pressed="${choice.chosen}">${escapeHtml(choice.label)}</button></li>`,
  );
  const send =
    most > 1
      ? '<li><button type="button" class="menu-choice menu-send" data-send>Apply</button></li>'
      : '';
  return `<details class="menu" data-custom-id="${escapeHtml(customId)}" data-least="${least}" data-most="${most}"><summary>${words}</summary><ul>${lines.join('')}${send}</ul></details>`;
}
