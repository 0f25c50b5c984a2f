import { drawComponent } from './component.js';
import type { Section } from './payload.js';

/** Texts with a button beside them. */
export function drawSection(section: Section): string {
  const texts = section.components.map(drawComponent).join('');
  return `<div class="section"><div class="section-texts">${texts}</div><div class="accessory">${drawComponent(section.accessory)}</div></div>`;
}
