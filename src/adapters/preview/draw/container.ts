import { drawComponent } from './component.js';
import type { Container } from './payload.js';
import { spoilerOf } from './spoiler.js';

/** The framed card. Its accent is an SVG fill: the page's CSP forbids style attributes. */
export function drawContainer(container: Container): string {
  const inside = container.components.map(drawComponent).join('');
  const body = `<div class="container-body">${inside}</div>`;
  return `<div class="container">${accentOf(container.accent)}${
    container.spoiler ? spoilerOf(body, 'block') : body
  }</div>`;
}

function accentOf(accent: number | undefined): string {
  if (accent === undefined) return '';
  const colour = `#${accent.toString(16).padStart(6, '0')}`;
  return `<svg class="accent" aria-hidden="true"><rect width="100%" height="100%" fill="${colour}"/></svg>`;
}
