import { escapeHtml } from './escape.js';
import { safeAddress } from './link.js';
import type { Button } from './payload.js';

const styles: Readonly<Record<number, string>> = {
  1: 'primary',
  2: 'secondary',
  3: 'success',
  4: 'danger',
  5: 'link',
};

/** A button; the browser sends `data-custom-id` back when it is pressed, as Discord does. */
export function drawButton(button: Button): string {
  const look = `class="button ${styles[button.style] ?? 'secondary'}"`;
  const label = escapeHtml(button.label);
  const address = button.url === undefined ? undefined : safeAddress(button.url);
  if (address !== undefined && !button.disabled) {
    return `<a ${look} href="${escapeHtml(address)}" target="_blank" rel="noopener noreferrer">${label}${leaves}</a>`;
  }
  if (button.disabled || button.customId === undefined) {
    return `<button type="button" ${look} disabled>${label}</button>`;
  }
  return `<button type="button" ${look} data-custom-id="${escapeHtml(button.customId)}">${label}</button>`;
}

const leaves =
  '<svg class="leaves" viewBox="0 0 16 16" aria-hidden="true"><path d="M6.5 3.5h-2a1.5 1.5 0 0 0-1.5 1.5v6.5A1.5 1.5 0 0 0 4.5 13H11a1.5 1.5 0 0 0 1.5-1.5v-2M9.5 3H13v3.5M13 3 7.5 8.5"/></svg><span class="unseen"> (opens in a new tab)</span>';
