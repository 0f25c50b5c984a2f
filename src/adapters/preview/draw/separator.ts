import type { Separator } from './payload.js';

/** A line between parts, or only the space where `divider` is off. */
export function drawSeparator(separator: Separator): string {
  const size = separator.spacing === 2 ? 'large' : 'small';
  return separator.divider
    ? `<hr class="separator ${size}">`
    : `<div class="separator ${size} empty"></div>`;
}
