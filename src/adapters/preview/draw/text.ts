import { drawMarkdown } from './markdown.js';
import type { TextDisplay } from './payload.js';

export function drawText(text: TextDisplay): string {
  return `<div class="text">${drawMarkdown(text.content)}</div>`;
}
