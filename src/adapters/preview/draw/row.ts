import { drawComponent } from './component.js';
import type { ActionRow } from './payload.js';

/** Buttons side by side; they wrap where the width is short. */
export function drawRow(row: ActionRow): string {
  return `<div class="row">${row.components.map(drawComponent).join('')}</div>`;
}
