import { drawComponent } from './component.js';
import { drawMarkdown } from './markdown.js';
import type { Payload } from './payload.js';

/**
 * The inside of a message as HTML: what Discord draws below the author's name. Everything that came
 * with the payload is escaped; the HTML holds no script, no style attribute and no address to load.
 */
export function drawMessage(payload: Payload): string {
  const content = payload.content ? `<div class="text">${drawMarkdown(payload.content)}</div>` : '';
  return content + payload.components.map(drawComponent).join('');
}
