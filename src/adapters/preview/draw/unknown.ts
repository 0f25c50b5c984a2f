import type { Unknown } from './payload.js';

/** A component that this preview cannot draw says so, so that nobody takes it for missing. */
export function drawUnknown(component: Unknown): string {
  return `<p class="unknown">Discord would draw a component of type ${component.type} here; this preview cannot.</p>`;
}
